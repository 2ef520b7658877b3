#include "storage/content_key.h"

#include <algorithm>
#include <cstring>
#include <string_view>

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

}  // namespace podium
