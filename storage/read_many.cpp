#include "storage/read_many.h"

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

template <class Value>
std::vector<Value> all(Rows rows, Value (*toValue)(const Rows&)) {
  std::vector<Value> values;
  while (rows.next()) values.push_back(toValue(rows));
  return values;
}

}  // namespace

ItemInfo toItemInfo(const Rows& rows) {
  ItemInfo item;
  item.id = rows.id<ItemId>(0);
  item.clipHash = rows.text(1);
  item.policyVersion = rows.integer(2);
  if (!rows.isNull(3)) item.trueReturn = rows.real(3);
  item.round = rows.id<RoundId>(4);
  if (item.clipHash.empty()) return item;
  item.clip = toClipMeta(rows, 8);
  item.clip.policyVersion = item.policyVersion;
  item.clip.seed = static_cast<std::uint64_t>(rows.integer(5));
  item.clip.startStep = rows.integer(6);
  item.clip.policyMember = static_cast<int>(rows.integer(7));
  return item;
}

std::vector<Query> readQueries(SqlConnection& database, const std::vector<QueryId>& ids) {
  const std::string list = listOf(ids);
  std::vector<Query> queries = all(
      database.query(PODIUM_SELECT_QUERY "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", list), toQuery);
  Rows rows = database.query(
      "SELECT query_id, item_id FROM query_items WHERE query_id IN (SELECT value FROM json_each(?)) "
      "ORDER BY query_id, position",
      list);
  auto query = queries.begin();
  while (rows.next()) {
    const auto id = rows.id<QueryId>(0);
    while (query != queries.end() && query->id < id) ++query;
    if (query != queries.end() && query->id == id) query->items.push_back(rows.id<ItemId>(1));
  }
  return queries;
}

std::vector<ItemInfo> readItemInfos(SqlConnection& database, const std::vector<ItemId>& ids) {
  return all(database.query(PODIUM_SELECT_ITEM_INFO "WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY i.id",
                            listOf(ids)),
             toItemInfo);
}

std::vector<Item> readItems(SqlConnection& database, const std::vector<ItemId>& ids) {
  return all(database.query(PODIUM_SELECT_ITEM "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", listOf(ids)),
             toItem);
}

std::vector<Prompt> readPrompts(SqlConnection& database, const std::vector<PromptId>& ids) {
  return all(
      database.query(PODIUM_SELECT_PROMPT "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", listOf(ids)),
      toPrompt);
}

}  // namespace podium
