#pragma once
// Taking an import back and putting it back, as functions on the write connection, inside the caller's transaction.
// Contracts: storage/project_writer.h.
#include <string>

#include "storage/domain/round.h"
#include "storage/sql_connection.h"

namespace podium {

enum class RoundState { InForce, Withdrawn };

// Takes the round back (Withdrawn) or puts it back (InForce). Throws Exception: NotFound, InvalidInput (no import, or
// as it stands already).
WithdrawalId setRoundState(SqlConnection& database, RoundId round, RoundState state, const std::string& by,
                           Timestamp now);
// Whether the round is taken back.
bool isWithdrawn(SqlConnection& database, RoundId round);

}  // namespace podium
