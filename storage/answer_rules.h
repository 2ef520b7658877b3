#pragma once
// What an answer must be to be stored: a ranking of the query's items as the project wants it, and parts that name what
// the query holds. Checked again here, whatever a window or an importer has checked before.
#include "storage/domain/comparison.h"
#include "storage/domain/project.h"
#include "storage/domain/query.h"
#include "storage/sql_connection.h"

namespace podium {

// Ends in Exception(InvalidInput): which answer, why not, what to do.
[[noreturn]] void refuseAnswer(const Comparison& comparison, const std::string& reason);

// Throws Exception(InvalidInput). Reads the contents of items only where the answer speaks of them.
void requireFittingAnswer(SqlConnection& database, const ProjectInfo& project, const Query& query,
                          const Comparison& comparison);

}  // namespace podium
