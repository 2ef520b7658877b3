#include "storage/write_answers.h"

#include "storage/answer_rules.h"
#include "storage/joined_answers.h"
#include "storage/json/answer_parts_json.h"
#include "storage/json/content_json.h"
#include "storage/row_mapping.h"
#include "storage/write_derived.h"
#include "storage/write_leases.h"
#include "storage/write_turns.h"

namespace podium {
namespace {

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

Query requireQuery(SqlConnection& database, QueryId id) {
  auto query = readQuery(database, id);
  if (!query) throw Exception(ErrorCode::NotFound, "The project has no query " + std::to_string(id.value) + ".");
  return std::move(*query);
}

void countAnswer(SqlConnection& database, QueryId query, Verdict verdict, int change) {
  if (verdict == Verdict::Skip)
    database.run("UPDATE queries SET skips = skips + ? WHERE id = ?", change, query);
  else
    database.run("UPDATE queries SET answers_missing = answers_missing - ? WHERE id = ?", change, query);
}

// What retract() needs to know of an answer in force.
struct Retractable {
  QueryId query;
  Verdict verdict = Verdict::Ranked;
};

Retractable requireRetractable(SqlConnection& database, ComparisonId comparison, AnnotatorId annotator) {
  const std::string answer = "Answer " + std::to_string(comparison.value);
  Rows rows = database.query(
      "SELECT c.query_id, c.annotator_id, c.verdict, r.id, c.derived_from FROM comparisons c LEFT JOIN retractions r "
      "ON r.comparison_id = c.id WHERE c.id = ?",
      comparison);
  if (!rows.next()) throw Exception(ErrorCode::InvalidInput, answer + " does not exist, so it cannot be undone.");
  if (rows.id<AnnotatorId>(1) != annotator)
    throw Exception(ErrorCode::InvalidInput, answer + " was given by somebody else, who alone can undo it.");
  if (!rows.isNull(3)) throw Exception(ErrorCode::InvalidInput, answer + " has been undone already.");
  if (!rows.isNull(4))
    throw Exception(ErrorCode::InvalidInput, answer + " follows from answer " + std::to_string(rows.integer(4)) +
                                                 " and cannot be undone alone. Undo that one.");
  return {rows.id<QueryId>(0), verdictFromText(rows.text(2))};
}

RetractionId insertRetraction(SqlConnection& database, ComparisonId comparison, const Retractable& facts,
                              AnnotatorId annotator, Timestamp at) {
  if (database.run("DELETE FROM current_answers WHERE comparison_id = ?", comparison) > 0)
    countAnswer(database, facts.query, facts.verdict, -1);
  Rows rows = database.query(
      "INSERT INTO retractions (comparison_id, annotator_id, retracted_at) VALUES (?, ?, ?) RETURNING id", comparison,
      annotator, at);
  rows.next();
  return rows.id<RetractionId>(0);
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

std::string annotatorName(SqlConnection& database, AnnotatorId annotator) {
  Rows rows = database.query("SELECT name FROM annotators WHERE id = ?", annotator);
  return rows.next() ? rows.text(0) : std::string();
}

ComparisonId insertAnswer(SqlConnection& database, const Comparison& comparison) {
  ComparisonId id;
  {
    Rows rows = database.query(
        "INSERT INTO comparisons (query_id, annotator_id, verdict, ranking, unranked, shown_order, shown_at, "
        "answered_at, active_ms, replays, model_version, replaces, parts, derived_from) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        comparison.query, comparison.annotator, toText(comparison.verdict), toText(comparison.ranking),
        toText(comparison.ranking.unranked), shownOrderToText(comparison.shownOrder), comparison.shownAt,
        comparison.answeredAt, comparison.activeMs, comparison.replays, comparison.modelVersion, comparison.replaces,
        toJson(comparison.parts), comparison.derivedFrom);
    rows.next();
    id = rows.id<ComparisonId>(0);
  }
  database.run("INSERT INTO current_answers (comparison_id, annotator_id, query_id) VALUES (?, ?, ?)", id,
               comparison.annotator, comparison.query);
  countAnswer(database, comparison.query, comparison.verdict, 1);
  return id;
}

ComparisonId addComparison(SqlConnection& database, const Comparison& comparison, Timestamp now) {
  return addComparison(database, readProject(database), comparison, now);
}

ComparisonId addComparison(SqlConnection& database, const ProjectInfo& project, const Comparison& given,
                           Timestamp now) {
  requireAnnotator(database, given.annotator);
  const Query query = requireQuery(database, given.query);
  if (given.derivedFrom) refuseAnswer(given, "an answer that follows from another one is made with that one.");
  requireFittingAnswer(database, project, query, given);
  requireUnanswered(database, given);
  requireRetractedPredecessor(database, given);

  Comparison comparison = given;
  comparison.id = insertAnswer(database, comparison);
  database.run("DELETE FROM assignments WHERE query_id = ? AND annotator_id = ?", comparison.query,
               comparison.annotator);
  dropDraft(database, comparison.annotator, comparison.query);
  addDerived(database, comparison, query, now);
  addTurn(database, comparison, query, now);
  return comparison.id;
}

RetractionId retract(SqlConnection& database, const Retraction& retraction, Timestamp now) {
  const AnnotatorId annotator = retraction.annotator;
  const Timestamp at = retraction.at > 0 ? retraction.at : now;
  const Retractable facts = requireRetractable(database, retraction.comparison, annotator);
  const RetractionId id = insertRetraction(database, retraction.comparison, facts, annotator, at);
  for (const ComparisonId derived : derivedFrom(database, retraction.comparison)) {
    Retractable own;
    {
      Rows rows = database.query("SELECT query_id, verdict FROM comparisons WHERE id = ?", derived);
      rows.next();
      own = {rows.id<QueryId>(0), verdictFromText(rows.text(1))};
    }
    insertRetraction(database, derived, own, annotator, at);
  }
  withdrawTurnAfter(database, retraction.comparison);
  settleJoined(database, retraction.comparison);
  // Who takes an answer back is about to give another one: nobody else gets the query meanwhile.
  lease(database, facts.query, annotator, now, LeaseRequest{}.leaseMs);
  return id;
}

void saveDraft(SqlConnection& database, AnnotatorId annotator, QueryId query, const std::string& json, Timestamp now) {
  if (!isJsonObject(json)) throw Exception(ErrorCode::InvalidInput, "A draft was not saved: it is not a JSON object.");
  database.run(
      "INSERT INTO drafts (annotator_id, query_id, body, updated_at) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (annotator_id, query_id) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at",
      annotator, query, json, now);
}

void dropDraft(SqlConnection& database, AnnotatorId annotator, QueryId query) {
  database.run("DELETE FROM drafts WHERE annotator_id = ? AND query_id = ?", annotator, query);
}

}  // namespace podium
