#include "storage/gold_results.h"

#include "storage/row_mapping.h"

namespace podium {

std::vector<QueryId> readGuidedQueries(SqlConnection& database, QueryPurpose purpose) {
  std::vector<QueryId> ids;
  Rows rows = database.query(
      "SELECT id FROM queries WHERE purpose <> 'ask' AND withdrawn = 0 AND purpose = ? ORDER BY id", toText(purpose));
  while (rows.next()) ids.push_back(QueryId{rows.integer(0)});
  return ids;
}

GoldResult readGoldResult(SqlConnection& database, AnnotatorId annotator, QueryPurpose purpose) {
  GoldResult result;
  Rows rows = database.query(
      "SELECT q.gold, q.gold_unranked, c.verdict, c.ranking, c.unranked, "
      "(SELECT COUNT(*) FROM query_items i WHERE i.query_id = q.id) FROM queries q "
      "LEFT JOIN current_answers a ON a.query_id = q.id AND a.annotator_id = ? "
      "LEFT JOIN comparisons c ON c.id = a.comparison_id WHERE q.purpose <> 'ask' AND q.withdrawn = 0 "
      "AND q.purpose = ?",
      annotator, toText(purpose));
  while (rows.next()) {
    ++result.total;
    if (rows.isNull(2)) continue;
    ++result.answered;
    if (rows.isNull(0) || verdictFromText(rows.text(2)) != Verdict::Ranked) continue;
    const int k = rows.smallInteger(5);
    if (toRanking(rows.text(0), rows.text(1)).normalised(k) == toRanking(rows.text(3), rows.text(4)).normalised(k))
      ++result.right;
  }
  return result;
}

bool isQualified(SqlConnection& database, AnnotatorId annotator) {
  // Most projects have no such queries, and this is asked at every lease.
  if (!database
           .query("SELECT 1 FROM queries q WHERE q.purpose <> 'ask' AND q.withdrawn = 0 AND q.purpose = "
                  "'qualification' LIMIT 1")
           .next())
    return true;
  const double wanted = readProject(database).task.qualification;
  if (wanted <= 0.0) return true;
  const GoldResult result = readGoldResult(database, annotator, QueryPurpose::Qualification);
  constexpr double kRounding = 1e-9;  // 0.7 * 10 is a little more than 7
  return result.answered == result.total && result.right + kRounding >= wanted * result.total;
}

}  // namespace podium
