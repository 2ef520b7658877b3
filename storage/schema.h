#pragma once
// The schema's numbered steps: the only truth about what a project file looks like inside.
#include <cstdint>
#include <string>
#include <vector>

#include "storage/sql_connection.h"

namespace podium {

// "PODM", at byte 68 of the file: how `file` and other programs know it for a Podium project.
constexpr std::int32_t kApplicationId = 0x504F444D;

struct SchemaStep {
  int version = 0;  // user_version after the step: 1, 2, ...
  std::string sql;  // in the form of storage/sql_dialect.h
};
using SchemaSteps = std::vector<SchemaStep>;

// The steps of this program, from the resources storage/sql/NNNN_*.sql, ascending and without a gap.
const SchemaSteps& schemaSteps();
inline int newestVersion(const SchemaSteps& steps) { return steps.back().version; }

int schemaVersion(SqlConnection& database);
// Applies the steps after the file's version and records the new one. Inside the caller's transaction.
void applySteps(SqlConnection& database, const SchemaSteps& steps);
// The definition of every table, index and trigger, sorted: equal for equal schemas.
std::vector<std::string> schemaText(SqlConnection& database);

}  // namespace podium
