#pragma once
// From rows to what people read and look at, and back.
#include <optional>
#include <string>

#include "storage/domain/content.h"
#include "storage/sql_connection.h"

namespace podium {

// Lower-case hex over the bytes alone: the key under which a medium is stored once.
std::string mediaHash(const Media& media);

std::optional<Item> readItem(SqlConnection& database, ItemId id);
std::optional<Prompt> readPrompt(SqlConnection& database, PromptId id);
// Throws Exception(NotFound).
Media readMedia(SqlConnection& database, const std::string& hash);

PromptId insertPrompt(SqlConnection& database, const Content& content, Timestamp now);
// Not for clips. `item.id` is ignored.
ItemId insertItem(SqlConnection& database, const Item& item, RoundId round);
void storeMedia(SqlConnection& database, const Media& media, const std::string& hash);

}  // namespace podium
