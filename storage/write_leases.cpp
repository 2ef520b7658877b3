#include "storage/write_leases.h"

#include <algorithm>

#include "storage/gold_results.h"
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
                     "WHERE a.annotator_id = ? AND (q.answers_missing > 0 OR q.purpose <> 'ask') "
                     "AND q.withdrawn = 0 "
                     "ORDER BY a.leased_at, q.purpose = 'ask', q.purpose DESC, "
                     "CASE WHEN q.purpose = 'ask' THEN q.round_id END DESC, q.id LIMIT ?",
                     request.annotator, request.count));
}

// The tutorial, then the qualification: for everybody, whoever else has them.
std::vector<QueryId> guidedQueries(SqlConnection& database, AnnotatorId annotator, int count) {
  return queryIds(
      database.query("SELECT q.id FROM queries q WHERE q.purpose <> 'ask' AND q.withdrawn = 0 "
                     "AND NOT EXISTS (SELECT 1 FROM current_answers c WHERE c.annotator_id = ? AND c.query_id = q.id) "
                     "AND NOT EXISTS (SELECT 1 FROM assignments m WHERE m.query_id = q.id AND m.annotator_id = ?) "
                     "ORDER BY q.purpose DESC, q.id LIMIT ?",
                     annotator, annotator, count));
}

// What the annotator has begun and can still have, held already or not.
std::vector<QueryId> begunQueries(SqlConnection& database, AnnotatorId annotator, int count) {
  return queryIds(
      database.query("SELECT q.id FROM drafts d JOIN queries q ON q.id = d.query_id WHERE d.annotator_id = ? "
                     "AND q.answers_missing > 0 AND q.purpose = 'ask' AND q.withdrawn = 0 "
                     "AND NOT EXISTS (SELECT 1 FROM current_answers c WHERE c.annotator_id = d.annotator_id "
                     "AND c.query_id = q.id) "
                     "AND (SELECT COUNT(*) FROM assignments a WHERE a.query_id = q.id "
                     "AND a.annotator_id <> d.annotator_id) < q.answers_missing LIMIT ?",
                     annotator, count));
}

std::vector<QueryId> freeQueries(SqlConnection& database, AnnotatorId annotator, int count) {
  return queryIds(
      database.query("SELECT q.id FROM queries q WHERE q.answers_missing > 0 AND q.purpose = 'ask' AND q.withdrawn = 0 "
                     "AND NOT EXISTS (SELECT 1 FROM current_answers c WHERE c.annotator_id = ? AND c.query_id = q.id) "
                     "AND NOT EXISTS (SELECT 1 FROM assignments m WHERE m.query_id = q.id AND m.annotator_id = ?) "
                     "AND (SELECT COUNT(*) FROM assignments a WHERE a.query_id = q.id) < q.answers_missing "
                     "ORDER BY q.round_id DESC, q.id LIMIT ?",
                     annotator, annotator, count));
}

// Whoever is not, or no longer, qualified gives back what others can answer.
void releaseAsked(SqlConnection& database, AnnotatorId annotator) {
  database.run(
      "DELETE FROM assignments WHERE annotator_id = ? AND EXISTS (SELECT 1 FROM queries q "
      "WHERE q.id = assignments.query_id AND q.purpose = 'ask')",
      annotator);
}

}  // namespace

void requireAnnotator(SqlConnection& database, AnnotatorId annotator) {
  if (database.query("SELECT 1 FROM annotators WHERE id = ?", annotator).next()) return;
  throw Exception(ErrorCode::NotFound, "The project has no annotator " + std::to_string(annotator.value) +
                                           ". Join the project under a name first.");
}

void lease(SqlConnection& database, QueryId query, AnnotatorId annotator, Timestamp now, std::int64_t leaseMs) {
  database.run(
      "INSERT INTO assignments (query_id, annotator_id, leased_at, expires_at) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (query_id, annotator_id) DO UPDATE SET expires_at = excluded.expires_at",
      query, annotator, now, now + leaseMs);
}

std::vector<Query> leaseQueries(SqlConnection& database, const LeaseRequest& request, Timestamp now) {
  if (request.count < 1 || request.leaseMs < 1)
    throw Exception(ErrorCode::InvalidInput, "A lease is for at least one query and one millisecond.");
  requireAnnotator(database, request.annotator);
  database.run("DELETE FROM assignments WHERE expires_at <= ?", now);
  const bool qualified = isQualified(database, request.annotator);
  if (!qualified) releaseAsked(database, request.annotator);
  std::vector<QueryId> ids;
  if (qualified) ids = begunQueries(database, request.annotator, request.count);
  const auto begun = ids;
  for (const QueryId id : begun) lease(database, id, request.annotator, now, request.leaseMs);
  for (const QueryId id : heldQueries(database, request))
    if (std::ssize(ids) < request.count && std::ranges::find(begun, id) == begun.end()) ids.push_back(id);
  const auto add = [&](std::vector<QueryId> (*find)(SqlConnection&, AnnotatorId, int)) {
    const int rest = request.count - static_cast<int>(ids.size());
    if (rest <= 0) return;
    const std::vector<QueryId> more = find(database, request.annotator, rest);
    ids.insert(ids.end(), more.begin(), more.end());
  };
  add(&guidedQueries);
  if (qualified) add(&freeQueries);
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

}  // namespace podium
