#include "exporters/manifest.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
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
  if (rows < 10 * k * k) return "1M<n<10M";
  return "10M<n<100M";
}

// The hub's words for what data like these are used for.
const char* taskCategory(ItemKind kind) {
  switch (kind) {
    case ItemKind::Clip:
      return "reinforcement-learning";
    case ItemKind::Image:
      return "text-to-image";
    case ItemKind::Video:
      return "text-to-video";
    case ItemKind::Text:
      break;
  }
  return "text-generation";
}

template <class T>
Json orNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

double perQuery(const ExportFigures& figures) {
  return figures.queries > 0 ? static_cast<double>(figures.answers) / static_cast<double>(figures.queries) : 0.0;
}

Json statisticsOf(const ExportFacts& facts) {
  const ExportFigures& figures = facts.figures;
  return Json{{"answers", figures.answers},
              {"queries", figures.queries},
              {"answers_per_query", perQuery(figures)},
              {"annotators", figures.annotators},
              {"synthetic_annotators", figures.synthetic},
              {"first_answered_at", figures.first},
              {"last_answered_at", figures.last},
              {"verdicts", figures.verdicts},
              {"items", figures.items},
              {"axes", facts.project.task.axes},
              {"tie_share", orNull(figures.tieShare)},
              {"agreement", Json{{"per_cent", orNull(figures.perCent)},
                                 {"alpha_nominal", orNull(figures.alphaNominal)},
                                 {"alpha_ordinal", orNull(figures.alphaOrdinal)}}}};
}

// The day of a moment, UTC: 2026-01-31.
std::string dayOf(Timestamp at) {
  const std::chrono::sys_time<std::chrono::milliseconds> moment{std::chrono::milliseconds(at)};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(moment)};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text.data();
}

std::string decimal(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.3f", value);
  return text.data();
}

std::string statisticsTable(const ExportFacts& facts) {
  const ExportFigures& figures = facts.figures;
  std::string table =
      "\n## Statistics\n\nOf the answers that the rows were made from.\n\n| what | value |\n|---|---|\n";
  const auto line = [&](const std::string& what, const std::string& value) {
    table += "| " + what + " | " + value + " |\n";
  };
  const auto share = [&](const char* what, const std::optional<double>& value) {
    if (value) line(what, decimal(*value));
  };
  line("answers", std::to_string(figures.answers));
  line("queries", std::to_string(figures.queries));
  line("answers per query", decimal(perQuery(figures)));
  line("annotators", std::to_string(figures.annotators) + ", " + std::to_string(figures.synthetic) + " synthetic");
  line("answered", dayOf(figures.first) + " to " + dayOf(figures.last));
  for (const auto& [verdict, count] : figures.verdicts) line("verdict " + verdict, std::to_string(count));
  for (const auto& [items, count] : figures.items) line("about " + items, std::to_string(count));
  std::string axes;
  for (const std::string& axis : facts.project.task.axes) axes += (axes.empty() ? "" : ", ") + axis;
  if (!axes.empty()) line("axes", axes);
  share("share of ties among pairs", figures.tieShare);
  share("agreement of two answers", figures.perCent);
  share("Krippendorff's alpha, nominal", figures.alphaNominal);
  share("Krippendorff's alpha, ordinal", figures.alphaOrdinal);
  return table;
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
  Json manifest{{"format", facts.format},
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
                                 {"aggregate", toText(options.aggregate)},
                                 {"min_agreement", options.minAgreement},
                                 {"filter", filterOf(options.filter)}}},
                {"answers", facts.answers},
                {"rows", rowsOf(facts)},
                {"files", std::move(files)},
                {"skipped", std::move(skipped)}};
  if (facts.figures.answers > 0) manifest["statistics"] = statisticsOf(facts);
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

namespace {

// Where nothing is known of who answered, people did.
bool hasPeople(const ExportFacts& facts) {
  return facts.figures.annotators == 0 || facts.figures.annotators > facts.figures.synthetic;
}

}  // namespace

std::string datasetCardOf(const ExportFacts& facts) {
  const std::int64_t rows = rowsOf(facts);
  std::string card = "---\npretty_name: " + quoted(facts.project.name) + "\ntask_categories:\n- " +
                     taskCategory(facts.project.kind) + "\ntags:\n- preference\n- " +
                     (hasPeople(facts) ? "human-feedback" : "synthetic") + "\nsize_categories:\n- " +
                     sizeCategory(rows) + "\nconfigs:\n- config_name: default\n  data_files:\n";
  for (const ExportedPart& part : facts.parts)
    if (part.rows > 0 || facts.parts.size() == 1)  // loaders stop at a split without rows
      card +=
          "  - split: " + (part.name.empty() ? "train" : part.name) + "\n    path: " + quoted(nameOf(part.file)) + "\n";
  card += "---\n\n# " + facts.project.name + "\n\n";
  if (!facts.project.instruction.empty()) card += "Annotators were asked: " + facts.project.instruction + "\n\n";
  card += "Format: " + facts.title + " (`" + facts.format + "`), exported by Podium. " + std::to_string(rows) +
          " rows from " + std::to_string(facts.answers) + " answers.\n\n| part | file | rows |\n|---|---|---|\n";
  for (const ExportedPart& part : facts.parts)
    card += "| " + (part.name.empty() ? "all" : part.name) + " | `" + nameOf(part.file) + "` | " +
            std::to_string(part.rows) + " |\n";
  if (facts.options.aggregate != Aggregate::None)
    card += "\nAll answers to a query are one: " + std::string(toText(facts.options.aggregate)) + ".\n";
  if (facts.figures.answers > 0) card += statisticsTable(facts);
  if (!facts.options.split.empty())
    card += "\nDivided by prompt: no prompt, and no conversation, stands in two parts. Seed " +
            std::to_string(facts.options.seed) + ".\n";
  if (!facts.skipped.empty()) {
    card += "\nLeft out:\n\n| why | how many |\n|---|---|\n";
    for (const SkippedRows& left : facts.skipped)
      card += "| " + left.reason + " | " + std::to_string(left.count) + " |\n";
  }
  card += "\n`manifest.json` has the options, sizes and SHA-256 of every file.\n";
  return card;
}

std::optional<std::vector<std::pair<std::string, std::string>>> filesOfManifest(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  const Json manifest = Json::parse(stream, nullptr, false);
  if (!manifest.is_object() || !manifest.contains("format") || !manifest.contains("files")) return std::nullopt;
  const auto textOf = [](const Json& file, const char* key) {
    const auto found = file.is_object() ? file.find(key) : file.end();
    return found != file.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  std::vector<std::pair<std::string, std::string>> files;
  for (const Json& file : manifest["files"]) {
    std::string name = textOf(file, "file");
    if (!name.empty() && name.find('/') == std::string::npos)
      files.emplace_back(std::move(name), textOf(file, "sha256"));
  }
  return files;
}

}  // namespace podium
