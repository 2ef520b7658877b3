#pragma once
// Imports that come in as a whole: their parts wait, seen by nobody, until all have come (storage/sql/0005). Functions
// on the write connection, inside the caller's transaction; contracts: storage/project_writer.h.
#include <optional>
#include <string>
#include <vector>

#include "storage/domain/batch.h"
#include "storage/sql_connection.h"

namespace podium {

// How long an import may go without a sign of life before others take it for dead.
inline constexpr std::int64_t kStagedImportLifeMs = 10 * 60 * 1000;

void beginStagedImport(SqlConnection& database, RoundId round, Timestamp now);
// Another sign of life. Throws Exception(InvalidInput) when somebody has dropped the import meanwhile.
void keepStagedImport(SqlConnection& database, RoundId round, Timestamp now);
bool isStaged(SqlConnection& database, RoundId round);
[[noreturn]] void refuseWithdrawnImport();

// The questions and answers of a batch whose contents, of `ids`, are in the project already.
void stageQuestions(SqlConnection& database, const Batch& batch, const BatchIds& ids,
                    const std::vector<std::string>& newMedia);

// All parts are there: the next call of finishPart() makes queries of the first. Throws as keepStagedImport.
void beginFinish(SqlConnection& database, RoundId round, Timestamp now);
// Some hundred queries at a time. False when there are no more, and the import is one like others.
bool finishPart(SqlConnection& database, RoundId round, Timestamp now);

// Removes an import that has no queries yet, in parts; false when nothing is left of it. Foreign keys must be off: rows
// that nothing refers to are not looked for in all that could.
bool dropPart(SqlConnection& database, RoundId round);

// An import whose program has ended, and what is to become of it.
struct DeadImport {
  RoundId round;
  bool finishing = false;  // go on with that; false: drop it
};
std::vector<DeadImport> deadImports(SqlConnection& database, Timestamp now);

}  // namespace podium
