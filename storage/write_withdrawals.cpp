#include "storage/write_withdrawals.h"

#include "storage/joined_answers.h"
#include "storage/staged_imports.h"

namespace podium {
namespace {

void requireImport(SqlConnection& database, RoundId round, const std::string& number) {
  Rows rows = database.query("SELECT origin FROM rounds WHERE id = ?", round);
  if (!rows.next())
    throw Exception(ErrorCode::NotFound, "The project has no round " + number + ", so nothing was changed.");
  if (isStaged(database, round))
    throw Exception(ErrorCode::InvalidInput,
                    "The import of round " + number + " has not come to its end. Wait for it, then try again.");
  if (rows.text(0) != "import")
    throw Exception(ErrorCode::InvalidInput, "Only an import can be taken back, and round " + number +
                                                 " was made by the learner. Nothing was changed.");
}

}  // namespace

bool isWithdrawn(SqlConnection& database, RoundId round) {
  Rows rows = database.query("SELECT withdrawn FROM withdrawals WHERE round_id = ? ORDER BY id DESC LIMIT 1", round);
  return rows.next() && rows.integer(0) != 0;
}

WithdrawalId setRoundState(SqlConnection& database, RoundId round, RoundState state, const std::string& by,
                           Timestamp now) {
  const std::string number = std::to_string(round.value);
  requireImport(database, round, number);
  const bool withdrawn = state == RoundState::Withdrawn;
  const bool before = isWithdrawn(database, round);
  if (before && withdrawn)
    throw Exception(ErrorCode::InvalidInput, "The import of round " + number + " is taken back already.");
  if (!before && !withdrawn)
    throw Exception(ErrorCode::InvalidInput, "The import of round " + number + " is not taken back.");
  database.run("UPDATE queries SET withdrawn = ? WHERE round_id = ?", withdrawn, round);
  if (withdrawn)
    database.run("DELETE FROM assignments WHERE query_id IN (SELECT id FROM queries WHERE round_id = ?)", round);
  WithdrawalId id;
  {
    Rows rows = database.query(
        "INSERT INTO withdrawals (round_id, withdrawn, made_by, decided_at) VALUES (?, ?, ?, ?) RETURNING id", round,
        withdrawn, by, now);
    rows.next();
    id = rows.id<WithdrawalId>(0);
  }
  settleJoined(database, round);
  return id;
}

}  // namespace podium
