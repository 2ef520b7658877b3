#include "exporters/custom/custom_format.h"

#include "exporters/custom/custom_row_format.h"
#include "exporters/custom/custom_rows.h"
#include "exporters/custom/description_json.h"
#include "exporters/custom/description_words.h"

namespace podium {
namespace {

void requireUsable(const FormatDescription& description, bool has, const char* what) {
  const auto problems = problemsOf(description);
  if (!problems.empty())
    throw Exception(ErrorCode::InvalidInput,
                    "The format \"" + description.name + "\" cannot be used:\n" + toText(problems));
  if (!has)
    throw Exception(ErrorCode::InvalidInput, "The format \"" + description.name + "\" has no part \"" + what +
                                                 "\". Add one to its description.");
}

std::string titleOf(const FormatDescription& description) {
  return description.title.empty() ? description.name : description.title;
}

// The usual one first.
std::vector<std::string> extensionsOf(Container usual) {
  std::vector<std::string> extensions{formatWordOf(kContainerWords, usual)};
  for (const auto& word : kContainerWords)
    if (word.value != usual) extensions.emplace_back(word.word);
  return extensions;
}

}  // namespace

ImportFormat importFormatOf(const FormatDescription& description) {
  requireUsable(description, description.reads.has_value(), "reads");
  return {description.name, titleOf(description), extensionsOf(description.container), nullptr,
          [reads = *description.reads]() -> std::unique_ptr<Importer> { return std::make_unique<CustomRows>(reads); }};
}

ExportFormat exportFormatOf(const FormatDescription& description) {
  requireUsable(description, description.writes.has_value(), "writes");
  ExportFormat format{description.name, titleOf(description), extensionsOf(description.container), nullptr,
                      [writes = *description.writes]() -> std::unique_ptr<RowFormat> {
                        return std::make_unique<CustomRowFormat>(writes);
                      }};
  format.pairs = format.ties = description.writes->rows == WrittenRows::Pairs;
  return format;
}

}  // namespace podium
