// podium compact FILE: the file as small as what it holds.
#include <CLI/CLI.hpp>
#include <chrono>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "storage/compact.h"

namespace podium {
namespace {

struct Options {
  std::string file;
  bool json = false;
};

std::string megabytes(std::int64_t bytes) {
  constexpr std::int64_t kTenth = 100'000;
  const std::int64_t tenths = (bytes + kTenth / 2) / kTenth;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  const auto begin = std::chrono::steady_clock::now();
  const CompactReport report = compactProject(options.file, [&](std::int64_t bytes, std::int64_t unused) {
                                 printProgress("writing " + options.file + " anew: " + megabytes(bytes) +
                                               ", of which " + megabytes(unused) + " hold nothing");
                               }).value();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  printResult({{"bytes_before", report.before}, {"bytes_after", report.after}, {"seconds", seconds}}, options.json);
  return kExitDone;
}

}  // namespace

Action declareCompact(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "The project; it has to be closed everywhere")->required()->type_name("");
  addJsonOption(app, options->json);
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
