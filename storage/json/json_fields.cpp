#include "storage/json/json_fields.h"

#include <QtCore/QJsonDocument>
#include <cmath>
#include <limits>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr double kLargest = 9'007'199'254'740'992.0;  // 2^53: beyond, a double is no longer every whole number

bool isWhole(const QJsonValue& value) {
  return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) <= kLargest;
}

bool isSmall(const QJsonValue& value) {
  return isWhole(value) && value.toDouble() >= std::numeric_limits<int>::min() &&
         value.toDouble() <= std::numeric_limits<int>::max();
}

// "spans[2]"
std::string entryOf(const char* key, std::size_t index) {
  return std::string(key).append(1, '[').append(std::to_string(index)).append(1, ']');
}

}  // namespace

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

JsonFields JsonFields::parse(std::string_view text, const std::string& what) {
  if (text.empty()) return {{}, what + ": "};
  QJsonParseError error;
  const auto document =
      QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())), &error);
  if (error.error != QJsonParseError::NoError)
    throw Exception(ErrorCode::Corrupt, what + ": the JSON ends being readable at byte " +
                                            std::to_string(error.offset) + " (" + error.errorString().toStdString() +
                                            ").");
  if (!document.isObject()) throw Exception(ErrorCode::Corrupt, what + ": the JSON is not an object.");
  return {document.object(), what + ": "};
}

void JsonFields::fail(const std::string& key, const std::string& why) const {
  throw Exception(ErrorCode::Corrupt, m_path + key + " " + why + ".");
}

std::int64_t JsonFields::integer(const char* key, std::int64_t otherwise) const {
  if (!has(key)) return otherwise;
  if (!isWhole(value(key))) fail(key, "is not a whole number");
  return value(key).toInteger();
}

int JsonFields::smallInteger(const char* key, int otherwise) const {
  if (!has(key)) return otherwise;
  if (!isSmall(value(key))) fail(key, "is not a whole number of a sensible size");
  return value(key).toInt();
}

double JsonFields::number(const char* key, double otherwise) const {
  if (!has(key)) return otherwise;
  if (!value(key).isDouble()) fail(key, "is not a number");
  return value(key).toDouble();
}

bool JsonFields::boolean(const char* key, bool otherwise) const {
  if (!has(key)) return otherwise;
  if (!value(key).isBool()) fail(key, "is neither true nor false");
  return value(key).toBool();
}

std::string JsonFields::text(const char* key, const std::string& otherwise) const {
  if (!has(key)) return otherwise;
  if (!value(key).isString()) fail(key, "is not a text");
  return value(key).toString().toStdString();
}

JsonFields JsonFields::object(const char* key) const {
  if (has(key) && !value(key).isObject()) fail(key, "is not an object");
  return {value(key).toObject(), m_path + key + "."};
}

QJsonArray JsonFields::list(const char* key) const {
  if (has(key) && !value(key).isArray()) fail(key, "is not a list");
  return value(key).toArray();
}

std::vector<int> JsonFields::integers(const char* key) const {
  std::vector<int> numbers;
  for (const auto& entry : list(key)) {
    if (!isSmall(entry)) fail(entryOf(key, numbers.size()), "is not a whole number");
    numbers.push_back(entry.toInt());
  }
  return numbers;
}

std::vector<std::string> JsonFields::texts(const char* key) const {
  std::vector<std::string> all;
  for (const auto& entry : list(key)) {
    if (!entry.isString()) fail(entryOf(key, all.size()), "is not a text");
    all.push_back(entry.toString().toStdString());
  }
  return all;
}

void JsonFields::objects(const char* key, const std::function<void(const JsonFields&)>& each) const {
  std::size_t index = 0;
  for (const auto& entry : list(key)) {
    const std::string place = entryOf(key, index++);
    if (!entry.isObject()) fail(place, "is not an object");
    each({entry.toObject(), m_path + place + "."});
  }
}

void JsonWriter::put(const char* key, const std::vector<int>& numbers) {
  QJsonArray list;
  for (int number : numbers) list.append(number);
  put(key, QJsonValue(list));
}

void JsonWriter::put(const char* key, const std::vector<std::string>& texts) {
  QJsonArray list;
  for (const std::string& text : texts) list.append(toQString(text));
  put(key, QJsonValue(list));
}

std::string JsonWriter::text() const {
  if (m_object.isEmpty()) return {};
  return QJsonDocument(m_object).toJson(QJsonDocument::Compact).toStdString();
}

}  // namespace podium
