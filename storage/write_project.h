#pragma once
// Changes of the project's own facts.
#include "storage/domain/project.h"
#include "storage/sql_connection.h"

namespace podium {

// Name, instruction, k, allowPartial, learnerConfig and task; and, while there are no answers, the form of the answer.
// Throws Exception(InvalidInput) when the form or the axes would change under answers that were given. Kind,
// environment and time of creation are never changed.
void changeProject(SqlConnection& database, const ProjectInfo& info);

}  // namespace podium
