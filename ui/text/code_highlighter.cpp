#include "ui/text/code_highlighter.h"

#include "ui/text/code_languages.h"

namespace podium {
namespace {

bool startsName(QChar c) { return c.isLetter() || c == QLatin1Char('_') || c == QLatin1Char('$'); }
bool continuesName(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('$'); }

class Lexer {
 public:
  Lexer(QStringView code, const CodeLanguage& language) : m_code(code), m_language(language) {}

  std::vector<CodeSpan> run() {
    while (m_at < m_code.size())
      if (!comment() && !(m_language.markup ? tag() : string() || number() || name())) ++m_at;
    return std::move(m_spans);
  }

 private:
  bool at(const QString& word) const { return !word.isEmpty() && m_code.mid(m_at).startsWith(word); }
  void span(qsizetype end, CodeToken token) {
    m_spans.push_back({static_cast<int>(m_at), static_cast<int>(end - m_at), token});
    m_at = end;
  }
  qsizetype endOfLine() const {
    const qsizetype end = m_code.indexOf(QLatin1Char('\n'), m_at);
    return end < 0 ? m_code.size() : end;
  }

  bool comment() {
    if (at(m_language.blockOpen)) {
      const qsizetype close = m_code.indexOf(m_language.blockClose, m_at + m_language.blockOpen.size());
      span(close < 0 ? m_code.size() : close + m_language.blockClose.size(), CodeToken::Comment);
      return true;
    }
    for (const QString& open : m_language.lineComments) {
      if (!at(open)) continue;
      // "#" within a word is none: ${#list}, a URL's fragment
      if (open == QLatin1String("#") && m_at > 0 && !m_code[m_at - 1].isSpace() && m_code[m_at - 1] != QLatin1Char(';'))
        continue;
      span(endOfLine(), CodeToken::Comment);
      return true;
    }
    return false;
  }

  qsizetype endOfString(const StringForm& form) const {
    qsizetype i = m_at + form.open.size();
    while (i < m_code.size()) {
      if (form.escapes && m_code[i] == QLatin1Char('\\')) {
        i += 2;
        continue;
      }
      if (m_code.mid(i).startsWith(form.close)) return i + form.close.size();
      if (!form.multiline && m_code[i] == QLatin1Char('\n')) return i;
      ++i;
    }
    return m_code.size();
  }

  bool string() {
    for (const StringForm& form : m_language.strings) {
      if (!at(form.open)) continue;
      span(endOfString(form), CodeToken::String);
      return true;
    }
    return false;
  }

  bool number() {
    if (!m_code[m_at].isDigit()) return false;
    qsizetype end = m_at + 1;
    while (end < m_code.size()) {
      const QChar c = m_code[end], before = m_code[end - 1];
      const bool exponent = (c == QLatin1Char('+') || c == QLatin1Char('-')) &&
                            (before == QLatin1Char('e') || before == QLatin1Char('E')) &&
                            !m_code.mid(m_at).startsWith(QLatin1String("0x"));
      const bool point = c == QLatin1Char('.') && before != QLatin1Char('.');
      if (!c.isLetterOrNumber() && c != QLatin1Char('_') && !point && !exponent) break;
      ++end;
    }
    span(end, CodeToken::Number);
    return true;
  }

  bool name() {
    if (!startsName(m_code[m_at])) return false;
    qsizetype end = m_at + 1;
    while (end < m_code.size() && continuesName(m_code[end])) ++end;
    const QString word = m_code.mid(m_at, end - m_at).toString();
    if (m_language.keywords.contains(m_language.anyCase ? word.toLower() : word))
      span(end, CodeToken::Keyword);
    else
      m_at = end;
    return true;
  }

  // "<name", "</name", the strings up to ">".
  bool tag() {
    if (m_code[m_at] != QLatin1Char('<')) return false;
    qsizetype end = m_at + 1;
    if (end < m_code.size() && (m_code[end] == QLatin1Char('/') || m_code[end] == QLatin1Char('?'))) ++end;
    if (end >= m_code.size() || !startsName(m_code[end])) return false;
    while (end < m_code.size() &&
           (continuesName(m_code[end]) || m_code[end] == QLatin1Char(':') || m_code[end] == QLatin1Char('-')))
      ++end;
    span(end, CodeToken::Keyword);
    while (m_at < m_code.size() && m_code[m_at] != QLatin1Char('>'))
      if (!string()) ++m_at;
    return true;
  }

  QStringView m_code;
  const CodeLanguage& m_language;
  qsizetype m_at = 0;
  std::vector<CodeSpan> m_spans;
};

}  // namespace

std::vector<CodeSpan> highlightCode(QStringView code, const QString& language) {
  const CodeLanguage* row = findLanguage(language);
  return row ? Lexer(code, *row).run() : std::vector<CodeSpan>{};
}

QStringList knownLanguages() {
  QStringList names;
  for (const CodeLanguage& row : codeLanguages()) names << row.names.first();
  for (const CodeLanguage& row : codeLanguages()) names << row.names.mid(1);
  return names;
}

}  // namespace podium
