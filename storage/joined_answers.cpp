#include "storage/joined_answers.h"

#include "storage/answer_rules.h"
#include "storage/batch_rows.h"
#include "storage/row_mapping.h"
#include "storage/write_answers.h"

namespace podium {
namespace {

// What settles answers, for those that `which` selects and all others of the same people to the same queries.
struct Settling {
  explicit Settling(const std::string& which) {
    const std::string concerned =
        "IN (SELECT t.comparison_id FROM comparisons o CROSS JOIN comparisons s ON s.query_id = o.query_id "
        "AND s.annotator_id = o.annotator_id CROSS JOIN joined_answers t ON t.comparison_id = s.id WHERE o.id IN (" +
        which + "))";
    judge = "UPDATE joined_answers AS j SET withdrawn = " PODIUM_STANDS_BACK " WHERE j.comparison_id " + concerned;
    leave =
        "DELETE FROM current_answers WHERE comparison_id IN (SELECT j.comparison_id FROM joined_answers j "
        "WHERE j.withdrawn = 1 AND j.comparison_id " +
        concerned + ")";
    enter =
        "INSERT INTO current_answers (comparison_id, annotator_id, query_id) SELECT c.id, c.annotator_id, c.query_id "
        "FROM joined_answers j JOIN comparisons c ON c.id = j.comparison_id WHERE j.withdrawn = 0 "
        "AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.comparison_id = c.id) "
        "AND NOT EXISTS (SELECT 1 FROM current_answers a WHERE a.comparison_id = c.id) AND j.comparison_id " +
        concerned;
    count =
        "UPDATE queries SET answers_missing = answers_wanted - (SELECT COUNT(*) FROM current_answers a "
        "JOIN comparisons c ON c.id = a.comparison_id WHERE a.query_id = queries.id AND c.verdict <> 'skip'), "
        "skips = (SELECT COUNT(*) FROM current_answers a JOIN comparisons c ON c.id = a.comparison_id "
        "WHERE a.query_id = queries.id AND c.verdict = 'skip') "
        "WHERE id IN (SELECT o.query_id FROM comparisons o WHERE o.id IN (" +
        which + "))";
  }
  template <class... Args>
  void run(SqlConnection& database, const Args&... args) const {
    for (const std::string* sql : {&judge, &leave, &enter, &count}) database.run(sql->c_str(), args...);
  }

  std::string judge, leave, enter, count;
};

// From `first` on: a part of an import is settled without those before.
void settleFrom(SqlConnection& database, RoundId round, ComparisonId first) {
  static const Settling settling(
      "SELECT n.comparison_id FROM joined_answers n WHERE n.round_id = ? AND n.comparison_id >= ?");
  settling.run(database, round, first.value);
}

}  // namespace

void checkJoined(SqlConnection& database, const std::vector<JoinedAnswer>& answers) {
  if (answers.empty()) return;
  const ProjectInfo project = readProject(database);
  for (const JoinedAnswer& joined : answers) {
    const auto query = readQuery(database, joined.query);
    if (!query)
      throw Exception(ErrorCode::NotFound,
                      "Nothing was imported: the project has no query " + std::to_string(joined.query.value) + ".");
    try {
      requireFittingAnswer(database, project, *query, comparisonOf(joined.answer, joined.query, 0));
    } catch (const Exception& fault) {
      throw Exception(fault.code(), std::string("Nothing was imported, because of an answer to a query that was there "
                                                "already: ") +
                                        fault.what());
    }
  }
}

std::vector<ComparisonId> insertJoined(SqlConnection& database, const std::vector<JoinedAnswer>& answers, RoundId round,
                                       Timestamp now) {
  if (answers.empty()) return {};
  std::vector<StoredAnswer> given;
  for (const JoinedAnswer& joined : answers)
    given.push_back({joined.query, ensureAnnotator(database, joined.answer.annotator, false, now), &joined.answer});
  const std::vector<ComparisonId> ids = insertComparisons(database, given, now);
  for (const ComparisonId id : ids)
    database.run("INSERT INTO joined_answers (comparison_id, round_id, withdrawn) VALUES (?, ?, 1)", id, round);
  settleFrom(database, round, ids.front());
  return ids;
}

void settleJoined(SqlConnection& database, RoundId round) { settleFrom(database, round, {}); }

void settleJoined(SqlConnection& database, ComparisonId undone) {
  if (!database.query("SELECT 1 FROM joined_answers LIMIT 1").next()) return;  // most projects
  static const Settling settling("SELECT n.id FROM comparisons n WHERE n.id = ?");
  settling.run(database, undone);
}

}  // namespace podium
