#pragma once
// Answers of an import to queries that the project had before (Batch::joined, storage/sql/0008), as functions on the
// write connection, inside the caller's transaction. Such an answer comes and goes with its own import, and not with
// that of its query: of what one person said about a query by several imports, the earliest in force counts.
#include <string>
#include <vector>

#include "storage/domain/batch.h"
#include "storage/sql_connection.h"

namespace podium {

// Whether a row of joined_answers, alias `j`, must be withdrawn: what its column is computed from.
#define PODIUM_IS_IN_FORCE(round) \
  "COALESCE((SELECT w.withdrawn FROM withdrawals w WHERE w.round_id = " round " ORDER BY w.id DESC LIMIT 1), 0) = 0"
#define PODIUM_STANDS_BACK \
  "(NOT (" PODIUM_IS_IN_FORCE(                                                                                  \
      "j.round_id") ") OR EXISTS (SELECT 1 FROM comparisons me CROSS JOIN comparisons o "                       \
                    "ON o.query_id = me.query_id AND o.annotator_id = me.annotator_id AND o.id <> me.id "       \
                    "LEFT JOIN joined_answers p ON p.comparison_id = o.id WHERE me.id = j.comparison_id "       \
                    "AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.comparison_id = o.id) "                \
                    "AND (p.comparison_id IS NULL OR (o.id < me.id AND " PODIUM_IS_IN_FORCE("p.round_id") "))))"

// Whether the answers fit the queries that they name. Throws Exception(InvalidInput) that names the answer which breaks
// a rule.
void checkJoined(SqlConnection& database, const std::vector<JoinedAnswer>& answers);
// Stores checked answers; those that are in force count from now on. Returns their ids, in order.
std::vector<ComparisonId> insertJoined(SqlConnection& database, const std::vector<JoinedAnswer>& answers, RoundId round,
                                       Timestamp now);

// To be called when the round was taken back or put back: its answers follow, and where somebody else's import said the
// same for the same person, that one's.
void settleJoined(SqlConnection& database, RoundId round);
// To be called when this answer was undone: another one of the same person may come into force.
void settleJoined(SqlConnection& database, ComparisonId undone);

}  // namespace podium
