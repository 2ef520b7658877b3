#include "storage/row_mapping.h"

#include <charconv>

#include "storage/json/answer_parts_json.h"
#include "storage/json/task_json.h"

namespace podium {
namespace {

constexpr std::string_view kIndexed8 = "indexed8";
constexpr std::string_view kRgb24 = "rgb24";
constexpr std::string_view kGrey8 = "grey8";
constexpr std::string_view kFloat32 = "float32";

[[noreturn]] void failCorrupt(const std::string& what, const std::string& text) {
  throw Exception(ErrorCode::Corrupt, "The project holds " + what + " that is none: \"" + text +
                                          "\". Run `podium check` on it, or go back to a backup.");
}

}  // namespace

std::string shownOrderToText(const std::vector<int>& shownOrder) {
  std::string text;
  for (int position : shownOrder) {
    if (!text.empty()) text += ',';
    text += std::to_string(position);
  }
  return text;
}

std::vector<int> shownOrderFromText(const std::string& text) {
  std::vector<int> order;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    int position = 0;
    const auto [next, error] = std::from_chars(at, end, position);
    if (error != std::errc{} || (next != end && (*next != ',' || next + 1 == end)))
      failCorrupt("an order of items", text);
    order.push_back(position);
    at = next == end ? end : next + 1;
  }
  return order;
}

std::string_view toText(PixelFormat pixels) { return pixels == PixelFormat::Indexed8 ? kIndexed8 : kRgb24; }

PixelFormat pixelFormatFromText(const std::string& text) {
  if (text == kIndexed8) return PixelFormat::Indexed8;
  if (text == kRgb24) return PixelFormat::Rgb24;
  failCorrupt("a pixel format", text);
}

std::string_view toText(ObsFormat format) { return format == ObsFormat::Grey8 ? kGrey8 : kFloat32; }

ObsFormat obsFormatFromText(const std::string& text) {
  if (text == kGrey8) return ObsFormat::Grey8;
  if (text == kFloat32) return ObsFormat::Float32;
  failCorrupt("a format of observations", text);
}

Ranking toRanking(const std::string& text, const std::string& unranked) {
  auto ranking = rankingFromText(text);
  if (!ranking) failCorrupt("a ranking", text);
  const auto meaning = unrankedMeaningFromText(unranked);
  if (!meaning) failCorrupt("a meaning of items left out", unranked);
  ranking->unranked = *meaning;
  return *ranking;
}

ProjectInfo readProject(SqlConnection& database) {
  Rows rows = database.query(
      "SELECT name, kind, answer, k, environment, instruction, allow_partial, learner_config, created_at, task "
      "FROM project");
  if (!rows.next()) failCorrupt("a description", "");
  const auto kind = itemKindFromText(rows.text(1));
  const auto answer = answerFormFromText(rows.text(2));
  if (!kind) failCorrupt("a kind of item", rows.text(1));
  if (!answer) failCorrupt("a form of answer", rows.text(2));
  return {.name = rows.text(0),
          .kind = *kind,
          .answer = *answer,
          .k = rows.smallInteger(3),
          .environment = rows.text(4),
          .instruction = rows.text(5),
          .allowPartial = rows.integer(6) != 0,
          .learnerConfig = rows.text(7),
          .createdAt = rows.integer(8),
          .task = taskFromJson(rows.text(9))};
}

Query toQuery(const Rows& rows) {
  Query query{.id = rows.id<QueryId>(0),
              .prompt = rows.id<PromptId>(1),
              .items = {},
              .round = rows.id<RoundId>(2),
              .selector = rows.text(3),
              .score = rows.real(4),
              .seed = static_cast<std::uint64_t>(rows.integer(5)),
              .modelVersion = rows.integer(6),
              .answersWanted = rows.smallInteger(7),
              .createdAt = rows.integer(8),
              .purpose = QueryPurpose::Ask,
              .gold = std::nullopt,
              .goldNote = rows.text(12)};
  const auto purpose = queryPurposeFromText(rows.text(9));
  if (!purpose) failCorrupt("a purpose of a query", rows.text(9));
  query.purpose = *purpose;
  if (!rows.isNull(10)) query.gold = toRanking(rows.text(10), rows.text(11));
  return query;
}

std::optional<Query> readQuery(SqlConnection& database, QueryId id) {
  Query query;
  {
    Rows rows = database.query(PODIUM_SELECT_QUERY "WHERE id = ?", id);
    if (!rows.next()) return std::nullopt;
    query = toQuery(rows);
  }
  Rows rows = database.query("SELECT item_id FROM query_items WHERE query_id = ? ORDER BY position", id);
  while (rows.next()) query.items.push_back(rows.id<ItemId>(0));
  return query;
}

Comparison toComparison(const Rows& rows) {
  Comparison comparison;
  comparison.id = rows.id<ComparisonId>(0);
  comparison.query = rows.id<QueryId>(1);
  comparison.annotator = rows.id<AnnotatorId>(2);
  comparison.verdict = verdictFromText(rows.text(3));
  comparison.ranking = toRanking(rows.text(4), rows.text(5));
  comparison.shownOrder = shownOrderFromText(rows.text(6));
  comparison.shownAt = rows.integer(7);
  comparison.answeredAt = rows.integer(8);
  comparison.activeMs = rows.integer(9);
  comparison.replays = rows.smallInteger(10);
  comparison.modelVersion = rows.integer(11);
  comparison.replaces = rows.id<ComparisonId>(12);
  comparison.retracted = !rows.isNull(13);
  comparison.parts = answerPartsFromJson(rows.text(14));
  comparison.derivedFrom = rows.id<ComparisonId>(15);
  comparison.withdrawn = rows.integer(16) != 0;
  return comparison;
}

std::vector<Comparison> toComparisons(Rows rows) {
  std::vector<Comparison> all;
  while (rows.next()) all.push_back(toComparison(rows));
  return all;
}

ClipMeta toClipMeta(const Rows& rows, int first) {
  ClipMeta meta;
  meta.environment = rows.text(first);
  meta.steps = rows.smallInteger(first + 1);
  meta.framesPerStep = rows.smallInteger(first + 2);
  meta.frameWidth = rows.smallInteger(first + 3);
  meta.frameHeight = rows.smallInteger(first + 4);
  meta.framesPerSecond = rows.real(first + 5);
  meta.pixels = pixelFormatFromText(rows.text(first + 6));
  meta.obsWidth = rows.smallInteger(first + 7);
  meta.obsHeight = rows.smallInteger(first + 8);
  meta.obsStack = rows.smallInteger(first + 9);
  meta.ramSize = rows.smallInteger(first + 10);
  if (rows.isNull(first + 11)) return meta;
  meta.obsFormat = obsFormatFromText(rows.text(first + 11));
  meta.actionParts = rows.smallInteger(first + 12);
  meta.realActions = rows.integer(first + 13) != 0;
  return meta;
}

}  // namespace podium
