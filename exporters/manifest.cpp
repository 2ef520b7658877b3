#include "exporters/manifest.h"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace podium {
namespace {

using Json = nlohmann::ordered_json;

std::string nameOf(const WrittenFile& file) { return std::filesystem::path(file.path).filename().string(); }

std::int64_t rowsOf(const ExportFacts& facts) {
  std::int64_t rows = 0;
  for (const ExportedPart& part : facts.parts) rows += part.rows;
  return rows;
}

Json filterOf(const ExportFilter& filter) {
  return Json{{"annotators", filter.annotators}, {"synthetic", filter.synthetic}, {"after", filter.after},
              {"before", filter.before},         {"guided", filter.guided},       {"tag", filter.tag},
              {"flagged", filter.flagged}};
}

// The hub's words for sizes.
const char* sizeCategory(std::int64_t rows) {
  constexpr std::int64_t k = 1000;
  if (rows < k) return "n<1K";
  if (rows < 10 * k) return "1K<n<10K";
  if (rows < 100 * k) return "10K<n<100K";
  if (rows < k * k) return "100K<n<1M";
  return "1M<n<10M";
}

// A text in YAML, quoted as JSON is, which YAML reads.
std::string quoted(const std::string& text) { return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string manifestOf(const ExportFacts& facts) {
  const ProjectInfo& project = facts.project;
  const ExportOptions& options = facts.options;
  Json files = Json::array();
  for (const ExportedPart& part : facts.parts)
    files.push_back(Json{{"part", part.name},
                         {"file", nameOf(part.file)},
                         {"rows", part.rows},
                         {"bytes", part.file.bytes},
                         {"sha256", part.file.sha256}});
  Json skipped = Json::array();
  for (const SkippedRows& rows : facts.skipped) skipped.push_back(Json{{"reason", rows.reason}, {"count", rows.count}});
  const Json manifest{{"format", facts.format},
                      {"project", Json{{"name", project.name},
                                       {"kind", toText(project.kind)},
                                       {"answer", toText(project.answer)},
                                       {"k", project.k},
                                       {"instruction", project.instruction}}},
                      {"options", Json{{"pairs", toText(options.pairs)},
                                       {"ties", toText(options.ties)},
                                       {"messages", options.messages},
                                       {"axes", options.axes},
                                       {"split", options.split},
                                       {"seed", options.seed},
                                       {"filter", filterOf(options.filter)}}},
                      {"answers", facts.answers},
                      {"rows", rowsOf(facts)},
                      {"files", std::move(files)},
                      {"skipped", std::move(skipped)}};
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string datasetCardOf(const ExportFacts& facts) {
  const std::int64_t rows = rowsOf(facts);
  std::string card = "---\npretty_name: " + quoted(facts.project.name) +
                     "\ntags:\n- preference\n- human-feedback\nsize_categories:\n- " + sizeCategory(rows) +
                     "\nconfigs:\n- config_name: default\n  data_files:\n";
  for (const ExportedPart& part : facts.parts)
    card +=
        "  - split: " + (part.name.empty() ? "train" : part.name) + "\n    path: " + quoted(nameOf(part.file)) + "\n";
  card += "---\n\n# " + facts.project.name + "\n\n";
  if (!facts.project.instruction.empty()) card += "Annotators were asked: " + facts.project.instruction + "\n\n";
  card += "Format: " + facts.title + " (`" + facts.format + "`), exported by Podium. " + std::to_string(rows) +
          " rows from " + std::to_string(facts.answers) + " answers.\n\n| part | file | rows |\n|---|---|---|\n";
  for (const ExportedPart& part : facts.parts)
    card += "| " + (part.name.empty() ? "all" : part.name) + " | `" + nameOf(part.file) + "` | " +
            std::to_string(part.rows) + " |\n";
  if (!facts.options.split.empty())
    card += "\nDivided by prompt: no prompt stands in two parts. Seed " + std::to_string(facts.options.seed) + ".\n";
  if (!facts.skipped.empty()) {
    card += "\nLeft out:\n\n| why | how many |\n|---|---|\n";
    for (const SkippedRows& left : facts.skipped)
      card += "| " + left.reason + " | " + std::to_string(left.count) + " |\n";
  }
  card += "\n`manifest.json` has the options, sizes and SHA-256 of every file.\n";
  return card;
}

}  // namespace podium
