#include "ui/common/number_text.h"

#include <QStringList>
#include <algorithm>

namespace podium {
namespace {

constexpr QChar kArabicPoint(0x066B), kArabicMark(0x066C);
constexpr int kGroup = 3;  // digits between two marks; the groups before the last may be shorter, as in India

bool isMark(QChar c) { return c.isSpace() || c == u'\'' || c == QChar(0x2019) || c == kArabicMark; }

// Digits in groups -> digits; nullopt where the groups are not those of thousands.
std::optional<QString> withoutMarks(const QString& digits, QChar mark) {
  const QStringList groups = digits.split(mark);
  for (qsizetype i = 0; i < groups.size() && groups.size() > 1; ++i) {
    const bool last = i == groups.size() - 1;
    const qsizetype least = last ? kGroup : i == 0 ? 1 : kGroup - 1;
    if (groups[i].size() < least || groups[i].size() > kGroup) return std::nullopt;
  }
  return groups.join(QString());
}

}  // namespace

std::optional<double> numberFromText(const QString& text, const QLocale& locale) {
  QString plain;  // digits, '.', ',', and a space for every other mark between thousands
  for (const QChar c : text.trimmed()) {
    if (c.digitValue() >= 0)
      plain += QChar(u'0' + c.digitValue());
    else if (c == u'.' || c == u',')
      plain += c;
    else if (c == kArabicPoint)
      plain += u'.';
    else if (isMark(c))
      plain += u' ';
    else
      return std::nullopt;
  }
  // What comes last of points and commas is that of the decimals, unless it comes again or must be a mark.
  const qsizetype point = std::max(plain.lastIndexOf(u'.'), plain.lastIndexOf(u','));
  QString whole = plain, decimals;
  if (point >= 0) {
    const QChar sign = plain[point], other = sign == u'.' ? u',' : u'.';
    const bool single = plain.count(sign) == 1;
    const bool couldBeMark = !plain.contains(other) && !plain.contains(u' ') && !plain.startsWith(u'0') &&
                             withoutMarks(plain, sign).has_value();
    if (single && !(couldBeMark && locale.groupSeparator() == QString(sign))) {
      whole = plain.left(point);
      decimals = plain.mid(point + 1);
    }
  }
  const QChar mark = whole.contains(u',') ? u',' : whole.contains(u'.') ? u'.' : u' ';
  const auto digits = withoutMarks(whole, mark);
  if (!digits) return std::nullopt;
  bool isNumber = false;
  const double value = QLocale::c().toDouble(decimals.isEmpty() ? *digits : *digits + u'.' + decimals, &isNumber);
  return isNumber && !decimals.contains(u' ') && !digits->contains(u' ') ? std::optional(value) : std::nullopt;
}

}  // namespace podium
