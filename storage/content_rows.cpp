#include "storage/content_rows.h"

#include "storage/json/content_json.h"
#include "storage/sha256.h"

namespace podium {
namespace {

// Columns body, format, language, details from `first` on.
Content toContent(const Rows& rows, int first) {
  Content content;
  content.body = rows.text(first);
  const std::string format = rows.text(first + 1);
  const auto known = textFormatFromText(format);
  if (!known) throw Exception(ErrorCode::Corrupt, "The project names an unknown format of texts, \"" + format + "\".");
  content.format = *known;
  content.language = rows.text(first + 2);
  readDetails(rows.text(first + 3), content);
  return content;
}

template <class IdType>
IdType returnedId(Rows rows) {
  rows.next();
  return rows.id<IdType>(0);
}

}  // namespace

std::string mediaHash(const Media& media) {
  Sha256 hash;
  hash.add(media.bytes);
  return hash.hex();
}

Item toItem(const Rows& rows) {
  const auto kind = itemKindFromText(rows.text(1));
  if (!kind)
    throw Exception(ErrorCode::Corrupt, "The project names an unknown kind of item, \"" + rows.text(1) + "\".");
  return {rows.id<ItemId>(0), *kind,        rows.id<PromptId>(2), toContent(rows, 6),
          rows.text(3),       rows.text(4), rows.id<ItemId>(5)};
}

Prompt toPrompt(const Rows& rows) { return {rows.id<PromptId>(0), toContent(rows, 1)}; }

std::optional<Item> readItem(SqlConnection& database, ItemId id) {
  Rows rows = database.query(PODIUM_SELECT_ITEM "WHERE id = ?", id);
  if (!rows.next()) return std::nullopt;
  return toItem(rows);
}

std::optional<Prompt> readPrompt(SqlConnection& database, PromptId id) {
  Rows rows = database.query(PODIUM_SELECT_PROMPT "WHERE id = ?", id);
  if (!rows.next()) return std::nullopt;
  return toPrompt(rows);
}

Media readMedia(SqlConnection& database, const std::string& hash) {
  Rows rows = database.query("SELECT mime, width, height, bytes FROM media WHERE hash = ?", hash);
  if (!rows.next())
    throw Exception(ErrorCode::NotFound, "The project has no image or video " + hash + ". Run `podium check` on it.");
  return {rows.text(0), rows.smallInteger(1), rows.smallInteger(2), rows.blob(3)};
}

PromptId insertPrompt(SqlConnection& database, const Content& content, Timestamp now) {
  return returnedId<PromptId>(database.query(
      "INSERT INTO prompts (body, format, language, details, created_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
      content.body, toText(content.format), content.language, detailsToJson(content), now));
}

ItemId insertItem(SqlConnection& database, const Item& item, RoundId round) {
  const std::optional<std::string> media = item.media.empty() ? std::nullopt : std::optional(item.media);
  return returnedId<ItemId>(database.query(
      "INSERT INTO items (kind, round_id, prompt_id, media_hash, body, format, language, details, source, edit_of, "
      "policy_version, seed, start_step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0) RETURNING id",
      toText(item.kind), round, item.prompt, media, item.content.body, toText(item.content.format),
      item.content.language, detailsToJson(item.content), item.source, item.editOf));
}

bool storeMedia(SqlConnection& database, const Media& media, const std::string& hash) {
  // Asked first, because binding bytes that are there already would still cost them.
  if (database.query("SELECT 1 FROM media WHERE hash = ?", hash).next()) return false;
  database.run("INSERT INTO media (hash, mime, width, height, bytes) VALUES (?, ?, ?, ?, ?)", hash, media.mime,
               media.width, media.height, media.bytes);
  return true;
}

}  // namespace podium
