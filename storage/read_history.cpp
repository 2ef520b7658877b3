#include "storage/read_history.h"

#include <algorithm>

#include "storage/row_mapping.h"

namespace podium {
namespace {

// A pattern for LIKE ... ESCAPE '\\' that finds the text anywhere; empty for an empty text.
std::string containing(const std::string& text) {
  if (text.empty()) return {};
  std::string pattern = "%";
  for (char letter : text) {
    if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
    pattern += letter;
  }
  return pattern + '%';
}

std::vector<int> firstTier(const std::string& ranking) {
  auto read = rankingFromText(std::string_view(ranking).substr(0, ranking.find('>')));
  if (!read || read->tiers.empty()) return {};
  std::sort(read->tiers.front().begin(), read->tiers.front().end());
  return read->tiers.front();
}

std::int64_t medianOf(std::vector<std::int64_t> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// One condition for every filter: a part that is not asked for is decided by its first comparison.
#define PODIUM_ANSWER_MATCHES                                                                            \
  "c.annotator_id = ? AND c.derived_from IS NULL AND (? = '' OR c.verdict = ?) AND (? OR (r.id IS NULL " \
  "AND NOT " PODIUM_IS_WITHDRAWN                                                                         \
  ")) AND c.answered_at >= ? AND (? = 0 OR "                                                             \
  "c.answered_at < ?) "                                                                                  \
  "AND (NOT ? OR (c.parts <> '' AND COALESCE(json_extract(c.parts, '$.flag'), '') <> '')) "              \
  "AND (? = '' OR EXISTS (SELECT 1 FROM query_items m JOIN items i ON i.id = m.item_id "                 \
  "WHERE m.query_id = c.query_id AND i.body LIKE ? ESCAPE '\\') "                                        \
  "OR EXISTS (SELECT 1 FROM queries q JOIN prompts p ON p.id = q.prompt_id "                             \
  "WHERE q.id = c.query_id AND p.body LIKE ? ESCAPE '\\') "                                              \
  "OR (c.parts <> '' AND (json_extract(c.parts, '$.rationale') LIKE ? ESCAPE '\\' "                      \
  "OR json_extract(c.parts, '$.demonstration') LIKE ? ESCAPE '\\' "                                      \
  "OR json_extract(c.parts, '$.message') LIKE ? ESCAPE '\\' "                                            \
  "OR json_extract(c.parts, '$.flag') LIKE ? ESCAPE '\\'))) "

template <class... Rest>
Rows queryMatching(SqlConnection& database, const char* statement, AnnotatorId annotator, const AnswerFilter& filter,
                   const Rest&... rest) {
  const std::string verdict(filter.verdict ? toText(*filter.verdict) : std::string_view{});
  const std::string like = containing(filter.text);
  return database.query(statement, annotator, verdict, verdict, filter.retracted, filter.after, filter.before,
                        filter.before, filter.flaggedOnly, like, like, like, like, like, like, like, rest...);
}

}  // namespace

std::vector<Comparison> readAnswers(SqlConnection& database, AnnotatorId annotator, int limit, int offset) {
  return toComparisons(database.query(PODIUM_SELECT_COMPARISON "WHERE c.annotator_id = ? AND c.derived_from IS NULL "
                                                               "ORDER BY c.id DESC LIMIT ? OFFSET ?",
                                      annotator, limit, offset));
}

std::vector<Comparison> readAnswers(SqlConnection& database, AnnotatorId annotator, const AnswerFilter& filter,
                                    int limit, int offset) {
  return toComparisons(queryMatching(
      database, PODIUM_SELECT_COMPARISON "WHERE " PODIUM_ANSWER_MATCHES "ORDER BY c.id DESC LIMIT ? OFFSET ?",
      annotator, filter, limit, offset));
}

std::vector<ComparisonId> readAnswerIds(SqlConnection& database, AnnotatorId annotator, const AnswerFilter& filter,
                                        ComparisonId after, ComparisonId upTo) {
  std::vector<ComparisonId> ids;
  Rows rows = queryMatching(database,
                            "SELECT c.id FROM comparisons c LEFT JOIN retractions r ON r.comparison_id = c.id "
                            "WHERE " PODIUM_ANSWER_MATCHES "AND c.id > ? AND c.id <= ? ORDER BY c.id DESC",
                            annotator, filter, after.value, upTo.value);  // an id of 0 would be bound as NULL
  while (rows.next()) ids.push_back(ComparisonId{rows.integer(0)});
  return ids;
}

AnnotatorStats readStats(SqlConnection& database, AnnotatorId annotator, Timestamp since) {
  AnnotatorStats stats;
  {
    Rows rows = database.query(
        "SELECT COUNT(*), SUM(CASE WHEN c.answered_at >= ? THEN 1 ELSE 0 END) FROM current_answers a "
        "JOIN comparisons c ON c.id = a.comparison_id JOIN queries q ON q.id = a.query_id "
        "WHERE a.annotator_id = ? AND c.derived_from IS NULL AND c.verdict <> 'skip' AND q.purpose = 'ask' AND "
        "q.withdrawn = 0",
        since, annotator);
    rows.next();
    stats.answered = rows.integer(0);
    stats.answeredSince = rows.integer(1);
  }
  {
    std::vector<std::int64_t> times;
    Rows rows = database.query(
        "SELECT c.active_ms FROM current_answers a JOIN comparisons c ON c.id = a.comparison_id "
        "JOIN queries q ON q.id = a.query_id WHERE a.annotator_id = ? AND c.derived_from IS NULL "
        "AND c.verdict <> 'skip' AND q.purpose = 'ask' AND q.withdrawn = 0 ORDER BY a.comparison_id DESC LIMIT ?",
        annotator, kStatsAnswers);
    while (rows.next()) times.push_back(rows.integer(0));
    stats.medianActiveMs = medianOf(std::move(times));
  }
  Rows rows = database.query(
      "SELECT mine.ranking, o.ranking FROM (SELECT a.query_id, c.ranking FROM current_answers a "
      "JOIN comparisons c ON c.id = a.comparison_id JOIN queries q ON q.id = a.query_id "
      "WHERE a.annotator_id = ? AND c.derived_from IS NULL AND c.verdict = 'ranked' AND q.purpose = 'ask' AND "
      "q.withdrawn = 0 "
      "ORDER BY a.comparison_id DESC LIMIT ?) mine JOIN current_answers b ON b.query_id = mine.query_id "
      "JOIN annotators n ON n.id = b.annotator_id JOIN comparisons o ON o.id = b.comparison_id "
      "WHERE b.annotator_id <> ? AND n.synthetic = 0 AND o.verdict = 'ranked'",
      annotator, kStatsAnswers, annotator);
  while (rows.next()) {
    ++stats.compared;
    if (firstTier(rows.text(0)) == firstTier(rows.text(1))) ++stats.agreeing;
  }
  return stats;
}

}  // namespace podium
