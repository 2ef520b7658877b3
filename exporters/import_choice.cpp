#include "exporters/import_choice.h"

#include <filesystem>

#include "exporters/custom/custom_format.h"
#include "exporters/custom/described_columns.h"
#include "exporters/import/row_importer.h"
#include "exporters/recognised_files.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
constexpr auto kFolderName = "folder";  // of importFormats()

ImportChoice described(std::shared_ptr<const FormatDescription> description) {
  return {importFormatOf(*description), description};
}

std::string quoted(const std::vector<std::string>& columns) {
  std::string names;
  for (const std::string& column : columns) names += (names.empty() ? "\"" : ", \"") + column + "\"";
  return names;
}

// `chosen`: what would import the folder; null: nothing.
void refuseShelf(const ImportSample& sample, const ImportFormat* chosen) {
  if (!sample.folder || (chosen && chosen->name != kFolderName)) return;
  const auto files = recognisedFilesIn(sample.path);
  if (files.empty()) return;
  throw Exception(ErrorCode::InvalidInput,
                  "\"" + sample.path + "\" is a folder of files to import one by one: " + namesOf(files) +
                      ". Import each of them by itself; --format folder takes the texts, images and videos in it.");
}

[[noreturn]] void refuseShape(const ImportSample& sample) {
  if (sample.rows.empty() && sample.fault.empty() && !sample.columns.empty())
    throw Exception(ErrorCode::InvalidInput, "\"" + sample.path + "\" holds a header and no rows below it: " +
                                                 quoted(sample.columns) + ". Add rows, or choose another file.");
  const std::string why = !sample.rows.empty()    ? "its first row has " + quoted(sample.columns)
                          : !sample.fault.empty() ? "no row of it can be read: " + sample.fault
                                                  : "it holds no rows";
  throw Exception(ErrorCode::InvalidInput,
                  "\"" + sample.path + "\" is of no known shape: " + why +
                      ". `podium formats` lists what can be imported; --format names one, --map says where things "
                      "stand.");
}

}  // namespace

ImportChoice choiceFor(const ImportRequest& request, const ImportSample* known) {
  if (request.description) return described(request.description);
  if (request.format != "auto") {
    if (const ImportFormat* found = findImportFormat(request.format)) return {*found};
    throw Exception(ErrorCode::InvalidInput, "There is no import format \"" + request.format +
                                                 "\". `podium formats` lists those that there are.");
  }
  std::error_code fault;
  if (!fs::exists(request.input, fault))
    throw Exception(ErrorCode::NotFound, "There is no file or folder \"" + request.input + "\". Check the name.");
  const ImportSample sample = known ? *known : sampleOf(request.input);
  const std::vector<FormatFit> fits = fittingFormats(sample);
  const FormatFit best = fits.empty() ? FormatFit() : fits.front();
  if (const auto* own = recognisedDescription(request.described, sample, best.percent))
    return described(std::make_shared<const FormatDescription>(*own));
  refuseShelf(sample, best.format);
  if (!best.format) refuseShape(sample);
  return {*best.format};
}

void refuseAll(const std::string& input, const ImportChoice& chosen, const std::string& why) {
  if (chosen.description)
    if (const std::string missing = missingColumns(*chosen.description, sampleOf(input)); !missing.empty())
      throw Exception(ErrorCode::InvalidInput, missing);
  throw Exception(ErrorCode::InvalidInput,
                  "Nothing in \"" + input + "\" could be imported as " + chosen.format.name + ": " + why + ".");
}

}  // namespace podium
