#pragma once
// What follows from an answer by itself: an edit beats the item that it was made from, and a demonstration beats all
// items of its query. Each becomes an item, a query that nobody is asked, and an answer of the same person to it; the
// learner and the exports meet them like any other. Inside the caller's transaction.
#include <vector>

#include "storage/domain/comparison.h"
#include "storage/domain/query.h"
#include "storage/sql_connection.h"

namespace podium {

// `parent` is stored already and has its id; its parts fit `query`. now: when it is stored.
void addDerived(SqlConnection& database, const Comparison& parent, const Query& query, Timestamp now);
// The derived answers of `parent`, ascending.
std::vector<ComparisonId> derivedFrom(SqlConnection& database, ComparisonId parent);

}  // namespace podium
