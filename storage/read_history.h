#pragma once
// What annotators see of their own work. Contracts: storage/project_reader.h.
#include <vector>

#include "storage/project_reader.h"
#include "storage/sql_connection.h"

namespace podium {

std::vector<Comparison> readAnswers(SqlConnection& database, AnnotatorId annotator, int limit, int offset);
std::vector<Comparison> readAnswers(SqlConnection& database, AnnotatorId annotator, const AnswerFilter& filter,
                                    int limit, int offset);
std::vector<ComparisonId> readAnswerIds(SqlConnection& database, AnnotatorId annotator, const AnswerFilter& filter,
                                        ComparisonId after, ComparisonId upTo);
AnnotatorStats readStats(SqlConnection& database, AnnotatorId annotator, Timestamp since);

}  // namespace podium
