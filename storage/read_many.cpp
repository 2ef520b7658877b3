#include "storage/read_many.h"

#include <algorithm>

#include "storage/content_rows.h"
#include "storage/row_mapping.h"

namespace podium {
namespace {

// Ids as a JSON list: one argument, however many there are.
template <class IdType>
std::string listOf(const std::vector<IdType>& ids) {
  std::string list = "[";
  for (const IdType id : ids) {
    if (list.size() > 1) list += ',';
    list += std::to_string(id.value);
  }
  return list + "]";
}

// Two statements for the same rows: each looked up by its id, or all from the first id to the last one.
struct ByIds {
  const char* list;
  const char* range;
};
#define PODIUM_BY_IDS(select, id, order)                                          \
  ByIds {                                                                         \
    select "WHERE " id " IN (SELECT value FROM json_each(?)) ORDER BY " id order, \
        select "WHERE " id " BETWEEN ? AND ? ORDER BY " id order                  \
  }

// Stepping over a row that nobody wants costs less than looking another one up.
constexpr std::int64_t kSpanOfRange = 2;

// Calls `take` with the rows of `ids`, whose id is in the first column, in ascending order of it.
template <class IdType, class Take>
void eachRow(SqlConnection& database, const ByIds& sql, std::vector<IdType> ids, Take take) {
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  if (ids.empty()) return;
  const IdType first = ids.front(), last = ids.back();
  const bool close = last.value - first.value < kSpanOfRange * std::ssize(ids);
  Rows rows = close ? database.query(sql.range, first.value, last.value) : database.query(sql.list, listOf(ids));
  auto wanted = ids.begin();
  while (rows.next()) {
    const auto id = rows.id<IdType>(0);
    while (wanted != ids.end() && *wanted < id) ++wanted;
    if (wanted != ids.end() && *wanted == id) take(rows);
  }
}

template <class Value, class IdType>
std::vector<Value> all(SqlConnection& database, const ByIds& sql, const std::vector<IdType>& ids,
                       Value (*toValue)(const Rows&)) {
  std::vector<Value> values;
  values.reserve(ids.size());
  eachRow(database, sql, ids, [&](const Rows& rows) { values.push_back(toValue(rows)); });
  return values;
}

#define PODIUM_SELECT_PLAIN_INFO "SELECT id, clip_hash, policy_version, true_return, round_id FROM items "
// Of an item that is no clip, for which nothing needs to be joined; of a clip its id and its hash only.
ItemInfo toPlainInfo(const Rows& rows) {
  ItemInfo item;
  item.id = rows.id<ItemId>(0);
  item.clipHash = rows.text(1);
  item.policyVersion = rows.integer(2);
  if (!rows.isNull(3)) item.trueReturn = rows.real(3);
  item.round = rows.id<RoundId>(4);
  return item;
}

}  // namespace

ItemInfo toItemInfo(const Rows& rows) {
  ItemInfo item = toPlainInfo(rows);
  if (item.clipHash.empty()) return item;
  item.clip = toClipMeta(rows, 8);
  item.clip.policyVersion = item.policyVersion;
  item.clip.seed = static_cast<std::uint64_t>(rows.integer(5));
  item.clip.startStep = rows.integer(6);
  item.clip.policyMember = static_cast<int>(rows.integer(7));
  return item;
}

std::vector<Query> readQueries(SqlConnection& database, const std::vector<QueryId>& ids) {
  std::vector<Query> queries = all(database, PODIUM_BY_IDS(PODIUM_SELECT_QUERY, "id", ""), ids, toQuery);
  auto query = queries.begin();
  eachRow(database, PODIUM_BY_IDS("SELECT query_id, item_id FROM query_items ", "query_id", ", position"), ids,
          [&](const Rows& rows) {
            const auto id = rows.id<QueryId>(0);
            while (query != queries.end() && query->id < id) ++query;
            if (query != queries.end() && query->id == id) query->items.push_back(rows.id<ItemId>(1));
          });
  return queries;
}

std::vector<ItemInfo> readItemInfos(SqlConnection& database, const std::vector<ItemId>& ids) {
  std::vector<ItemInfo> infos = all(database, PODIUM_BY_IDS(PODIUM_SELECT_PLAIN_INFO, "id", ""), ids, toPlainInfo);
  std::vector<ItemId> clips;
  for (const ItemInfo& info : infos)
    if (!info.clipHash.empty()) clips.push_back(info.id);
  auto info = infos.begin();
  eachRow(database, PODIUM_BY_IDS(PODIUM_SELECT_ITEM_INFO, "i.id", ""), clips, [&](const Rows& rows) {
    while (info->id < rows.id<ItemId>(0)) ++info;
    *info = toItemInfo(rows);
  });
  return infos;
}

std::vector<Item> readItems(SqlConnection& database, const std::vector<ItemId>& ids) {
  return all(database, PODIUM_BY_IDS(PODIUM_SELECT_ITEM, "id", ""), ids, toItem);
}

std::vector<Prompt> readPrompts(SqlConnection& database, const std::vector<PromptId>& ids) {
  return all(database, PODIUM_BY_IDS(PODIUM_SELECT_PROMPT, "id", ""), ids, toPrompt);
}

}  // namespace podium
