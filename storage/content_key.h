#pragma once
// Which queries ask the same: short names for contents, so that an import knows what the project holds already
// (storage/known_queries.h). Steps, passages, texts and the bytes of media count; formats, sources and further columns
// do not.
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "storage/domain/content.h"
#include "storage/domain/query.h"

namespace podium {

// The first half of a SHA-256.
using ContentKey = std::array<std::uint64_t, 2>;

// Lower-case hex over the bytes alone: the key under which a medium is stored once.
std::string mediaHash(const Media& media);

// `media`: what mediaHash() gives, or empty.
ContentKey keyOfContent(ItemKind kind, const Content& content, const std::string& media);
// nullopt: no prompt.
ContentKey keyOfPrompt(const std::optional<Content>& prompt);
// The items in any order.
ContentKey keyOfQuery(QueryPurpose purpose, const ContentKey& prompt, std::vector<ContentKey> items);
// That this annotator has answered such queries `times` times; an empty name: anybody.
ContentKey keyOfAnswer(const ContentKey& query, const std::string& annotator, int times = 1);

struct ContentKeyHash {
  std::size_t operator()(const ContentKey& key) const { return static_cast<std::size_t>(key[0]); }
};
using ContentKeys = std::unordered_set<ContentKey, ContentKeyHash>;

}  // namespace podium
