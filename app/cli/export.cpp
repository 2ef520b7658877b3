// podium export FILE OUT: the answers of a project in a file format.
#include "exporters/export_file.h"

#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "exporters/formats.h"

namespace podium {
namespace {

struct Options {
  std::string file, out;
  std::string format;
  bool json = false;
};

// By its name, else by the extension of the file to write.
std::string formatOf(const Options& options) {
  std::string names;
  for (const ExportFormat& format : exportFormats()) {
    const bool chosen = options.format == format.name;
    const bool guessed = options.format.empty() && options.out.ends_with("." + format.extensions.front());
    if (chosen || guessed) return format.name;
    names += (names.empty() ? "" : ", ") + format.name;
  }
  const std::string wrong = options.format.empty() ? "the format does not follow from the name " + options.out
                                                   : "there is no format " + options.format;
  throw UsageError("--format: " + wrong + "; use one of " + names + ".");
}

int run(const Options& options, const ProgramArguments& arguments) {
  const std::string format = formatOf(options);
  const Headless headless(arguments);
  const auto reader = openReader(options.file);
  std::error_code unknown;
  const bool replaces = std::filesystem::is_regular_file(options.out, unknown);
  const auto exported = exportToFile(*reader, format, options.out, {}, headless.stop());
  if (!exported && exported.error().code == ErrorCode::Cancelled) return kExitInterrupted;
  const ExportReport& report = exported.value();
  if (replaces) printProgress("the file that was in " + options.out + " has been replaced");
  Json skipped = Json::array();
  for (const SkippedRows& rows : report.skipped) skipped.push_back({{"reason", rows.reason}, {"count", rows.count}});
  printResult({{"files", report.files},
               {"rows", report.rows},
               {"skipped", skipped},
               {"sha256", report.sha256},
               {"seconds", report.seconds}},
              options.json);
  return headless.exitCode(kExitDone);
}

}  // namespace

Action declareExport(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "The project")->required()->type_name("");
  app.add_option("OUT", options->out, "The file to write; replaced only when all of it is there")
      ->required()
      ->type_name("");
  app.add_option("--format", options->format, "One of podium formats (from the extension of OUT)")->type_name("NAME");
  addJsonOption(app, options->json);
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
