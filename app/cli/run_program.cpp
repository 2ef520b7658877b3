#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <string>

#include "app/cli/command.h"
#include "app/version.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

int complain(const std::string& sentence, int code) {
  std::fprintf(stderr, "podium: %s\n", sentence.c_str());
  return code;
}

// The innermost command on the line, for "see --help".
std::string usedCommand(const CLI::App& program) {
  const auto parsed = program.get_subcommands();
  return parsed.empty() ? "podium" : "podium " + parsed.front()->get_name();
}

// Help, version and mistakes all arrive as CLI11's exceptions.
int answerParseError(const CLI::App& program, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) return program.exit(error);
  return complain(std::string(error.what()) + " See " + usedCommand(program) + " --help.", kExitUsage);
}

}  // namespace

int runProgram(int argc, char** argv) {
  try {
    CLI::App program("Podium: people rank what a policy does, a reward model learns from it, the policy improves.");
    program.name("podium");
    program.set_version_flag("--version", kVersion);
    program.require_subcommand(0, 1);
    Action action = declareWindow(program);
    for (const Command& command : commands()) {
      CLI::App* options = program.add_subcommand(command.name, command.summary);
      options->callback([&action, made = command.declare(*options)] { action = made; });
    }
    try {
      program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return answerParseError(program, error);
    }
    try {
      return action({argc, argv});
    } catch (const UsageError& error) {
      return complain(std::string(error.what()) + " See " + usedCommand(program) + " --help.", kExitUsage);
    }
  } catch (const std::exception& fault) {
    return complain(fault.what(), kExitFailed);
  }
}

}  // namespace podium
