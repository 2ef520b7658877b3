#pragma once
// Who is asked what, and until when, as functions on the write connection, inside the caller's transaction. Contracts:
// storage/project_writer.h.
#include <vector>

#include "storage/domain/query.h"
#include "storage/project_writer.h"
#include "storage/sql_connection.h"

namespace podium {

std::vector<Query> leaseQueries(SqlConnection& database, const LeaseRequest& request, Timestamp now);
void releaseLeases(SqlConnection& database, AnnotatorId annotator);
// Begins or renews one lease.
void lease(SqlConnection& database, QueryId query, AnnotatorId annotator, Timestamp now, std::int64_t leaseMs);
// Throws Exception(NotFound).
void requireAnnotator(SqlConnection& database, AnnotatorId annotator);

}  // namespace podium
