#include <QSet>

#include "ui/text/sentence_diff.h"

namespace podium {
namespace {

bool isLineEnd(QChar c) {
  return c == QLatin1Char('\n') || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}
bool endsLatin(QChar c) {
  return c == QLatin1Char('.') || c == QLatin1Char('!') || c == QLatin1Char('?') || c == QChar(0x2026);
}
bool endsWide(QChar c) { return c == QChar(0x3002) || c == QChar(0xFF01) || c == QChar(0xFF1F) || c == QChar(0xFF61); }
bool closes(QChar c) {
  static const QString marks = QString::fromUtf8("\"')]}*_»”’」』）");
  return marks.contains(c);
}

// The word that ends at this full stop: letters, and full stops inside ("e.g").
QStringView wordBefore(QStringView text, qsizetype stop) {
  qsizetype begin = stop;
  while (begin > 0 && (text[begin - 1].isLetterOrNumber() || text[begin - 1] == QLatin1Char('.'))) --begin;
  return text.mid(begin, stop - begin);
}

QSet<QString> wordSet(const char* list) {
  const QStringList words = QString::fromLatin1(list).split(QLatin1Char(' '));
  return {words.begin(), words.end()};
}

// The full stop at `stop` ends a word and not its sentence.
bool isAbbreviation(QStringView text, qsizetype stop) {
  static const QSet<QString> never = wordSet(
      "e.g i.e vs cf approx ca fig figs eq eqs pp eds dr mr mrs ms prof rev z.b d.h bzw usw vgl s.o jan feb apr aug "
      "sep sept oct nov dec");
  // These end sentences as often: what follows decides.
  static const QSet<QString> perhaps =
      wordSet("etc al inc ltd co corp dept est min max a.m p.m u.s u.k jr sr st vol ch ed gen mar jun jul");
  const QString word = wordBefore(text, stop).toString();
  if (word.isEmpty()) return false;
  if (word.size() == 1 && word[0].isLetter()) return word[0].isUpper();  // an initial
  if (never.contains(word.toLower())) return true;
  qsizetype next = stop + 1;
  while (next < text.size() && text[next].isSpace()) ++next;
  if (perhaps.contains(word.toLower())) return next < text.size() && !text[next].isUpper();
  if (word.toLower() == QLatin1String("no") || word.toLower() == QLatin1String("nos"))
    return next < text.size() && text[next].isDigit();
  for (const QChar c : word)
    if (!c.isDigit()) return false;
  const qsizetype begin = stop - word.size();  // "3." at the beginning of a line
  return begin == 0 || isLineEnd(text[begin - 1]);
}

bool isWide(char32_t c) {
  switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<Stretch> sentencesOf(QStringView text) {
  std::vector<Stretch> sentences;
  qsizetype begin = 0;
  const auto close = [&](qsizetype end) {
    while (end < text.size() && text[end].isSpace()) ++end;
    sentences.push_back({static_cast<int>(begin), static_cast<int>(end)});
    begin = end;
    return end;
  };
  for (qsizetype i = 0; i < text.size();) {
    if (isLineEnd(text[i])) {
      i = close(i + 1);
      continue;
    }
    const bool wide = endsWide(text[i]);
    if (!wide && !endsLatin(text[i])) {
      ++i;
      continue;
    }
    const qsizetype stop = i;
    while (i < text.size() && (endsLatin(text[i]) || endsWide(text[i]))) ++i;
    while (i < text.size() && closes(text[i])) ++i;
    const bool space = i >= text.size() || text[i].isSpace();
    if (wide || (space && !(text[stop] == QLatin1Char('.') && isAbbreviation(text, stop)))) i = close(i);
  }
  if (begin < text.size()) sentences.push_back({static_cast<int>(begin), static_cast<int>(text.size())});
  return sentences;
}

std::vector<Stretch> tokensOf(QStringView text) {
  std::vector<Stretch> tokens;
  for (qsizetype i = 0; i < text.size();) {
    const qsizetype begin = i;
    const auto at = [&text](qsizetype k) {
      return text[k].isHighSurrogate() && k + 1 < text.size() ? QChar::surrogateToUcs4(text[k], text[k + 1])
                                                              : char32_t(text[k].unicode());
    };
    const auto step = [](char32_t c) { return c > 0xFFFF ? 2 : 1; };
    const char32_t first = at(i);
    i += step(first);
    if (QChar::isSpace(first)) {
      while (i < text.size() && text[i].isSpace()) ++i;
    } else if (QChar::isLetterOrNumber(first) && !isWide(first)) {
      while (i < text.size()) {
        const char32_t c = at(i);
        const bool inner = (c == U'\'' || c == 0x2019) && i + 1 < text.size() && text[i + 1].isLetter();
        const bool part = QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_' || inner;
        if (!part || isWide(c)) break;
        i += step(c);
      }
    }
    tokens.push_back({static_cast<int>(begin), static_cast<int>(i)});
  }
  return tokens;
}

}  // namespace podium
