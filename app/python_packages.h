#pragma once
// The Python packages of environments, in a virtual environment of Podium's own (learner/env/gym/gym_program.h says
// where). Two runs at once wait for each other. What is cut short is noticed by the next run, which makes it anew.
#include <stop_token>
#include <string>
#include <vector>

#include "storage/domain/result.h"

namespace podium {

struct PythonPackage {
  std::string name, version;
};

// Installs what is missing of `packages`, in pip's words ("gymnasium[mujoco]", "minigrid==3.0"), in the versions of
// resources/gymnasium/constraints.txt, with this machine's settings of pip. Gymnasium itself always comes along. What
// pip says goes to standard error. A package that cannot be had leaves everything as it was. False: all were there.
// Errors: Unavailable (no Python, no venv), InvalidInput (pip refused), Cancelled.
Result<bool> installPackages(const std::vector<std::string>& packages, std::stop_token stop);

// Takes packages away by their names; extras in brackets are ignored. NotFound names the first that is not there.
Result<Done> removePackages(const std::vector<std::string>& packages, std::stop_token stop);

// Takes everything away.
Result<Done> removePython();

// What is installed, sorted by name. Unavailable: nothing is.
Result<std::vector<PythonPackage>> installedPackages();

}  // namespace podium
