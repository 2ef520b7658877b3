#include "exporters/json_text.h"

#include <QtCore/QUtf8StringView>

#include "storage/json/first_escape.h"

namespace podium {
namespace {

void appendEscape(std::string& text, char byte) {
  constexpr std::string_view kPlain = "\"\\\b\f\n\r\t", kLetters = "\"\\bfnrt", kDigits = "0123456789abcdef";
  text += '\\';
  if (const auto at = kPlain.find(byte); at != std::string_view::npos) {
    text += kLetters[at];
    return;
  }
  text += "u00";
  text += kDigits[static_cast<unsigned char>(byte) >> 4];
  text += kDigits[static_cast<unsigned char>(byte) & 15];
}

}  // namespace

void appendJsonString(std::string& text, std::string_view value) {
  // What must be mended is left to the library.
  if (!QUtf8StringView(value.data(), std::ssize(value)).isValidUtf8()) {
    text += JsonRow(std::string(value)).dump(-1, ' ', false, JsonRow::error_handler_t::replace);
    return;
  }
  text += '"';
  const char* const end = value.data() + value.size();
  for (const char* at = value.data(); at != end;) {
    const char* const plainEnd = firstEscape(at, end);
    text.append(at, plainEnd);
    if (plainEnd == end) break;
    appendEscape(text, *plainEnd);
    at = plainEnd + 1;
  }
  text += '"';
}

void appendJson(std::string& text, const JsonRow& value) {
  if (const auto* string = value.get_ptr<const std::string*>()) return appendJsonString(text, *string);
  if (!value.is_structured()) {
    text += value.dump();
    return;
  }
  char before = value.is_object() ? '{' : '[';
  if (value.empty()) text += before;
  for (auto each = value.begin(); each != value.end(); ++each) {
    text += std::exchange(before, ',');
    if (value.is_object()) {
      appendJsonString(text, each.key());
      text += ':';
    }
    appendJson(text, *each);
  }
  text += value.is_object() ? '}' : ']';
}

std::string jsonText(const JsonRow& value) {
  std::string text;
  appendJson(text, value);
  return text;
}

}  // namespace podium
