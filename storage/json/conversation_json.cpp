#include "storage/json/conversation_json.h"

#include <nlohmann/json.hpp>

#include "storage/json/quick_json.h"

namespace podium {
namespace {

using Json = nlohmann::json;

Json toObject(const ChatMessage& message) { return {{"role", message.role}, {"content", message.content}}; }

std::string textIn(const Json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string textOf(const Json& entry) {
  const auto content = entry.find("content");
  if (content == entry.end() || !content->is_array()) return textIn(entry, "content");
  std::string texts;
  for (const Json& part : *content) {
    const std::string type = textIn(part, "type");
    if (&part != &content->front()) texts += '\n';
    texts += type == "text" ? textIn(part, "text") : "[" + type + "]";
  }
  return texts;
}

// nullopt: no conversation.
std::optional<Json> entriesOf(std::string_view json) {
  constexpr std::size_t kDeepest = 100, kMost = 1'000'000;  // what is beyond is left to the library
  auto quick = quickJson(json, kDeepest, kMost);
  Json entries = quick ? std::move(*quick) : Json::parse(json, nullptr, false);
  if (!entries.is_array()) return std::nullopt;
  for (const Json& entry : entries)
    if (!entry.is_object() || !entry.contains("role") || !entry["role"].is_string()) return std::nullopt;
  return entries;
}

std::string compact(const Json& entries) { return entries.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string toJson(const std::vector<ChatMessage>& messages) {
  Json entries = Json::array();
  for (const ChatMessage& message : messages) entries.push_back(toObject(message));
  return compact(entries);
}

std::optional<std::vector<ChatMessage>> messagesFromJson(std::string_view json) {
  if (auto quick = quickMessages(json)) return quick;
  const auto entries = entriesOf(json);
  if (!entries) return std::nullopt;
  std::vector<ChatMessage> messages;
  for (const Json& entry : *entries) messages.push_back({textIn(entry, "role"), textOf(entry)});
  return messages;
}

std::vector<ChatMessage> messagesOf(const Content& content, std::string_view role) {
  if (content.body.empty()) return {};
  if (content.format == TextFormat::Conversation)
    if (auto messages = messagesFromJson(content.body)) return *messages;
  return {{std::string(role), content.body}};
}

std::string continued(const Content& prompt, const std::vector<ChatMessage>& more) {
  std::optional<Json> entries;
  if (prompt.format == TextFormat::Conversation) entries = entriesOf(prompt.body);
  if (!entries) {
    entries = Json::array();
    if (!prompt.body.empty()) entries->push_back(toObject({"user", prompt.body}));
  }
  for (const ChatMessage& message : more) entries->push_back(toObject(message));
  return compact(*entries);
}

}  // namespace podium
