#pragma once
// Imports that come in as a whole: their parts wait, seen by nobody, until all have come (storage/sql/0005). Functions
// on the write connection, inside the caller's transaction; contracts: storage/project_writer.h.
#include <map>
#include <optional>
#include <set>
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

// What imports have brought that are not settled yet, as rows of the tables where it lies. An import that is being
// finished has come: its rows are those of the project.
class UnsettledRows {
 public:
  explicit UnsettledRows(SqlConnection& database);
  bool hasRound(RoundId round) const { return m_rounds.contains(round.value); }
  bool hasPrompt(PromptId prompt) const;
  // Media that no item of the project shows.
  bool hasMedia(const std::string& hash) const { return m_media.contains(hash); }

 private:
  std::set<std::int64_t> m_rounds;
  std::map<std::int64_t, std::int64_t> m_prompts;  // the first of each part, and after its last
  std::set<std::string> m_media;
};

// An import whose program has ended, and what is to become of it.
struct DeadImport {
  RoundId round;
  bool finishing = false;  // go on with that; false: drop it
};
std::vector<DeadImport> deadImports(SqlConnection& database, Timestamp now);

}  // namespace podium
