#pragma once
// What people do, as functions on the write connection, inside the caller's transaction. They throw Exception and then
// leave it to the caller's savepoint to take back what they have begun. Contracts: storage/project_writer.h.
#include <string>
#include <vector>

#include "storage/domain/comparison.h"
#include "storage/domain/project.h"
#include "storage/domain/query.h"
#include "storage/project_writer.h"
#include "storage/sql_connection.h"

namespace podium {

AnnotatorId ensureAnnotator(SqlConnection& database, const std::string& name, bool synthetic, Timestamp now);
std::vector<Query> leaseQueries(SqlConnection& database, const LeaseRequest& request, Timestamp now);
void releaseLeases(SqlConnection& database, AnnotatorId annotator);
ComparisonId addComparison(SqlConnection& database, const Comparison& comparison);
RetractionId retract(SqlConnection& database, ComparisonId comparison, AnnotatorId annotator, Timestamp now);

}  // namespace podium
