#pragma once
// Storing one query with its items, inside the caller's transaction.
#include "storage/domain/query.h"
#include "storage/sql_connection.h"

namespace podium {

// `query.id` is ignored. Its facts are the caller's to check.
QueryId insertQuery(SqlConnection& database, const Query& query);

}  // namespace podium
