#pragma once
// Reading and writing the fields of a JSON object, for the .cpp files of this folder. A field that is absent has its
// default; keys that nobody asks for are ignored, so that an older program reads what a newer one wrote. A field of the
// wrong kind is Exception(Corrupt) with the place in words: `answer parts: spans[2].begin is not a whole number`.
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace podium {

QString toQString(std::string_view text);

class JsonFields {
 public:
  // `path`: where the object stands, as messages name it; ends with ": " or ".".
  JsonFields(QJsonObject object, std::string path) : m_object(std::move(object)), m_path(std::move(path)) {}
  // A text that holds one object; the empty text is the empty object. `what` names it in messages.
  static JsonFields parse(std::string_view text, const std::string& what);

  bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }
  bool isEmpty() const { return m_object.isEmpty(); }
  std::int64_t integer(const char* key, std::int64_t otherwise = 0) const;
  int smallInteger(const char* key, int otherwise = 0) const;
  double number(const char* key, double otherwise = 0.0) const;
  bool boolean(const char* key, bool otherwise) const;
  std::string text(const char* key, const std::string& otherwise = {}) const;
  JsonFields object(const char* key) const;
  std::vector<int> integers(const char* key) const;
  std::vector<std::string> texts(const char* key) const;
  // Calls `each` with every object of a list.
  void objects(const char* key, const std::function<void(const JsonFields&)>& each) const;
  // A word of a table such as supportFromText; `otherwise` when absent.
  template <class Value>
  Value word(const char* key, std::optional<Value> (*fromText)(std::string_view), Value otherwise) const {
    if (!has(key)) return otherwise;
    const std::string given = text(key);
    const std::optional<Value> value = fromText(given);
    if (!value) fail(key, "is the unknown word \"" + given + "\"");
    return *value;
  }
  [[noreturn]] void fail(const std::string& key, const std::string& why) const;

 private:
  QJsonValue value(const char* key) const { return m_object.value(QLatin1String(key)); }
  QJsonArray list(const char* key) const;

  QJsonObject m_object;
  std::string m_path;
};

// Collects the fields of an object; what equals its default is left out by putUnless.
class JsonWriter {
 public:
  void put(const char* key, const QJsonValue& value) { m_object.insert(QLatin1String(key), value); }
  void put(const char* key, std::string_view text) { put(key, QJsonValue(toQString(text))); }
  void put(const char* key, std::int64_t number) { put(key, QJsonValue(static_cast<qint64>(number))); }
  void put(const char* key, int number) { put(key, QJsonValue(number)); }
  void put(const char* key, double number) { put(key, QJsonValue(number)); }
  void put(const char* key, bool value) { put(key, QJsonValue(value)); }
  void put(const char* key, const std::vector<int>& numbers);
  void put(const char* key, const std::vector<std::string>& texts);
  template <class T>
  void putUnless(const char* key, const T& value, const T& otherwise) {
    if (!(value == otherwise)) put(key, value);
  }
  // A list of objects, left out when it is empty.
  template <class T, class Each>
  void putList(const char* key, const std::vector<T>& values, Each&& each) {
    QJsonArray list;
    for (const T& value : values) {
      JsonWriter writer;
      each(writer, value);
      list.append(writer.m_object);
    }
    if (!list.isEmpty()) put(key, QJsonValue(list));
  }
  const QJsonObject& object() const { return m_object; }
  // Compact; the empty text for an empty object.
  std::string text() const;

 private:
  QJsonObject m_object;
};

}  // namespace podium
