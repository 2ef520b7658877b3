#pragma once
// Figures as people read them: narrow spaces between thousands, few digits, plain units. Pure functions.
#include <QString>
#include <cstdint>

namespace podium {

// 1234567 -> "1 234 567" with narrow no-break spaces.
QString groupedNumber(std::int64_t value);
// Four significant digits, without an exponent between 0.001 and 10 million; "-" for what is not a number.
QString compactNumber(double value);
// "0.4 s", "12 s", "3 min 20 s", "2 h 5 min".
QString durationText(double seconds);
// "81 %"; one decimal when asked.
QString percentText(double share, int decimals = 0);
QString text(const std::string& utf8);

}  // namespace podium
