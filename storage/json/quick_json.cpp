#include "storage/json/quick_json.h"

#include <charconv>
#include <cstdint>
#include <string>

#include "storage/json/first_escape.h"

namespace podium {
namespace {

constexpr std::ptrdiff_t kSureDigits = 18;  // any whole number of as many fits 64 bits

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

void appendUtf8(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

// Every function is false at the first thing that it does not take.
class Reading {
 public:
  Reading(std::string_view text, std::size_t deepest, std::size_t most)
      : m_at(text.data()), m_end(text.data() + text.size()), m_deepest(deepest), m_left(most) {}

  bool whole(nlohmann::json& value) { return read(value) && atEnd(); }

  bool whole(std::vector<ChatMessage>& messages) {
    if (!take('[')) return false;
    if (take(']')) return atEnd();
    do
      if (!readMessage(messages.emplace_back())) return false;
    while (take(','));
    return take(']') && atEnd();
  }

 private:
  bool atEnd() {
    skipSpace();
    return m_at == m_end;
  }
  void skipSpace() {
    while (m_at != m_end && isSpace(*m_at)) ++m_at;
  }
  bool take(char expected) {
    skipSpace();
    if (m_at == m_end || *m_at != expected) return false;
    ++m_at;
    return true;
  }
  bool takeWord(std::string_view word) {
    if (!std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).starts_with(word)) return false;
    m_at += word.size();
    return true;
  }

  bool read(nlohmann::json& value) {
    skipSpace();
    if (m_at == m_end || m_left-- == 0) return false;
    switch (*m_at) {
      case '{':
        return nested([&] { return readObject(value); });
      case '[':
        return nested([&] { return readList(value); });
      case '"':
        value = std::string();
        return readText(value.get_ref<std::string&>());
      case 't':
        value = true;
        return takeWord("true");
      case 'f':
        value = false;
        return takeWord("false");
      case 'n':
        value = nullptr;
        return takeWord("null");
      default:
        return readNumber(value);
    }
  }

  template <class Read>
  bool nested(Read&& readInside) {
    if (m_depth == m_deepest) return false;
    ++m_depth;
    ++m_at;
    const bool fine = readInside();
    --m_depth;
    return fine;
  }

  bool readObject(nlohmann::json& value) {
    value = nlohmann::json::object();
    if (take('}')) return true;
    auto& members = value.get_ref<nlohmann::json::object_t&>();
    do {
      std::string key;
      if (!takeText(key) || !take(':')) return false;
      const auto [member, isNew] = members.try_emplace(std::move(key));
      if (!isNew || !read(member->second)) return false;
    } while (take(','));
    return take('}');
  }

  bool readList(nlohmann::json& value) {
    value = nlohmann::json::array();
    if (take(']')) return true;
    auto& elements = value.get_ref<nlohmann::json::array_t&>();
    do {
      if (!read(elements.emplace_back())) return false;
    } while (take(','));
    return take(']');
  }

  bool readMessage(ChatMessage& message) {
    if (!take('{')) return false;
    bool hasRole = false, hasContent = false;
    std::string key;
    do {
      key.clear();
      if (!takeText(key) || !take(':')) return false;
      bool& has = key == "role" ? hasRole : hasContent;
      if (has || (key != "role" && key != "content")) return false;
      has = true;
      if (!takeText(key == "role" ? message.role : message.content)) return false;
    } while (take(','));
    return take('}') && hasRole && hasContent;
  }

  bool takeText(std::string& text) {
    skipSpace();
    return m_at != m_end && *m_at == '"' && readText(text);
  }

  // From its first quote to behind its last one.
  bool readText(std::string& text) {
    ++m_at;
    for (;;) {
      const char* const begin = m_at;
      m_at = firstEscape(begin, m_end);
      text.append(begin, m_at);
      if (m_at == m_end) return false;
      const char stop = *m_at++;
      if (stop == '"') return true;
      if (stop != '\\' || m_at == m_end || !readEscape(text)) return false;
    }
  }

  bool readEscape(std::string& text) {
    constexpr std::string_view kNames = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
    const char name = *m_at++;
    if (const std::size_t found = kNames.find(name); found != std::string_view::npos) {
      text += kMeant[found];
      return true;
    }
    if (name != 'u' || m_end - m_at < 4) return false;
    unsigned code = 0;
    const auto [stop, fault] = std::from_chars(m_at, m_at + 4, code, 16);
    if (fault != std::errc{} || stop != m_at + 4 || (code >= 0xD800 && code < 0xE000)) return false;
    m_at += 4;
    appendUtf8(text, code);
    return true;
  }

  bool readNumber(nlohmann::json& value) {
    const char* const begin = m_at;
    const bool negative = *m_at == '-';
    if (negative) ++m_at;
    const char* const digits = m_at;
    while (m_at != m_end && isDigit(*m_at)) ++m_at;
    const std::ptrdiff_t count = m_at - digits;
    if (count == 0 || count > kSureDigits || (count > 1 && *digits == '0')) return false;
    if (m_at != m_end && (*m_at == '.' || *m_at == 'e' || *m_at == 'E')) return readFraction(begin, value);
    std::int64_t whole = 0;
    std::from_chars(begin, m_at, whole);
    if (negative)
      value = whole;
    else
      value = static_cast<std::uint64_t>(whole);
    return true;
  }

  bool readFraction(const char* begin, nlohmann::json& value) {
    const auto skipDigits = [this] {
      const char* const first = m_at;
      while (m_at != m_end && isDigit(*m_at)) ++m_at;
      return m_at != first;
    };
    if (*m_at == '.') {
      ++m_at;
      if (!skipDigits()) return false;
    }
    if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
      ++m_at;
      if (m_at != m_end && (*m_at == '+' || *m_at == '-')) ++m_at;
      if (!skipDigits()) return false;
    }
    double number = 0.0;
    const auto [stop, fault] = std::from_chars(begin, m_at, number);
    if (fault != std::errc{} || stop != m_at) return false;
    value = number;
    return true;
  }

  const char* m_at;
  const char* m_end;
  std::size_t m_deepest, m_depth = 0, m_left;
};

}  // namespace

std::optional<nlohmann::json> quickJson(std::string_view text, std::size_t deepest, std::size_t most) {
  nlohmann::json value;
  if (!Reading(text, deepest, most).whole(value)) return std::nullopt;
  return value;
}

std::optional<std::vector<ChatMessage>> quickMessages(std::string_view text) {
  std::vector<ChatMessage> messages;
  if (!Reading(text, 0, 0).whole(messages)) return std::nullopt;
  return messages;
}

}  // namespace podium
