#pragma once
// What people say, as functions on the write connection, inside the caller's transaction. They throw Exception and then
// leave it to the caller's savepoint to take back what they have begun. Contracts: storage/project_writer.h.
#include <string>

#include "storage/domain/comparison.h"
#include "storage/domain/project.h"
#include "storage/sql_connection.h"

namespace podium {

AnnotatorId ensureAnnotator(SqlConnection& database, const std::string& name, bool synthetic, Timestamp now);
std::string annotatorName(SqlConnection& database, AnnotatorId annotator);

// now: when it is stored. The second form is for many answers to one project, which is read once.
ComparisonId addComparison(SqlConnection& database, const Comparison& comparison, Timestamp now);
ComparisonId addComparison(SqlConnection& database, const ProjectInfo& project, const Comparison& comparison,
                           Timestamp now);
// The rows alone: the answer, that it is in force, and the counts of its query. Nothing is checked.
ComparisonId insertAnswer(SqlConnection& database, const Comparison& comparison);
RetractionId retract(SqlConnection& database, const Retraction& retraction, Timestamp now);

void saveDraft(SqlConnection& database, AnnotatorId annotator, QueryId query, const std::string& json, Timestamp now);
void dropDraft(SqlConnection& database, AnnotatorId annotator, QueryId query);

}  // namespace podium
