#pragma once
// A JSON object as text, field by field: for rows with many fields, of which no value is looked at again.
#include <cstdint>
#include <string>
#include <string_view>

#include "exporters/json_text.h"

namespace podium {

// Appends to `text`, which outlives it; end() once, after the last field. Keys are plain ASCII.
class JsonObject {
 public:
  explicit JsonObject(std::string& text) : m_text(text) { m_text += '{'; }
  // For the value, which has to be appended next.
  std::string& key(std::string_view name) {
    if (m_text.back() != '{') m_text += ',';
    m_text += '"';
    m_text += name;
    m_text += "\":";
    return m_text;
  }
  void text(std::string_view name, std::string_view value) { appendJsonString(key(name), value); }
  void number(std::string_view name, std::int64_t value) { key(name) += std::to_string(value); }
  void flag(std::string_view name, bool value) { key(name) += value ? "true" : "false"; }
  void null(std::string_view name) { key(name) += "null"; }
  void value(std::string_view name, const JsonRow& any) { appendJson(key(name), any); }
  void textOrNull(std::string_view name, std::string_view value) { value.empty() ? null(name) : text(name, value); }
  template <class Id>
  void idOrNull(std::string_view name, Id id) {
    id ? number(name, id.value) : null(name);
  }
  void end() { m_text += '}'; }

 private:
  std::string& m_text;
};

// [one,two]; `append` is called with the text and each element.
template <class List, class Append>
void appendList(std::string& text, const List& list, Append&& append) {
  text += '[';
  bool first = true;
  for (const auto& element : list) {
    if (!first) text += ',';
    first = false;
    append(text, element);
  }
  text += ']';
}

inline void appendList(std::string& text, const std::vector<int>& numbers) {
  appendList(text, numbers, [](std::string& to, int number) { to += std::to_string(number); });
}

}  // namespace podium
