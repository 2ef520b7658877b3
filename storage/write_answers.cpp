#include "storage/write_answers.h"

#include <algorithm>
#include <numeric>

#include "storage/row_mapping.h"

namespace podium {
namespace {

std::vector<QueryId> queryIds(Rows rows) {
  std::vector<QueryId> ids;
  while (rows.next()) ids.push_back(rows.id<QueryId>(0));
  return ids;
}

// Leases that the annotator holds and that are still of use, in the order in which they were given.
std::vector<QueryId> heldQueries(SqlConnection& database, const LeaseRequest& request) {
  return queryIds(
      database.query("SELECT q.id FROM assignments a JOIN queries q ON q.id = a.query_id "
                     "WHERE a.annotator_id = ? AND q.answers_missing > 0 "
                     "ORDER BY a.leased_at, q.round_id DESC, q.id LIMIT ?",
                     request.annotator, request.count));
}

std::vector<QueryId> freeQueries(SqlConnection& database, AnnotatorId annotator, int count) {
  return queryIds(
      database.query("SELECT q.id FROM queries q WHERE q.answers_missing > 0 "
                     "AND NOT EXISTS (SELECT 1 FROM current_answers c WHERE c.annotator_id = ? AND c.query_id = q.id) "
                     "AND NOT EXISTS (SELECT 1 FROM assignments m WHERE m.query_id = q.id AND m.annotator_id = ?) "
                     "AND (SELECT COUNT(*) FROM assignments a WHERE a.query_id = q.id) < q.answers_missing "
                     "ORDER BY q.round_id DESC, q.id LIMIT ?",
                     annotator, annotator, count));
}

void requireAnnotator(SqlConnection& database, AnnotatorId annotator) {
  if (database.query("SELECT 1 FROM annotators WHERE id = ?", annotator).next()) return;
  throw Exception(ErrorCode::NotFound, "The project has no annotator " + std::to_string(annotator.value) +
                                           ". Join the project under a name first.");
}

bool isPermutation(std::vector<int> order, int k) {
  std::vector<int> positions(static_cast<std::size_t>(k));
  std::iota(positions.begin(), positions.end(), 0);
  std::sort(order.begin(), order.end());
  return order == positions;
}

[[noreturn]] void refuseAnswer(const Comparison& comparison, const std::string& reason) {
  throw Exception(ErrorCode::InvalidInput,
                  "The answer to query " + std::to_string(comparison.query.value) + " was not saved: " + reason);
}

void requireFittingAnswer(SqlConnection& database, const Comparison& comparison, int k) {
  if (comparison.verdict == Verdict::Ranked) {
    if (comparison.ranking.tiers.empty() || !comparison.ranking.isValid(k))
      refuseAnswer(comparison, "\"" + toText(comparison.ranking) + "\" is no ranking of its " + std::to_string(k) +
                                   " items. Rank them again.");
    if (!comparison.ranking.isComplete(k) && !readProject(database).allowPartial)
      refuseAnswer(comparison, "\"" + toText(comparison.ranking) +
                                   "\" leaves items out, and this project wants every item ranked. Rank the rest.");
  } else if (!comparison.ranking.tiers.empty()) {
    refuseAnswer(comparison, "a ranking came with the verdict \"" + std::string(toText(comparison.verdict)) +
                                 "\". Give one or the other.");
  }
  // Empty: answered without a screen, by a synthetic annotator.
  if (!comparison.shownOrder.empty() && !isPermutation(comparison.shownOrder, k))
    refuseAnswer(comparison, "the order in which its items were shown is not an order of " + std::to_string(k) + ".");
}

// A revision names the answer that it takes the place of: the same person's, on the same query, and taken back.
void requireRetractedPredecessor(SqlConnection& database, const Comparison& comparison) {
  if (!comparison.replaces) return;
  Rows rows = database.query(
      "SELECT 1 FROM comparisons c JOIN retractions r ON r.comparison_id = c.id "
      "WHERE c.id = ? AND c.annotator_id = ? AND c.query_id = ?",
      comparison.replaces, comparison.annotator, comparison.query);
  if (!rows.next())
    refuseAnswer(comparison,
                 "it is meant to replace answer " + std::to_string(comparison.replaces.value) +
                     ", which is not a retracted answer of this person to this query. Undo that one first.");
}

void requireUnanswered(SqlConnection& database, const Comparison& comparison) {
  Rows rows = database.query("SELECT 1 FROM current_answers WHERE annotator_id = ? AND query_id = ?",
                             comparison.annotator, comparison.query);
  if (rows.next()) refuseAnswer(comparison, "this person has answered it already. Undo that answer first.");
}

void countAnswer(SqlConnection& database, QueryId query, Verdict verdict, int change) {
  if (verdict == Verdict::Skip)
    database.run("UPDATE queries SET skips = skips + ? WHERE id = ?", change, query);
  else
    database.run("UPDATE queries SET answers_missing = answers_missing - ? WHERE id = ?", change, query);
}

void lease(SqlConnection& database, QueryId query, AnnotatorId annotator, Timestamp now, std::int64_t leaseMs) {
  database.run(
      "INSERT INTO assignments (query_id, annotator_id, leased_at, expires_at) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (query_id, annotator_id) DO UPDATE SET expires_at = excluded.expires_at",
      query, annotator, now, now + leaseMs);
}

}  // namespace

AnnotatorId ensureAnnotator(SqlConnection& database, const std::string& name, bool synthetic, Timestamp now) {
  if (name.empty()) throw Exception(ErrorCode::InvalidInput, "An annotator needs a name. Enter one and try again.");
  database.run("INSERT INTO annotators (name, synthetic, created_at) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING",
               name, synthetic, now);
  Rows rows = database.query("SELECT id FROM annotators WHERE name = ?", name);
  rows.next();
  return rows.id<AnnotatorId>(0);
}

std::vector<Query> leaseQueries(SqlConnection& database, const LeaseRequest& request, Timestamp now) {
  if (request.count < 1 || request.leaseMs < 1)
    throw Exception(ErrorCode::InvalidInput, "A lease is for at least one query and one millisecond.");
  requireAnnotator(database, request.annotator);
  database.run("DELETE FROM assignments WHERE expires_at <= ?", now);
  std::vector<QueryId> ids = heldQueries(database, request);
  const int rest = request.count - static_cast<int>(ids.size());
  if (rest > 0) {
    const std::vector<QueryId> more = freeQueries(database, request.annotator, rest);
    ids.insert(ids.end(), more.begin(), more.end());
  }
  std::vector<Query> queries;
  queries.reserve(ids.size());
  for (QueryId id : ids) {
    lease(database, id, request.annotator, now, request.leaseMs);
    queries.push_back(readQuery(database, id).value());
  }
  return queries;
}

void releaseLeases(SqlConnection& database, AnnotatorId annotator) {
  database.run("DELETE FROM assignments WHERE annotator_id = ?", annotator);
}

ComparisonId addComparison(SqlConnection& database, const Comparison& comparison) {
  requireAnnotator(database, comparison.annotator);
  const std::optional<Query> query = readQuery(database, comparison.query);
  if (!query)
    throw Exception(ErrorCode::NotFound, "The project has no query " + std::to_string(comparison.query.value) + ".");
  requireFittingAnswer(database, comparison, static_cast<int>(query->items.size()));
  requireUnanswered(database, comparison);
  requireRetractedPredecessor(database, comparison);

  ComparisonId id;
  {
    Rows rows = database.query(
        "INSERT INTO comparisons (query_id, annotator_id, verdict, ranking, unranked, shown_order, shown_at, "
        "answered_at, active_ms, replays, model_version, replaces) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "RETURNING id",
        comparison.query, comparison.annotator, toText(comparison.verdict), toText(comparison.ranking),
        toText(comparison.ranking.unranked), shownOrderToText(comparison.shownOrder), comparison.shownAt,
        comparison.answeredAt, comparison.activeMs, comparison.replays, comparison.modelVersion, comparison.replaces);
    rows.next();
    id = rows.id<ComparisonId>(0);
  }
  database.run("INSERT INTO current_answers (comparison_id, annotator_id, query_id) VALUES (?, ?, ?)", id,
               comparison.annotator, comparison.query);
  countAnswer(database, comparison.query, comparison.verdict, 1);
  database.run("DELETE FROM assignments WHERE query_id = ? AND annotator_id = ?", comparison.query,
               comparison.annotator);
  return id;
}

RetractionId retract(SqlConnection& database, ComparisonId comparison, AnnotatorId annotator, Timestamp now) {
  QueryId query;
  Verdict verdict = Verdict::Ranked;
  const std::string answer = "Answer " + std::to_string(comparison.value);
  {
    Rows rows = database.query(
        "SELECT c.query_id, c.annotator_id, c.verdict, r.id FROM comparisons c LEFT JOIN retractions r "
        "ON r.comparison_id = c.id WHERE c.id = ?",
        comparison);
    if (!rows.next()) throw Exception(ErrorCode::InvalidInput, answer + " does not exist, so it cannot be undone.");
    if (rows.id<AnnotatorId>(1) != annotator)
      throw Exception(ErrorCode::InvalidInput, answer + " was given by somebody else, who alone can undo it.");
    if (!rows.isNull(3)) throw Exception(ErrorCode::InvalidInput, answer + " has been undone already.");
    query = rows.id<QueryId>(0);
    verdict = verdictFromText(rows.text(2));
  }
  RetractionId id;
  {
    Rows rows = database.query(
        "INSERT INTO retractions (comparison_id, annotator_id, retracted_at) VALUES (?, ?, ?) RETURNING id", comparison,
        annotator, now);
    rows.next();
    id = rows.id<RetractionId>(0);
  }
  database.run("DELETE FROM current_answers WHERE comparison_id = ?", comparison);
  countAnswer(database, query, verdict, -1);
  // Who takes an answer back is about to give another one: nobody else gets the query meanwhile.
  lease(database, query, annotator, now, LeaseRequest{}.leaseMs);
  return id;
}

}  // namespace podium
