#include "ui/replies/reply_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "storage/json/conversation_json.h"

namespace podium {

QByteArray toJson(const ReplyRequest& request) {
  QJsonObject object;
  object.insert(QLatin1String("messages"),
                QJsonDocument::fromJson(QByteArray::fromStdString(toJson(request.messages))).array());
  object.insert(QLatin1String("n"), request.count);
  // As a number that every reader of JSON has whole.
  object.insert(QLatin1String("seed"), static_cast<qint64>(request.seed & 0x7FFFFFFFU));
  return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<std::vector<ChatReply>> repliesFromJson(const QByteArray& json, int count, const std::string& source) {
  QJsonParseError fault;
  const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
  if (fault.error != QJsonParseError::NoError)
    return Error{ErrorCode::InvalidInput, "What came is no JSON: " + fault.errorString().toStdString() + " at byte " +
                                              std::to_string(fault.offset) + "."};
  if (!document.isArray()) return Error{ErrorCode::InvalidInput, "What came is no JSON array of replies."};
  std::vector<ChatReply> replies;
  int index = 0;
  for (const QJsonValue& entry : document.array()) {
    ++index;
    const QJsonValue content = entry.isObject() ? entry[QLatin1String("content")] : entry;
    if (!content.isString())
      return Error{ErrorCode::InvalidInput, "Reply " + std::to_string(index) + " is no text and has no \"content\"."};
    if (content.toString().trimmed().isEmpty() || static_cast<int>(replies.size()) >= count) continue;
    const QString own = entry.isObject() ? entry[QLatin1String("source")].toString() : QString();
    replies.push_back({content.toString().toStdString(), own.isEmpty() ? source : own.toStdString()});
  }
  const int wanted = count > 1 ? 2 : 1;
  if (static_cast<int>(replies.size()) < wanted)
    return Error{ErrorCode::InvalidInput, "Replies with words that came: " + std::to_string(replies.size()) +
                                              "; at least " + std::to_string(wanted) + " are needed."};
  return replies;
}

}  // namespace podium
