#include "exporters/podium_jsonl.h"

#include <nlohmann/json.hpp>

namespace podium {
namespace {

using Json = nlohmann::ordered_json;  // keys in the order of the header's table
constexpr int kVersion = 1;
constexpr std::int64_t kRowsPerProgress = 500;

template <class Tag>
Json idOrNull(Id<Tag> id) {
  return id ? Json(id.value) : Json(nullptr);
}

const char* kindOf(const RankingEvent& event, const ProjectInfo& project) {
  const int k = static_cast<int>(event.items.size());
  const Ranking& ranking = event.comparison.ranking;
  if (k == 2) return "pair";
  if (project.answer == AnswerForm::BestWorst) return "bestworst";
  const bool leavesOut = event.comparison.verdict == Verdict::Ranked && !ranking.isComplete(k);
  return leavesOut && ranking.unranked == UnrankedMeaning::BelowRanked ? "topk" : "kway";
}

Json itemsOf(const RankingEvent& event) {
  Json items = Json::array();
  for (const ItemInfo& item : event.items)
    items.push_back({{"item_id", item.id.value},
                     {"clip_sha256", item.clipHash.empty() ? Json(nullptr) : Json(item.clipHash)},
                     {"policy_version", item.policyVersion}});
  return items;
}

void addRanking(Json& row, const RankingEvent& event) {
  const Ranking& ranking = event.comparison.ranking;
  const bool ranked = event.comparison.verdict == Verdict::Ranked;
  row["verdict"] = toText(event.comparison.verdict);
  row["tiers"] = ranking.tiers;
  row["unranked"] = ranked ? Json(ranking.unrankedOf(static_cast<int>(event.items.size()))) : Json::array();
  row["unranked_meaning"] =
      ranked ? Json(ranking.unranked == UnrankedMeaning::BelowRanked ? "below_ranked" : "unknown") : Json(nullptr);
}

Json rowOf(const RankingEvent& event, const ProjectInfo& project) {
  const Comparison& comparison = event.comparison;
  const Query& query = event.query;
  Json row{{"format", "podium-ranking"},        {"version", kVersion},
           {"ranking_id", comparison.id.value}, {"query_id", query.id.value},
           {"round_id", idOrNull(query.round)}, {"prompt_id", idOrNull(query.prompt)},
           {"kind", kindOf(event, project)},    {"items", itemsOf(event)}};
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
                      {"source", query.selector == "random" ? "random" : "active"},
                      {"score", query.score},
                      {"seed", std::to_string(query.seed)},
                      {"model_version", query.modelVersion},
                      {"created_at", query.createdAt}};
  return row;
}

}  // namespace

Result<ExportReport> PodiumJsonlExporter::write(RankingEventStream& events, ByteSink& sink,
                                                const ExportProgress& progress, std::stop_token stop) {
  ExportReport report;
  while (const auto event = events.next()) {
    if (stop.stop_requested()) return Error{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
    // Names come from people: bytes that are no UTF-8 become the replacement character.
    sink.write(rowOf(*event, events.project()).dump(-1, ' ', false, Json::error_handler_t::replace));
    sink.write("\n");
    if (++report.rows % kRowsPerProgress == 0 && progress) progress(report.rows, events.total());
  }
  if (progress) progress(report.rows, events.total());
  return report;
}

}  // namespace podium
