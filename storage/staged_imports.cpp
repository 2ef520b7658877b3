#include "storage/staged_imports.h"

#include <iterator>
#include <set>
#include <sstream>

#include "storage/batch_rows.h"
#include "storage/staged_questions.h"

namespace podium {
namespace {

// Ids of `count` rows from `first` on.
template <class IdType>
std::vector<IdType> idsFrom(std::int64_t first, std::int64_t count) {
  std::vector<IdType> ids;
  for (std::int64_t i = 0; i < count; ++i) ids.push_back(IdType{first + i});
  return ids;
}

template <class IdType>
std::int64_t firstOf(const std::vector<IdType>& ids) {
  return ids.empty() ? 0 : ids.front().value;
}

struct StagedBatch {
  std::int64_t id = 0, firstPrompt = 0, prompts = 0, firstItem = 0, items = 0;
  std::string newMedia;
  std::vector<std::uint8_t> questions;
};

std::optional<StagedBatch> firstBatch(SqlConnection& database, RoundId round) {
  Rows rows = database.query(
      "SELECT id, first_prompt, prompts, first_item, items, new_media, questions FROM staged_batches "
      "WHERE round_id = ? ORDER BY id LIMIT 1",
      round);
  if (!rows.next()) return std::nullopt;
  return StagedBatch{rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3),
                     rows.integer(4), rows.text(5),    rows.blob(6)};
}

void removeUnused(SqlConnection& database, const std::string& hashes) {
  if (hashes.empty()) return;
  std::set<std::string> used;
  {
    Rows rows = database.query("SELECT DISTINCT media_hash FROM items WHERE media_hash IS NOT NULL");
    while (rows.next()) used.insert(rows.text(0));
  }
  std::istringstream words(hashes);
  for (std::string hash; words >> hash;)
    if (!used.contains(hash)) database.run("DELETE FROM media WHERE hash = ?", hash);
}

}  // namespace

void refuseWithdrawnImport() {
  throw Exception(ErrorCode::InvalidInput, "No more is imported: the import was taken back meanwhile.");
}

bool isStaged(SqlConnection& database, RoundId round) {
  return database.query("SELECT 1 FROM staged_imports WHERE round_id = ?", round).next();
}

void beginStagedImport(SqlConnection& database, RoundId round, Timestamp now) {
  database.run("INSERT INTO staged_imports (round_id, state, alive_until) VALUES (?, 'coming', ?)", round,
               now + kStagedImportLifeMs);
}

void keepStagedImport(SqlConnection& database, RoundId round, Timestamp now) {
  if (database.run("UPDATE staged_imports SET alive_until = ? WHERE round_id = ? AND state = 'coming'",
                   now + kStagedImportLifeMs, round) == 0)
    refuseWithdrawnImport();
}

void stageQuestions(SqlConnection& database, const Batch& batch, const BatchIds& ids,
                    const std::vector<std::string>& newMedia) {
  std::string hashes;
  for (const std::string& hash : newMedia) hashes += hash + ' ';
  database.run(
      "INSERT INTO staged_batches (round_id, first_prompt, prompts, first_item, items, new_media, questions) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      ids.round, firstOf(ids.prompts), std::ssize(ids.prompts), firstOf(ids.items), std::ssize(ids.items), hashes,
      questionsToBytes(batch));
}

void beginFinish(SqlConnection& database, RoundId round, Timestamp now) {
  keepStagedImport(database, round, now);
  database.run("UPDATE staged_imports SET state = 'finishing' WHERE round_id = ?", round);
}

bool finishPart(SqlConnection& database, RoundId round, Timestamp now) {
  const auto next = firstBatch(database, round);
  if (!next) {
    database.run("DELETE FROM staged_imports WHERE round_id = ?", round);
    return false;
  }
  BatchIds ids;
  ids.round = round;
  ids.prompts = idsFrom<PromptId>(next->firstPrompt, next->prompts);
  ids.items = idsFrom<ItemId>(next->firstItem, next->items);
  insertQuestions(database, questionsFromBytes(next->questions), now, ids);
  database.run("DELETE FROM staged_batches WHERE id = ?", next->id);
  database.run("UPDATE staged_imports SET alive_until = ? WHERE round_id = ?", now + kStagedImportLifeMs, round);
  return true;
}

bool dropPart(SqlConnection& database, RoundId round) {
  database.run("UPDATE staged_imports SET state = 'dropped' WHERE round_id = ? AND state = 'coming'", round);
  if (!database.query("SELECT 1 FROM staged_imports WHERE round_id = ? AND state = 'dropped'", round).next())
    return false;
  const auto next = firstBatch(database, round);
  if (!next) {
    database.run("DELETE FROM staged_imports WHERE round_id = ?", round);
    database.run("DELETE FROM rounds WHERE id = ?", round);
    return false;
  }
  database.run("DELETE FROM items WHERE id >= ? AND id < ?", next->firstItem, next->firstItem + next->items);
  database.run("DELETE FROM prompts WHERE id >= ? AND id < ?", next->firstPrompt, next->firstPrompt + next->prompts);
  removeUnused(database, next->newMedia);
  database.run("DELETE FROM staged_batches WHERE id = ?", next->id);
  return true;
}

UnsettledRows::UnsettledRows(SqlConnection& database) {
  {
    Rows rows = database.query("SELECT round_id FROM staged_imports WHERE state <> 'finishing'");
    while (rows.next()) m_rounds.insert(rows.integer(0));
  }
  if (m_rounds.empty()) return;
  {
    Rows rows = database.query(
        "SELECT b.first_prompt, b.prompts, b.new_media FROM staged_batches b JOIN staged_imports s "
        "ON s.round_id = b.round_id WHERE s.state <> 'finishing'");
    while (rows.next()) {
      if (rows.integer(1) > 0) m_prompts.emplace(rows.integer(0), rows.integer(0) + rows.integer(1));
      std::istringstream words(rows.text(2));
      for (std::string hash; words >> hash;) m_media.insert(hash);
    }
  }
  if (m_media.empty()) return;
  Rows rows = database.query(
      "SELECT DISTINCT media_hash FROM items WHERE media_hash IS NOT NULL AND round_id NOT IN "
      "(SELECT round_id FROM staged_imports WHERE state <> 'finishing')");
  while (rows.next()) m_media.erase(rows.text(0));
}

bool UnsettledRows::hasPrompt(PromptId prompt) const {
  const auto after = m_prompts.upper_bound(prompt.value);
  return after != m_prompts.begin() && prompt.value < std::prev(after)->second;
}

std::vector<DeadImport> deadImports(SqlConnection& database, Timestamp now) {
  std::vector<DeadImport> dead;
  Rows rows = database.query(
      "SELECT round_id, state = 'finishing' FROM staged_imports WHERE alive_until <= ? OR state = 'dropped'", now);
  while (rows.next()) dead.push_back({rows.id<RoundId>(0), rows.integer(1) != 0});
  return dead;
}

}  // namespace podium
