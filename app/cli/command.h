#pragma once
// Commands of `podium`. A new one is a file with a declare function and a row in commands.cpp.
#include <functional>
#include <stdexcept>
#include <vector>

namespace CLI {
class App;
}

namespace podium {

// What scripts rely on.
inline constexpr int kExitDone = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitInterrupted = 130;

struct ProgramArguments {
  int& count;
  char** values;
};

// Runs the parsed command and returns its exit code. What it throws becomes one sentence on standard error and
// kExitFailed; UsageError becomes kExitUsage.
using Action = std::function<int(const ProgramArguments&)>;

// Options that can be read but not used together, or a name that does not exist.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Command {
  const char* name;
  const char* summary;  // for `podium --help`
  Action (*declare)(CLI::App& options);
};

// In the order in which `podium --help` shows them.
const std::vector<Command>& commands();

// `podium [FILE]`: the window, what the program does without a command.
Action declareWindow(CLI::App& options);

// Parses the command line, runs the command, returns its exit code. Never throws.
int runProgram(int argc, char** argv);

}  // namespace podium
