#pragma once
// The quick way from JSON (RFC 8259) to a value, for text that is as it should be.
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "storage/domain/turn.h"

namespace podium {

// The value of a text that is UTF-8, or nullopt for everything that is out of the ordinary: what is no JSON, names a
// key twice in one object, is nested more than `deepest` times, has more than `most` values, or holds a number or a
// pair of surrogates that takes care. Who gets nullopt asks nlohmann::json, which takes its time and says what is the
// matter; where both give a value it is the same.
std::optional<nlohmann::json> quickJson(std::string_view text, std::size_t deepest, std::size_t most);

// A conversation as the program itself keeps it: a list of objects that have a role and a content, both texts, and
// nothing else. nullopt as above.
std::optional<std::vector<ChatMessage>> quickMessages(std::string_view text);

}  // namespace podium
