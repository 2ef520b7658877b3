#include "exporters/podium_jsonl.h"

#include <nlohmann/json.hpp>

#include "exporters/archive_rows.h"
#include "exporters/event_bytes.h"
#include "exporters/in_order.h"
#include "exporters/json_object.h"
#include "exporters/json_text.h"
#include "exporters/judged_answer.h"
#include "storage/archive.h"
#include "storage/json/answer_parts_json.h"

namespace podium {
namespace {

using Json = nlohmann::ordered_json;  // keys in the order of the header's table
constexpr int kVersion = kArchiveVersion;
constexpr std::int64_t kRowsPerProgress = 500;
constexpr std::size_t kBytesBesideTexts = 2048;  // of a line, about

const char* kindOf(const RankingEvent& event, const ProjectInfo& project) {
  const int k = static_cast<int>(event.items.size());
  const Ranking& ranking = event.comparison.ranking;
  if (k == 1) return "single";
  if (k == 2) return "pair";
  if (project.answer == AnswerForm::BestWorst && !event.comparison.derivedFrom) return "bestworst";
  const bool leavesOut = event.comparison.verdict == Verdict::Ranked && !ranking.isComplete(k);
  return leavesOut && ranking.unranked == UnrankedMeaning::BelowRanked ? "topk" : "kway";
}

void addContent(JsonObject& object, const Content& content) {
  object.text("format", toText(content.format));
  if (!content.language.empty()) object.text("language", content.language);
  object.text("body", content.body);
  if (!content.steps.empty()) appendList(object.key("steps"), content.steps, appendJsonString);
  if (!content.evidence.empty())
    appendList(object.key("evidence"), content.evidence, [](std::string& text, const Evidence& evidence) {
      JsonObject passage(text);
      passage.text("claim", evidence.claim);
      passage.text("quote", evidence.quote);
      passage.text("title", evidence.title);
      passage.text("url", evidence.url);
      passage.end();
    });
  if (!content.extra.empty()) object.text("extra", content.extra);
  if (!content.link.empty()) object.text("link", content.link);
}

void appendItem(std::string& text, const ItemInfo& item, const Item& content) {
  JsonObject object(text);
  object.number("item_id", item.id.value);
  object.text("kind", toText(content.kind));
  object.textOrNull("clip_sha256", item.clipHash);
  object.textOrNull("media_sha256", content.media);
  object.number("policy_version", item.policyVersion);
  object.number("policy_member", item.clip.policyMember);
  object.text("source", content.source);
  object.idOrNull("edit_of", content.editOf);
  if (content.kind != ItemKind::Clip) addContent(object, content.content);
  object.end();
}

void addItems(JsonObject& row, const RankingEvent& event) {
  std::string& text = row.key("items");
  text += '[';
  for (std::size_t i = 0; i < event.items.size(); ++i) {
    if (i > 0) text += ',';
    appendItem(text, event.items[i], event.contents[i]);
  }
  text += ']';
}

void addPrompt(JsonObject& row, const RankingEvent& event) {
  if (!event.prompt) return row.null("prompt");
  JsonObject prompt(row.key("prompt"));
  addContent(prompt, event.prompt->content);
  prompt.end();
}

void appendTiers(std::string& text, const Ranking& ranking) {
  appendList(text, ranking.tiers, [](std::string& to, const std::vector<int>& tier) { appendList(to, tier); });
}

void addRanking(JsonObject& row, const RankingEvent& event) {
  const Ranking& ranking = event.comparison.ranking;
  const bool ranked = event.comparison.verdict == Verdict::Ranked;
  row.text("verdict", toText(event.comparison.verdict));
  appendTiers(row.key("tiers"), ranking);
  appendList(row.key("unranked"),
             ranked ? ranking.unrankedOf(static_cast<int>(event.items.size())) : std::vector<int>());
  ranked ? row.text("unranked_meaning", toText(ranking.unranked)) : row.null("unranked_meaning");
  const std::string parts = toJson(event.comparison.parts);
  row.value("parts", parts.empty() ? Json::object() : Json::parse(parts));
  row.idOrNull("derived_from", event.comparison.derivedFrom);
}

const char* sourceOf(const RankingEvent& event) {
  if (event.comparison.derivedFrom) return "derived";
  if (event.query.selector == "import") return "import";
  return event.query.selector == "random" ? "random" : "active";
}

void addGold(JsonObject& row, const Query& query) {
  if (!query.gold) return row.null("gold");
  JsonObject gold(row.key("gold"));
  appendTiers(gold.key("tiers"), *query.gold);
  gold.text("unranked_meaning", toText(query.gold->unranked));
  gold.text("note", query.goldNote);
  gold.end();
}

void addQuery(JsonObject& row, const RankingEvent& event) {
  const Query& query = event.query;
  JsonObject object(row.key("query"));
  object.text("selector", query.selector);
  object.text("source", sourceOf(event));
  object.value("score", query.score);
  object.text("seed", std::to_string(query.seed));
  object.number("model_version", query.modelVersion);
  object.number("created_at", query.createdAt);
  object.text("purpose", toText(query.purpose));
  addGold(object, query);
  object.end();
}

void addAnnotator(JsonObject& row, const Annotator& annotator) {
  JsonObject object(row.key("annotator"));
  object.number("id", annotator.id.value);
  object.text("name", annotator.name);
  object.flag("synthetic", annotator.synthetic);
  object.end();
}

// One line.
void appendRow(std::string& text, const RankingEvent& event, const ProjectInfo& project) {
  const Comparison& comparison = event.comparison;
  JsonObject row(text);
  row.text("format", kRankingFormat);
  row.number("version", kVersion);
  row.number("ranking_id", comparison.id.value);
  row.number("query_id", event.query.id.value);
  row.idOrNull("round_id", event.query.round);
  row.idOrNull("prompt_id", event.query.prompt);
  addPrompt(row, event);
  row.text("kind", kindOf(event, project));
  addItems(row, event);
  addRanking(row, event);
  addAnnotator(row, event.annotator);
  appendList(row.key("shown_order"), comparison.shownOrder);
  row.number("shown_at", comparison.shownAt);
  row.number("answered_at", comparison.answeredAt);
  row.number("active_ms", comparison.activeMs);
  row.number("replays", comparison.replays);
  row.idOrNull("replaces", comparison.replaces);
  row.flag("retracted", event.retraction.has_value());
  row.idOrNull("retraction_id", event.retraction ? event.retraction->id : RetractionId{});
  event.retraction ? row.number("retracted_at", event.retraction->at) : row.null("retracted_at");
  row.number("model_version", comparison.modelVersion);
  addQuery(row, event);
  row.end();
  text += '\n';
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
  InOrder<std::string> lines([&sink](const std::string& text) { sink.write(text); });
  std::vector<RankingEvent> batch;
  std::size_t bytes = 0;  // of its texts
  const auto writeBatch = [&] {
    lines.give([batch = std::exchange(batch, {}), bytes = std::exchange(bytes, 0), &project = events.project()] {
      std::string text;
      text.reserve(bytes + batch.size() * kBytesBesideTexts);
      for (const RankingEvent& event : batch) appendRow(text, event, project);
      return text;
    });
  };
  std::int64_t read = 0;
  while (auto event = events.next()) {
    if (stop.stop_requested()) return cancelled;
    if (++read % kRowsPerProgress == 0 && progress) progress(read, events.total());
    if (const std::string reason = reasonAgainst(*event, options.filter); !reason.empty()) {
      skipped.add(reason);
      continue;
    }
    if (batch.empty()) batch.reserve(kEventsOfBatch);
    bytes += bytesOfTexts(*event);
    batch.push_back(std::move(*event));
    ++report.rows;
    if (batch.size() == kEventsOfBatch || bytes >= kTextBytesOfBatch) writeBatch();
  }
  writeBatch();
  lines.finish();
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
