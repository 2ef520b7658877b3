#pragma once
// Imports and what became of them. Contracts: storage/project_reader.h.
#include <vector>

#include "storage/project_reader.h"
#include "storage/sql_connection.h"

namespace podium {

std::vector<Round> readRounds(SqlConnection& database);
std::vector<ImportSummary> readImports(SqlConnection& database);
std::vector<Withdrawal> readWithdrawals(SqlConnection& database, WithdrawalId after, int limit);

// Fills counts.withdrawn; returns how many rows of `queries` are withdrawn and are no derived ones: those are counted
// as derived already.
std::int64_t countWithdrawn(SqlConnection& database, ProjectCounts& counts);

}  // namespace podium
