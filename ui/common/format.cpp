#include "ui/common/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <cmath>

namespace podium {
namespace {

constexpr QChar kThinSpace(0x202F);

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::Format)
};

// Groups the digits before the decimal point by threes.
QString grouped(QString digits) {
  const qsizetype point = digits.indexOf(QLatin1Char('.'));
  const qsizetype end = point < 0 ? digits.size() : point;
  const qsizetype start = digits.startsWith(QLatin1Char('-')) ? 1 : 0;
  if (end - start <= 4) return digits;  // four digits read well without a gap
  for (qsizetype at = end - 3; at > start; at -= 3) digits.insert(at, kThinSpace);
  return digits;
}

}  // namespace

QString groupedNumber(std::int64_t value) { return grouped(QString::number(value)); }

QString compactNumber(double value) {
  if (!std::isfinite(value)) return QStringLiteral("-");
  const double size = std::abs(value);
  if (size == 0.0) return QStringLiteral("0");
  if (size < 1e-3 || size >= 1e7) return QString::number(value, 'g', 3);
  const int digitsBefore = std::max(1, static_cast<int>(std::floor(std::log10(size))) + 1);
  QString digits = QString::number(value, 'f', std::clamp(4 - digitsBefore, 0, 4));
  if (digits.contains(QLatin1Char('.'))) {
    while (digits.endsWith(QLatin1Char('0'))) digits.chop(1);
    if (digits.endsWith(QLatin1Char('.'))) digits.chop(1);
  }
  return grouped(digits);
}

QString durationText(double seconds) {
  if (!std::isfinite(seconds) || seconds < 0) return QStringLiteral("-");
  if (seconds < 9.95) return Words::tr("%1 s").arg(seconds, 0, 'f', 1);
  const auto whole = static_cast<std::int64_t>(std::llround(seconds));
  if (whole < 60) return Words::tr("%1 s").arg(whole);
  if (whole < 3600) return Words::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
  return Words::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString percentText(double share, int decimals) {
  return Words::tr("%1 %").arg(100.0 * share, 0, 'f', decimals).replace(QLatin1Char(' '), kThinSpace);
}

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

}  // namespace podium
