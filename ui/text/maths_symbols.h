#pragma once
// The names of TeX that stand for one character or one word. Inside ui/text.
#include <QString>
#include <optional>

#include "ui/text/maths_node.h"

namespace podium {

// The symbol, operator, function name or space behind "\name"; nullopt for any other name.
std::optional<MathsNode> mathsSymbol(const QString& name);
// The class of a character that is typed as it is.
MathsClass mathsClass(QChar c);
// The character above an accented letter: "hat" is "^"; nullopt for other names. `wide` is set for those that stretch.
std::optional<QString> mathsAccent(const QString& name, bool& wide);
// The alphabet that "\mathbf" and the like ask for; nullopt for other names.
std::optional<MathsAlphabet> mathsAlphabet(const QString& name);
// The empty table of an environment, with its delimiters and the alignment of its columns; nullopt for other names.
std::optional<MathsNode> mathsTable(const QString& environment);
// A letter or digit in an alphabet of mathematics, or the character itself where Unicode has none.
QString inAlphabet(char32_t c, MathsAlphabet alphabet);

}  // namespace podium
