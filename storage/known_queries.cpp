#include "storage/known_queries.h"

#include <algorithm>
#include <unordered_map>

#include "storage/json/content_json.h"
#include "storage/project_file.h"
#include "storage/sql_connection.h"

namespace podium {
namespace {

Content contentOf(const Rows& rows, int body, int details) {
  Content content;
  content.body = rows.text(body);
  readDetails(rows.text(details), content);
  return content;
}

using KeysById = std::unordered_map<std::int64_t, ContentKey>;

KeysById keysOfPrompts(SqlConnection& database) {
  KeysById keys;
  Rows rows = database.query("SELECT id, body, details FROM prompts");
  while (rows.next()) keys[rows.integer(0)] = keyOfPrompt(contentOf(rows, 1, 2));
  return keys;
}

// Columns kind, body, details, media_hash from `first` on.
ContentKey itemKeyOf(const Rows& rows, int first) {
  return keyOfContent(itemKindFromText(rows.text(first)).value_or(ItemKind::Text),
                      contentOf(rows, first + 1, first + 2), rows.text(first + 3));
}

KeysById keysOfItems(SqlConnection& database) {
  KeysById keys;
  Rows rows = database.query("SELECT id, kind, body, details, media_hash FROM items WHERE kind <> 'clip'");
  while (rows.next()) keys[rows.integer(0)] = itemKeyOf(rows, 1);
  return keys;
}

}  // namespace

KnownQueries::KnownQueries() = default;
KnownQueries::~KnownQueries() = default;

KnownQueries::KnownQueries(const std::string& projectPath) : m_database(connectForReading(projectPath)) {
  const Transaction moment(*m_database, Transaction::Kind::Read);
  readQueries();
}

void KnownQueries::readQueries() {
  const KeysById prompts = keysOfPrompts(*m_database), items = keysOfItems(*m_database);
  KeysById queries;
  {
    Rows rows = m_database->query(
        "SELECT q.id, q.prompt_id, q.purpose, i.item_id FROM queries q JOIN query_items i ON i.query_id = q.id "
        "WHERE q.withdrawn = 0 AND q.selector NOT IN ('edit', 'demonstration') ORDER BY q.id");
    std::int64_t query = 0;
    QueryPurpose purpose = QueryPurpose::Ask;
    ContentKey prompt{};
    std::vector<ContentKey> shown;
    const auto finish = [&] {
      if (query == 0) return;
      const ContentKey key = keyOfQuery(purpose, prompt, std::exchange(shown, {}));
      keys.insert(queries[query] = key);
      if (purpose == QueryPurpose::Ask) m_queries.emplace_back(key, QueryId{query});
    };
    while (rows.next()) {
      if (rows.integer(0) != query) {
        finish();
        query = rows.integer(0);
        purpose = queryPurposeFromText(rows.text(2)).value_or(QueryPurpose::Ask);
        const auto found = prompts.find(rows.integer(1));
        prompt = found == prompts.end() ? ContentKey{} : found->second;
      }
      if (const auto found = items.find(rows.integer(3)); found != items.end()) shown.push_back(found->second);
    }
    finish();
  }
  std::ranges::sort(m_queries);
  Rows rows = m_database->query(
      "SELECT a.query_id, n.name FROM current_answers a JOIN comparisons c ON c.id = a.comparison_id "
      "JOIN annotators n ON n.id = c.annotator_id WHERE n.name LIKE 'import:%'");
  std::unordered_map<ContentKey, int, ContentKeyHash> times;  // by who answered what
  while (rows.next())
    if (const auto found = queries.find(rows.integer(0)); found != queries.end())
      for (const std::string& name : {std::string(), rows.text(1)})
        keys.insert(keyOfAnswer(found->second, name, ++times[keyOfAnswer(found->second, name)]));
}

std::vector<KnownQuery> KnownQueries::asking(const ContentKey& query) {
  std::vector<KnownQuery> all;
  auto at = std::ranges::lower_bound(m_queries, std::pair(query, QueryId{}));
  for (; at != m_queries.end() && at->first == query; ++at) all.push_back(read(at->second));
  return all;
}

KnownQuery KnownQueries::read(QueryId id) {
  KnownQuery query{.id = id, .items = {}, .answered = {}};
  {
    Rows rows = m_database->query(
        "SELECT i.kind, i.body, i.details, i.media_hash, i.source FROM query_items q JOIN items i ON i.id = q.item_id "
        "WHERE q.query_id = ? ORDER BY q.position",
        id);
    while (rows.next()) query.items.push_back({itemKeyOf(rows, 0), rows.text(4)});
  }
  Rows rows = m_database->query(
      "SELECT n.name FROM current_answers a JOIN annotators n ON n.id = a.annotator_id WHERE a.query_id = ?", id);
  while (rows.next()) query.answered.push_back(rows.text(0));
  return query;
}

}  // namespace podium
