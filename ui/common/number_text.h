#pragma once
// Numbers as people type them.
#include <QLocale>
#include <QString>
#include <optional>

namespace podium {

// Digits of any script, a point or a comma before the decimals, marks between the thousands; nullopt for anything else.
// "1.5" and "1,5" are the same number everywhere. "1,000" may be a thousand or one: there the locale decides, whose
// mark between thousands it is or is not. Pure.
std::optional<double> numberFromText(const QString& text, const QLocale& locale = QLocale());

}  // namespace podium
