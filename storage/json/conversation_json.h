#pragma once
// Conversations as the project keeps them: a JSON array of {"role": ..., "content": ...}, oldest first. `content` is a
// text, null, or (in imported ones) a list of parts {"type": "text", "text": ...}.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/domain/content.h"
#include "storage/domain/turn.h"

namespace podium {

std::string toJson(const std::vector<ChatMessage>& messages);
// Parts are joined by line breaks; those of other types than text stand as "[image_url]". nullopt: not such an array.
std::optional<std::vector<ChatMessage>> messagesFromJson(std::string_view json);
// What a prompt or an item says, as messages: a conversation's own, or the whole body as one message of `role`. Nothing
// for an empty body.
std::vector<ChatMessage> messagesOf(const Content& content, std::string_view role);
// The conversation of `prompt` (or its body as the user's message) with `more` after it, as JSON. What it held already
// stays as it was, images and further keys included.
std::string continued(const Content& prompt, const std::vector<ChatMessage>& more);

}  // namespace podium
