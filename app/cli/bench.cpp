// podium bench [NAME]: hands over to podium-bench, a program of its own because it links LibTorch.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "app/cli/declarations.h"
#include "storage/domain/own_files.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

struct Options {
  std::vector<std::string> names;
  bool list = false;
  bool json = false;
};

int run(const Options& options) {
  const auto program = ownFolder() / "podium-bench";
  if (!std::filesystem::exists(program))
    throw Exception(ErrorCode::Unavailable,
                    "The benchmarks are not built (" + program.string() + "): `./podium bench` builds them first.");
  std::vector<std::string> words = {program.string()};
  words.insert(words.end(), options.names.begin(), options.names.end());
  if (options.list) words.emplace_back("--list");
  if (options.json) words.emplace_back("--json");
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  ::execv(arguments.front(), arguments.data());
  throw Exception(ErrorCode::Io, program.string() + " cannot be started: " + std::strerror(errno) + ".");
}

}  // namespace

Action declareBench(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("name", options->names, "Which (all)")->type_name("NAME");
  app.add_flag("--list", options->list, "Print the names and end");
  app.add_flag("--json", options->json, "Print the results as one JSON object on standard output");
  return [options](const ProgramArguments&) { return run(*options); };
}

}  // namespace podium
