#pragma once
// How somebody did on the queries whose answer is known.
#include <vector>

#include "storage/domain/query.h"
#include "storage/project_reader.h"
#include "storage/sql_connection.h"

namespace podium {

// In the order in which they are asked.
std::vector<QueryId> readGuidedQueries(SqlConnection& database, QueryPurpose purpose);
GoldResult readGoldResult(SqlConnection& database, AnnotatorId annotator, QueryPurpose purpose);
// Whether the annotator may be asked what the project is for: always, where there is no qualification; otherwise after
// all of its queries are answered and enough of them as known.
bool isQualified(SqlConnection& database, AnnotatorId annotator);

}  // namespace podium
