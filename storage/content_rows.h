#pragma once
// From rows to what people read and look at, and back.
#include <optional>
#include <string>

#include "storage/content_key.h"
#include "storage/domain/content.h"
#include "storage/sql_connection.h"

namespace podium {

// Continue with a WHERE clause over `items`, and over `prompts`.
#define PODIUM_SELECT_ITEM \
  "SELECT id, kind, prompt_id, media_hash, source, edit_of, body, format, language, details FROM items "
#define PODIUM_SELECT_PROMPT "SELECT id, body, format, language, details FROM prompts "
Item toItem(const Rows& rows);
Prompt toPrompt(const Rows& rows);
std::optional<Item> readItem(SqlConnection& database, ItemId id);
std::optional<Prompt> readPrompt(SqlConnection& database, PromptId id);
// Throws Exception(NotFound).
Media readMedia(SqlConnection& database, const std::string& hash);

PromptId insertPrompt(SqlConnection& database, const Content& content, Timestamp now);
// Not for clips. `item.id` is ignored.
ItemId insertItem(SqlConnection& database, const Item& item, RoundId round);
// Whether it was not there yet.
bool storeMedia(SqlConnection& database, const Media& media, const std::string& hash);

}  // namespace podium
