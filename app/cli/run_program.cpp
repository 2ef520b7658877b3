#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

#include "app/cli/command.h"
#include "app/version.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

bool isEnded(const std::string& sentence) { return sentence.ends_with('.') || sentence.ends_with('?'); }

int complain(std::string sentence, int code) {
  if (!isEnded(sentence)) sentence += '.';
  std::fprintf(stderr, "podium: %s\n", sentence.c_str());
  return code;
}

int complainOfUsage(const CLI::App& program, std::string sentence) {
  if (!isEnded(sentence)) sentence += '.';
  const auto used = program.get_subcommands();
  const std::string command = used.empty() ? "podium" : "podium " + used.front()->get_name();
  return complain(sentence + " See " + command + " --help.", kExitUsage);
}

// Help, version and mistakes all arrive as CLI11's exceptions.
int answerParseError(const CLI::App& program, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) return program.exit(error);
  const auto* file = program.get_option("FILE");
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError) && program.get_subcommands().empty() &&
      !file->empty()) {
    const std::string& word = file->results().front();
    std::error_code unknown;
    if (std::filesystem::exists(word, unknown))  // "podium FILE --json": of the window, which takes none of it
      return complainOfUsage(program, "The window of " + word + " takes nothing more: " + error.what());
    // "podium lern FILE": the wrong word was taken for a project to open.
    return complainOfUsage(program, "There is no command named " + word);
  }
  return complainOfUsage(program, error.what());
}

}  // namespace

int runProgram(int argc, char** argv) {
  try {
    CLI::App program("Podium: people rank what a policy does, a reward model learns from it, the policy improves.");
    program.name("podium");
    program.footer(
        "podium FILE opens a project, podium alone the start page; each command explains itself: podium demo --help.\n"
        "Standard output is for results, everything else goes to standard error.\n"
        "Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.");
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
      return complainOfUsage(program, error.what());
    }
  } catch (const std::exception& fault) {
    return complain(fault.what(), kExitFailed);
  }
}

}  // namespace podium
