#include "storage/content_key.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "storage/json/content_json.h"
#include "storage/project_file.h"
#include "storage/sha256.h"

namespace podium {
namespace {

// Each part with its length, so that two parts are never taken for one.
class KeyMaker {
 public:
  KeyMaker& add(std::string_view text) {
    const auto size = static_cast<std::uint64_t>(text.size());
    m_hash.add(std::string_view(reinterpret_cast<const char*>(&size), sizeof size));
    m_hash.add(text);
    return *this;
  }
  KeyMaker& add(const ContentKey& key) {
    return add(std::string_view(reinterpret_cast<const char*>(key.data()), sizeof key));
  }
  ContentKey key() {
    const Sha256::Digest digest = m_hash.digest();
    ContentKey key;
    std::memcpy(key.data(), digest.data(), sizeof key);
    return key;
  }

 private:
  Sha256 m_hash;
};

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

KeysById keysOfItems(SqlConnection& database) {
  KeysById keys;
  Rows rows = database.query("SELECT id, kind, body, details, media_hash FROM items WHERE kind <> 'clip'");
  while (rows.next())
    keys[rows.integer(0)] =
        keyOfContent(itemKindFromText(rows.text(1)).value_or(ItemKind::Text), contentOf(rows, 2, 3), rows.text(4));
  return keys;
}

}  // namespace

ContentKey keyOfContent(ItemKind kind, const Content& content, const std::string& media) {
  KeyMaker maker;
  maker.add(toText(kind)).add(content.body).add(media).add(media.empty() ? content.link : std::string());
  for (const std::string& step : content.steps) maker.add("step").add(step);
  for (const Evidence& passage : content.evidence)
    maker.add("passage").add(passage.claim).add(passage.quote).add(passage.title).add(passage.url);
  return maker.key();
}

ContentKey keyOfPrompt(const std::optional<Content>& prompt) {
  return prompt ? keyOfContent(ItemKind::Text, *prompt, {}) : ContentKey{};
}

ContentKey keyOfQuery(QueryPurpose purpose, const ContentKey& prompt, std::vector<ContentKey> items) {
  std::ranges::sort(items);
  KeyMaker maker;
  maker.add(toText(purpose)).add(prompt);
  for (const ContentKey& item : items) maker.add(item);
  return maker.key();
}

ContentKey keyOfAnswer(const ContentKey& query, const std::string& annotator, int times) {
  KeyMaker maker;
  maker.add(query).add(annotator);
  if (times > 1) maker.add(std::to_string(times));
  return maker.key();
}

ContentKeys keysOfQueries(const std::string& projectPath) {
  const auto database = connectForReading(projectPath);
  const Transaction moment(*database, Transaction::Kind::Read);
  const KeysById prompts = keysOfPrompts(*database), items = keysOfItems(*database);
  ContentKeys keys;
  KeysById queries;
  {
    Rows rows = database->query(
        "SELECT q.id, q.prompt_id, q.purpose, i.item_id FROM queries q JOIN query_items i ON i.query_id = q.id "
        "WHERE q.withdrawn = 0 AND q.selector NOT IN ('edit', 'demonstration') ORDER BY q.id");
    std::int64_t query = 0;
    QueryPurpose purpose = QueryPurpose::Ask;
    ContentKey prompt{};
    std::vector<ContentKey> shown;
    const auto finish = [&] {
      if (query != 0) keys.insert(queries[query] = keyOfQuery(purpose, prompt, std::exchange(shown, {})));
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
  Rows rows = database->query(
      "SELECT a.query_id, n.name FROM current_answers a JOIN comparisons c ON c.id = a.comparison_id "
      "JOIN annotators n ON n.id = c.annotator_id WHERE n.name LIKE 'import:%'");
  std::unordered_map<ContentKey, int, ContentKeyHash> times;  // by who answered what
  while (rows.next())
    if (const auto found = queries.find(rows.integer(0)); found != queries.end())
      for (const std::string& name : {std::string(), rows.text(1)})
        keys.insert(keyOfAnswer(found->second, name, ++times[keyOfAnswer(found->second, name)]));
  return keys;
}

}  // namespace podium
