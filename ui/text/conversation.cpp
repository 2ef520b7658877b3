#include "ui/text/conversation.h"

namespace podium {
namespace {

constexpr int kDeepest = 64;  // of values that are skipped

// Reads forward; every function returns false (or nullopt) where the text is not JSON of the expected form.
class Reader {
 public:
  explicit Reader(std::u32string_view text) : m_text(text) {}

  bool take(char32_t c) {
    skipSpace();
    if (m_at >= m_text.size() || m_text[m_at] != c) return false;
    ++m_at;
    return true;
  }
  bool atEnd() {
    skipSpace();
    return m_at == m_text.size();
  }
  char32_t peek() {
    skipSpace();
    return m_at < m_text.size() ? m_text[m_at] : U'\0';
  }

  std::optional<SourceText> string() {
    if (!take(U'"')) return std::nullopt;
    SourceText out;
    while (m_at < m_text.size() && m_text[m_at] != U'"') {
      const auto begin = static_cast<std::uint32_t>(m_at);
      char32_t c = m_text[m_at++];
      if (c == U'\\') {
        const auto escaped = escape();
        if (!escaped) return std::nullopt;
        c = *escaped;
      }
      if (c != U'\r') out.append(c, {begin, static_cast<std::uint32_t>(m_at)});
    }
    if (m_at >= m_text.size()) return std::nullopt;
    ++m_at;
    return clean(std::move(out));
  }

  bool skipValue(int depth = 0) {
    if (depth > kDeepest) return false;
    const char32_t c = peek();
    if (c == U'"') return string().has_value();
    if (c == U'{' || c == U'[') {
      const char32_t close = c == U'{' ? U'}' : U']';
      ++m_at;
      if (take(close)) return true;
      do {
        if (c == U'{' && (!string() || !take(U':'))) return false;
        if (!skipValue(depth + 1)) return false;
      } while (take(U','));
      return take(close);
    }
    const std::size_t before = m_at;
    while (m_at < m_text.size() && std::u32string_view(U",]} \t\r\n").find(m_text[m_at]) == std::u32string_view::npos)
      ++m_at;
    return m_at > before;
  }

  // Calls field(name) for each name of an object; it must consume the value.
  template <class Field>
  bool object(Field field) {
    if (!take(U'{')) return false;
    if (take(U'}')) return true;
    do {
      const auto name = string();
      if (!name || !take(U':') || !field(name->chars)) return false;
    } while (take(U','));
    return take(U'}');
  }

  template <class Element>
  bool array(Element element) {
    if (!take(U'[')) return false;
    if (take(U']')) return true;
    do
      if (!element()) return false;
    while (take(U','));
    return take(U']');
  }

 private:
  void skipSpace() {
    while (m_at < m_text.size() && std::u32string_view(U" \t\r\n").find(m_text[m_at]) != std::u32string_view::npos)
      ++m_at;
  }

  std::optional<char32_t> hex4() {
    if (m_at + 4 > m_text.size()) return std::nullopt;
    char32_t value = 0;
    for (int i = 0; i < 4; ++i) {
      const char32_t c = m_text[m_at++];
      if (c >= U'0' && c <= U'9')
        value = value * 16 + (c - U'0');
      else if ((c | 32) >= U'a' && (c | 32) <= U'f')
        value = value * 16 + ((c | 32) - U'a' + 10);
      else
        return std::nullopt;
    }
    return value;
  }

  std::optional<char32_t> escape() {
    if (m_at >= m_text.size()) return std::nullopt;
    const char32_t c = m_text[m_at++];
    constexpr std::u32string_view names = U"\"\\/bfnrt", meanings = U"\"\\/\b\f\n\r\t";
    if (const auto i = names.find(c); i != names.npos) return meanings[i];
    if (c != U'u') return std::nullopt;
    auto high = hex4();
    if (!high || *high < 0xD800 || *high > 0xDFFF) return high;
    if (*high < 0xDC00 && m_at + 6 <= m_text.size() && m_text[m_at] == U'\\' && m_text[m_at + 1] == U'u') {
      const std::size_t before = m_at;
      m_at += 2;
      const auto low = hex4();
      if (low && *low >= 0xDC00 && *low <= 0xDFFF) return 0x10000 + ((*high - 0xD800) << 10) + (*low - 0xDC00);
      m_at = before;
    }
    return 0xFFFD;
  }

  // What Qt would take for structure, as in sourceText().
  static SourceText clean(SourceText text) {
    const SourceText cleaned = sourceText(text.chars);
    if (cleaned.chars.size() == text.chars.size()) text.chars = cleaned.chars;
    return text;
  }

  std::u32string_view m_text;
  std::size_t m_at = 0;
};

void appendNote(SourceText& to, const std::u32string& type) {
  const SourceRange here = to.from.empty() ? kNoSource : SourceRange{to.from.back().end, to.from.back().end};
  for (const char32_t c : U"[" + (type.empty() ? std::u32string(U"part") : type) + U"]") to.append(c, here);
}

bool readContent(Reader& reader, SourceText& content) {
  if (reader.peek() == U'"') {
    auto text = reader.string();
    if (!text) return false;
    content = std::move(*text);
    return true;
  }
  if (reader.peek() != U'[') return reader.skipValue();
  return reader.array([&] {
    if (reader.peek() != U'{') return reader.skipValue();
    std::u32string type;
    std::optional<SourceText> text;
    const bool read = reader.object([&](const std::u32string& name) {
      if ((name != U"type" && name != U"text") || reader.peek() != U'"') return reader.skipValue();
      auto value = reader.string();
      if (!value) return false;
      if (name == U"type")
        type = value->chars;
      else
        text = std::move(value);
      return true;
    });
    if (!read) return false;
    if (!content.chars.empty()) content.append(U'\n', kNoSource), content.append(U'\n', kNoSource);
    if (!text)
      appendNote(content, type);
    else
      for (std::size_t i = 0; i < text->size(); ++i) content.append(text->chars[i], text->from[i]);
    return true;
  });
}

}  // namespace

std::optional<std::vector<Turn>> readConversation(std::u32string_view body) {
  Reader reader(body);
  std::vector<Turn> turns;
  const bool read = reader.array([&] {
    Turn turn;
    bool hasContent = false;
    const bool object = reader.object([&](const std::u32string& name) {
      if (name == U"content") {
        hasContent = true;
        return readContent(reader, turn.content);
      }
      if (name != U"role" || reader.peek() != U'"') return reader.skipValue();
      auto role = reader.string();
      if (!role) return false;
      turn.role = std::move(role->chars);
      return true;
    });
    turns.push_back(std::move(turn));
    return object && hasContent;
  });
  if (!read || !reader.atEnd()) return std::nullopt;
  return turns;
}

}  // namespace podium
