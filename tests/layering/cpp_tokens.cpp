#include "tests/layering/cpp_tokens.h"

#include <cctype>

namespace podium::layering {
namespace {

bool isNameChar(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : m_text(text) {}

  std::vector<Token> run() {
    while (m_at < m_text.size()) readOne();
    return std::move(m_tokens);
  }

 private:
  char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
  bool startsWith(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }
  void skip(std::size_t count) {
    for (; count > 0 && m_at < m_text.size(); --count, ++m_at) m_line += m_text[m_at] == '\n';
  }
  void skipPast(std::string_view end) {
    const std::size_t found = m_text.find(end, m_at);
    skip(found == std::string_view::npos ? m_text.size() - m_at : found + end.size() - m_at);
  }
  void add(std::string text) {
    m_tokens.push_back({std::move(text), m_line});
    m_lineHasToken = true;
  }

  void readOne() {
    const char c = peek();
    if (c == '\n') m_lineHasToken = false;
    if (std::isspace(static_cast<unsigned char>(c))) return skip(1);
    if (startsWith("//")) return skipLine();
    if (startsWith("/*")) return skip(2), skipPast("*/");
    if (c == '#' && !m_lineHasToken) return skipLine();
    if (std::isdigit(static_cast<unsigned char>(c))) return readNumber();
    if (isNameChar(c)) return readName();
    if (c == '"') return readLiteral('"');
    if (c == '\'') return readLiteral('\'');
    for (const std::string_view sign :
         {"::", "->", "&&", "||", "==", "!=", "<=", "+=", "-=", "*=", "/=", "%=", "|=", "&=", "^="})
      if (startsWith(sign)) return add(std::string(sign)), skip(sign.size());
    add(std::string(1, c));
    skip(1);
  }

  // A comment or a directive, with the lines that a backslash adds.
  void skipLine() {
    while (m_at < m_text.size() && peek() != '\n') skip(startsWith("\\\n") ? 2 : 1);
  }

  void readNumber() {
    while (isNameChar(peek()) || peek() == '.' || (peek() == '\'' && isNameChar(peek(1)))) skip(1);
    add("0");
  }

  void readName() {
    std::string name;
    while (isNameChar(peek())) name += peek(), skip(1);
    const bool prefix =
        name.size() <= 3 && (name.ends_with('R') || name == "u8" || name == "u" || name == "U" || name == "L");
    if (!prefix || (peek() != '"' && peek() != '\'')) return add(std::move(name));
    if (!name.ends_with('R')) return;  // the literal itself comes next
    std::string end = ")";
    for (skip(1); m_at < m_text.size() && peek() != '('; skip(1)) end += peek();
    add("\"\"");
    skipPast(end + '"');
  }

  void readLiteral(char quote) {
    add(std::string(2, quote));
    for (skip(1); m_at < m_text.size() && peek() != quote; skip(1))
      if (peek() == '\\') skip(1);
    skip(1);
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  int m_line = 1;
  bool m_lineHasToken = false;
  std::vector<Token> m_tokens;
};

}  // namespace

bool Token::isName() const { return !text.empty() && isNameChar(text.front()) && text != "0"; }

std::vector<Token> tokensOf(std::string_view text) { return Lexer(text).run(); }

}  // namespace podium::layering
