#include "storage/json/conversation_json.h"

#include <QtCore/QJsonDocument>

#include "storage/json/json_fields.h"

namespace podium {
namespace {

QJsonObject toObject(const ChatMessage& message) {
  JsonWriter writer;
  writer.put("role", std::string_view(message.role));
  writer.put("content", std::string_view(message.content));
  return writer.object();
}

QString textOf(const QJsonValue& content) {
  if (!content.isArray()) return content.toString();
  QStringList texts;
  for (const QJsonValue& part : content.toArray()) {
    const QString type = part[QLatin1String("type")].toString();
    texts += type == QLatin1String("text") ? part[QLatin1String("text")].toString()
                                           : QLatin1Char('[') + type + QLatin1Char(']');
  }
  return texts.join(QLatin1Char('\n'));
}

std::optional<QJsonArray> entriesOf(std::string_view json) {
  const auto bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
  const QJsonDocument document = QJsonDocument::fromJson(bytes);
  if (!document.isArray()) return std::nullopt;
  const QJsonArray entries = document.array();
  for (const QJsonValue& entry : entries)
    if (!entry[QLatin1String("role")].isString()) return std::nullopt;
  return entries;
}

std::string compact(const QJsonArray& entries) {
  return QJsonDocument(entries).toJson(QJsonDocument::Compact).toStdString();
}

}  // namespace

std::string toJson(const std::vector<ChatMessage>& messages) {
  QJsonArray entries;
  for (const ChatMessage& message : messages) entries.append(toObject(message));
  return compact(entries);
}

std::optional<std::vector<ChatMessage>> messagesFromJson(std::string_view json) {
  const auto entries = entriesOf(json);
  if (!entries) return std::nullopt;
  std::vector<ChatMessage> messages;
  for (const QJsonValue& entry : *entries)
    messages.push_back(
        {entry[QLatin1String("role")].toString().toStdString(), textOf(entry[QLatin1String("content")]).toStdString()});
  return messages;
}

std::vector<ChatMessage> messagesOf(const Content& content, std::string_view role) {
  if (content.body.empty()) return {};
  if (content.format == TextFormat::Conversation)
    if (auto messages = messagesFromJson(content.body)) return *messages;
  return {{std::string(role), content.body}};
}

std::string continued(const Content& prompt, const std::vector<ChatMessage>& more) {
  std::optional<QJsonArray> entries;
  if (prompt.format == TextFormat::Conversation) entries = entriesOf(prompt.body);
  if (!entries) {
    entries.emplace();
    if (!prompt.body.empty()) entries->append(toObject({"user", prompt.body}));
  }
  for (const ChatMessage& message : more) entries->append(toObject(message));
  return compact(*entries);
}

}  // namespace podium
