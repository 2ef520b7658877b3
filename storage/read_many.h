#pragma once
// Many rows of one kind at a time, in one statement each. Contracts: storage/project_reader.h.
#include <vector>

#include "storage/project_reader.h"
#include "storage/sql_connection.h"

namespace podium {

// Continue with a WHERE clause over the aliases `i` (items) and `c` (clips).
#define PODIUM_SELECT_ITEM_INFO                                                     \
  "SELECT i.id, i.clip_hash, i.policy_version, i.true_return, i.round_id, i.seed, " \
  "i.start_step, i.policy_member, " PODIUM_CLIP_META_COLUMNS " FROM items i LEFT JOIN clips c ON c.hash = i.clip_hash "
ItemInfo toItemInfo(const Rows& rows);

std::vector<Query> readQueries(SqlConnection& database, const std::vector<QueryId>& ids);
std::vector<ItemInfo> readItemInfos(SqlConnection& database, const std::vector<ItemId>& ids);
std::vector<Item> readItems(SqlConnection& database, const std::vector<ItemId>& ids);
std::vector<Prompt> readPrompts(SqlConnection& database, const std::vector<PromptId>& ids);

}  // namespace podium
