#pragma once
// Plays real environments of Gymnasium, and those of cases.py, through the bridge.
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "learner/env/server_environment.h"

namespace podium::test {

// Why no environment of Gymnasium can be played here, and what to do; empty: they can.
QString whyNoGymnasium();
// Whether a package of Python, by the name under which it is imported, is there too.
bool hasPythonPackage(const QString& module);

// "PATH/cases.py:Case" for a class of cases.py.
std::string caseId(const char* name);
// Two groups of two on two workers, no frames.
EnvConfig gymConfig(const std::string& id, const std::string& arguments = {});
// A client of the bridge that waits so long for an answer.
std::unique_ptr<ServerEnvironment> startBridge(const EnvConfig& config, std::chrono::milliseconds silence);

// The actions of an environment at a step: parts() words. Real numbers reach beyond the limits now and then.
std::vector<ActionWord> someActions(const ActionSpace& space, int env, int step);

// Sends the next step of a group, with those actions.
void sendSome(Environment& environment, int group, int step, std::span<const std::uint8_t> seen = {});

// One line for each step of one environment, in the words of plain_loop.py; the first is the start.
using Lines = QStringList;
std::vector<Lines> playLines(Environment& environment, int steps);
// What plain_loop.py prints for the same configuration.
std::vector<Lines> plainLines(const EnvConfig& config, const ActionSpace& space, int steps);

}  // namespace podium::test
