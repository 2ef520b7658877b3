#include "storage/read_turns.h"

namespace podium {
namespace {

#define PODIUM_SELECT_TURN \
  "SELECT t.prompt_id, t.annotator_id, t.comparison_id, t.query_id, t.withdrawn, t.created_at FROM turns t "

ChatTurn toTurn(const Rows& rows) {
  return {rows.id<PromptId>(0), rows.id<AnnotatorId>(1), rows.id<ComparisonId>(2),
          rows.id<QueryId>(3),  rows.integer(4) != 0,    rows.integer(5)};
}

std::optional<ChatTurn> one(Rows rows) {
  if (!rows.next()) return std::nullopt;
  return toTurn(rows);
}

}  // namespace

std::optional<ChatTurn> readTurn(SqlConnection& database, PromptId prompt) {
  return one(database.query(PODIUM_SELECT_TURN "WHERE t.prompt_id = ?", prompt));
}

std::optional<ChatTurn> readTurnAfter(SqlConnection& database, ComparisonId answer) {
  return one(database.query(PODIUM_SELECT_TURN "WHERE t.comparison_id = ?", answer));
}

std::vector<ChatTurn> readWaitingTurns(SqlConnection& database, AnnotatorId annotator) {
#define PODIUM_WAITING_TURNS PODIUM_SELECT_TURN "WHERE t.query_id IS NULL AND t.withdrawn = 0 "
  std::vector<ChatTurn> turns;
  Rows rows = annotator ? database.query(PODIUM_WAITING_TURNS "AND t.annotator_id = ? ORDER BY t.prompt_id", annotator)
                        : database.query(PODIUM_WAITING_TURNS "ORDER BY t.prompt_id");
  while (rows.next()) turns.push_back(toTurn(rows));
  return turns;
}

}  // namespace podium
