#include "exporters/podium_jsonl.h"

#include <nlohmann/json.hpp>

#include "exporters/archive_rows.h"
#include "exporters/json_text.h"
#include "exporters/judged_answer.h"
#include "storage/archive.h"
#include "storage/json/answer_parts_json.h"

namespace podium {
namespace {

using Json = nlohmann::ordered_json;  // keys in the order of the header's table
constexpr int kVersion = kArchiveVersion;
constexpr std::int64_t kRowsPerProgress = 500;

template <class Tag>
Json idOrNull(Id<Tag> id) {
  return id ? Json(id.value) : Json(nullptr);
}

const char* kindOf(const RankingEvent& event, const ProjectInfo& project) {
  const int k = static_cast<int>(event.items.size());
  const Ranking& ranking = event.comparison.ranking;
  if (k == 1) return "single";
  if (k == 2) return "pair";
  if (project.answer == AnswerForm::BestWorst && !event.comparison.derivedFrom) return "bestworst";
  const bool leavesOut = event.comparison.verdict == Verdict::Ranked && !ranking.isComplete(k);
  return leavesOut && ranking.unranked == UnrankedMeaning::BelowRanked ? "topk" : "kway";
}

Json textOrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

void addContent(Json& object, const Content& content) {
  object["format"] = toText(content.format);
  if (!content.language.empty()) object["language"] = content.language;
  object["body"] = content.body;
  if (!content.steps.empty()) object["steps"] = content.steps;
  for (const Evidence& evidence : content.evidence)
    object["evidence"].push_back(
        Json{{"claim", evidence.claim}, {"quote", evidence.quote}, {"title", evidence.title}, {"url", evidence.url}});
  if (!content.extra.empty()) object["extra"] = content.extra;
  if (!content.link.empty()) object["link"] = content.link;
}

Json itemsOf(const RankingEvent& event) {
  Json items = Json::array();
  for (std::size_t i = 0; i < event.items.size(); ++i) {
    const ItemInfo& item = event.items[i];
    const Item& content = event.contents[i];
    Json object{{"item_id", item.id.value},
                {"kind", toText(content.kind)},
                {"clip_sha256", textOrNull(item.clipHash)},
                {"media_sha256", textOrNull(content.media)},
                {"policy_version", item.policyVersion},
                {"source", content.source},
                {"edit_of", idOrNull(content.editOf)}};
    if (content.kind != ItemKind::Clip) addContent(object, content.content);
    items.push_back(std::move(object));
  }
  return items;
}

Json promptOf(const RankingEvent& event) {
  if (!event.prompt) return nullptr;
  Json object;
  addContent(object, event.prompt->content);
  return object;
}

void addRanking(Json& row, const RankingEvent& event) {
  const Ranking& ranking = event.comparison.ranking;
  const bool ranked = event.comparison.verdict == Verdict::Ranked;
  row["verdict"] = toText(event.comparison.verdict);
  row["tiers"] = ranking.tiers;
  row["unranked"] = ranked ? Json(ranking.unrankedOf(static_cast<int>(event.items.size()))) : Json::array();
  row["unranked_meaning"] = ranked ? Json(toText(ranking.unranked)) : Json(nullptr);
  const std::string parts = toJson(event.comparison.parts);
  row["parts"] = parts.empty() ? Json::object() : Json::parse(parts);
  row["derived_from"] = idOrNull(event.comparison.derivedFrom);
}

const char* sourceOf(const RankingEvent& event) {
  if (event.comparison.derivedFrom) return "derived";
  if (event.query.selector == "import") return "import";
  return event.query.selector == "random" ? "random" : "active";
}

Json goldOf(const Query& query) {
  if (!query.gold) return nullptr;
  return Json{
      {"tiers", query.gold->tiers}, {"unranked_meaning", toText(query.gold->unranked)}, {"note", query.goldNote}};
}

Json rowOf(const RankingEvent& event, const ProjectInfo& project) {
  const Comparison& comparison = event.comparison;
  const Query& query = event.query;
  Json row{{"format", "podium-ranking"},
           {"version", kVersion},
           {"ranking_id", comparison.id.value},
           {"query_id", query.id.value},
           {"round_id", idOrNull(query.round)},
           {"prompt_id", idOrNull(query.prompt)},
           {"prompt", promptOf(event)},
           {"kind", kindOf(event, project)},
           {"items", itemsOf(event)}};
  addRanking(row, event);
  row["annotator"] =
      Json{{"id", event.annotator.id.value}, {"name", event.annotator.name}, {"synthetic", event.annotator.synthetic}};
  row["shown_order"] = comparison.shownOrder;
  row["shown_at"] = comparison.shownAt;
  row["answered_at"] = comparison.answeredAt;
  row["active_ms"] = comparison.activeMs;
  row["replays"] = comparison.replays;
  row["replaces"] = idOrNull(comparison.replaces);
  row["retracted"] = event.retraction.has_value();
  row["retraction_id"] = event.retraction ? Json(event.retraction->id.value) : Json(nullptr);
  row["retracted_at"] = event.retraction ? Json(event.retraction->at) : Json(nullptr);
  row["model_version"] = comparison.modelVersion;
  row["query"] = Json{{"selector", query.selector},
                      {"source", sourceOf(event)},
                      {"score", query.score},
                      {"seed", std::to_string(query.seed)},
                      {"model_version", query.modelVersion},
                      {"created_at", query.createdAt},
                      {"purpose", toText(query.purpose)},
                      {"gold", goldOf(query)}};
  return row;
}

// What leaves answers out; retracted, guided and flagged ones are part of an archive.
bool choosesAnswers(const ExportFilter& filter) {
  return !filter.annotators.empty() || !filter.synthetic || filter.after > 0 || filter.before > 0 ||
         !filter.tag.empty();
}

Json headerOf(const ProjectInfo& project, const ExportFilter& filter) {
  const bool chosen = choosesAnswers(filter);
  return Json{{"format", kArchiveFormat},
              {"version", kVersion},
              {"lossless", !chosen},
              {"schema", archiveSchema()},
              {"filter", chosen ? Json{{"annotators", filter.annotators},
                                       {"synthetic", filter.synthetic},
                                       {"after", filter.after},
                                       {"before", filter.before},
                                       {"tag", filter.tag}}
                                : Json(nullptr)},
              {"project", Json{{"name", project.name},
                               {"kind", toText(project.kind)},
                               {"answer", toText(project.answer)},
                               {"k", project.k}}}};
}

std::string lineOf(const Json& row) { return jsonText(row) + '\n'; }

}  // namespace

Result<ExportReport> PodiumJsonlExporter::write(RankingEventStream& events, const ExportOptions& options,
                                                ByteSink& sink, const ExportProgress& progress, std::stop_token stop) {
  const Error cancelled{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
  ExportReport report;
  SkipCounter skipped;
  sink.write(lineOf(headerOf(events.project(), options.filter)));
  std::int64_t read = 0;
  while (const auto event = events.next()) {
    if (stop.stop_requested()) return cancelled;
    if (++read % kRowsPerProgress == 0 && progress) progress(read, events.total());
    if (const std::string reason = reasonAgainst(*event, options.filter); !reason.empty()) {
      skipped.add(reason);
      continue;
    }
    sink.write(lineOf(rowOf(*event, events.project())));
    ++report.rows;
  }
  if (!choosesAnswers(options.filter)) {
    ArchiveRowWriter rows(sink, stop);
    events.archive(rows);
    rows.finish();
  }
  if (progress) progress(events.total(), events.total());
  report.skipped = skipped.all();
  return report;
}

}  // namespace podium
