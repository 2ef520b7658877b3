#pragma once
// The program that plays Gymnasium's environments: the bridge of resources/gymnasium, run by the Python of a virtual
// environment that belongs to Podium (`podium env add gymnasium`).
#include <filesystem>
#include <string>
#include <vector>

#include "learner/env/server_process.h"
#include "storage/domain/result.h"

namespace podium {

// Whether podium-atari plays it; the bridge plays all others.
bool isAtariId(const std::string& id);

// The virtual environment: envs in $PODIUM_CACHE, else in $XDG_CACHE_HOME/podium, else in ~/.cache/podium. May be
// absent.
std::filesystem::path pythonFolder();
// Lies in it while something is being installed, and stays when that was cut short.
std::filesystem::path installingMark();

// Its Python, or the one that the environment variable PODIUM_PYTHON names. Error(Unavailable): there is none, or its
// installation was cut short; the sentence says what to run.
Result<std::string> locatePython();

// The folder of the bridge and of the list of versions: share/podium/gymnasium beside the running program's folder.
Result<std::filesystem::path> gymnasiumFolder();

// How the bridge is started. A step of a simulation may take seconds and a reset longer, so that it may be silent for a
// minute, and take three to load.
Result<ServerLaunch> gymLaunch();

// The ids that the bridge can play, sorted.
Result<std::vector<std::string>> gymEnvironments();

}  // namespace podium
