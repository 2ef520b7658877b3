// podium check FILE: is the file whole?
#include <CLI/CLI.hpp>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "storage/integrity.h"

namespace podium {
namespace {

struct Options {
  std::string file;
  bool json = false;
};

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  const IntegrityReport report = checkProject(options.file).value();
  printResult({{"ok", report.ok}, {"problems", report.problems}}, options.json);
  if (!report.ok)
    printProgress(options.file + " is damaged (" +
                  (report.problems.size() == 1 ? "one problem" : std::to_string(report.problems.size()) + " problems") +
                  "): keep a copy of it, and go on from the newest backup.");
  return headless.exitCode(report.ok ? kExitDone : kExitFailed);
}

}  // namespace

Action declareCheck(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "The project")->required()->type_name("");
  addJsonOption(app, options->json);
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
