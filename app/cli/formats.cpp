// podium formats: what can be read and written, what is described by people, and where to begin a description.
#include "exporters/formats.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "exporters/custom/format_folders.h"
#include "exporters/custom/guess_format.h"
#include "exporters/import/row_importer.h"

namespace podium {
namespace {

struct Options {
  std::string project;   // whose own formats are listed, too; may be empty
  std::string describe;  // a starter, a stored format, a file with one, or data to be guessed from
  bool json = false;
};

template <class Format>
Json listOf(const std::vector<Format>& formats) {
  Json list = Json::array();
  for (const Format& format : formats)
    list.push_back({{"name", format.name}, {"title", format.title}, {"extensions", format.extensions}});
  return list;
}

std::string endingsOf(const std::vector<std::string>& extensions) {
  std::string endings;
  for (const std::string& extension : extensions) endings += (endings.empty() ? "." : " .") + extension;
  return endings;
}

Json listOf(const std::vector<StoredFormat>& formats) {
  Json list = Json::array();
  for (const StoredFormat& format : formats)
    list.push_back({{"name", format.description.name},
                    {"title", format.description.title},
                    {"file", format.path},
                    {"reads", format.description.reads.has_value()},
                    {"writes", format.description.writes.has_value()},
                    {"problem", orNull(!format.problem.empty(), format.problem)}});
  return list;
}

template <class Format>
void print(const char* heading, const std::vector<Format>& formats) {
  std::printf("%s\n", heading);
  std::size_t name = 0, endings = 0;
  for (const Format& format : formats) {
    name = std::max(name, format.name.size());
    endings = std::max(endings, endingsOf(format.extensions).size());
  }
  for (const Format& format : formats)
    std::printf("  %-*s  %-*s  %s\n", static_cast<int>(name), format.name.c_str(), static_cast<int>(endings),
                endingsOf(format.extensions).c_str(), format.title.c_str());
}

void print(const std::vector<StoredFormat>& formats, const std::string& folder) {
  if (formats.empty()) {
    std::printf("described by people: none; they belong into %s, see podium formats --help\n", folder.c_str());
    return;
  }
  std::printf("described by people:\n");
  for (const StoredFormat& stored : formats) {
    const FormatDescription& format = stored.description;
    const char* use = format.reads && format.writes ? "reads and writes" : format.reads ? "reads" : "writes";
    std::printf("  %s  %s  %s  %s\n", format.name.c_str(), stored.problem.empty() ? use : "cannot be used",
                stored.path.c_str(), format.title.c_str());
  }
}

// The description that is asked for, on standard output as a file of its own; how sure a guess is on standard error.
int describe(const Options& options) {
  const auto& starters = starterFormats();
  const auto starter = std::ranges::find(starters, options.describe, &FormatDescription::name);
  if (starter != starters.end()) {
    std::fputs(formatJson(*starter).c_str(), stdout);
    return kExitDone;
  }
  const auto stored = loadFormat(options.describe, options.project);
  if (stored) {
    std::fputs(formatJson(stored.value()).c_str(), stdout);
    return kExitDone;
  }
  if (options.describe.find('/') == std::string::npos && options.describe.find('.') == std::string::npos) {
    std::string names;
    for (const FormatDescription& each : starters) names += (names.empty() ? "" : ", ") + each.name;
    throw UsageError("--describe: there is no format " + options.describe + "; use one of " + names +
                     ", one of podium formats that is described by people, or a file with data.");
  }
  // What calls itself a description is none of data, whatever is wrong with it.
  const bool isDescription = stored.error().code == ErrorCode::InvalidInput &&
                             headOf(options.describe).find("\"podium_format\"") != std::string::npos;
  if (isDescription) throw Exception(stored.error());
  const ImportSample sample = sampleOf(options.describe);
  const GuessedFormat guess = guessFormat(sample);
  if (guess.confidence <= 0.0) {
    std::string columns;
    for (const std::string& name : sample.columns) columns += (columns.empty() ? "" : ", ") + name;
    throw Exception(ErrorCode::InvalidInput,
                    "No items were found in \"" + options.describe + "\" by the names of its columns" +
                        (columns.empty() ? "" : ": " + columns) + ". Begin with podium formats --describe pairs.");
  }
  std::fputs(formatJson(guess.description).c_str(), stdout);
  std::string unused;
  for (const std::string& name : guess.unused) unused += (unused.empty() ? "; not used: " : ", ") + name;
  printProgress("guessed, sure to " + std::to_string(std::lround(100 * guess.confidence)) + " %" + unused);
  return kExitDone;
}

int run(const Options& options) {
  if (!options.describe.empty()) return describe(options);
  const auto stored = storedFormats(options.project);
  if (options.json) {
    printResult(
        {{"importers", listOf(importFormats())}, {"exporters", listOf(exportFormats())}, {"described", listOf(stored)}},
        true);
    return kExitDone;
  }
  print("podium import reads (texts also packed, .gz or .zst):", importFormats());
  print("podium export writes:", exportFormats());
  print(stored, userFormatsFolder());
  for (const StoredFormat& format : stored)
    if (!format.problem.empty()) printProgress(format.problem);
  return kExitDone;
}

}  // namespace

Action declareFormats(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->project, "A project whose own formats are listed, too (FILE-formats/NAME.json)")
      ->type_name("");
  app.add_option("--describe", options->describe,
                 "Prints a description to begin with: pairs, battles, list, rows, a format that people have described, "
                 "or a guess from a file with data")
      ->type_name("NAME");
  addJsonOption(app, options->json);
  return [options](const ProgramArguments&) { return run(*options); };
}

}  // namespace podium
