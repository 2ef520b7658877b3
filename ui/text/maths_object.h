#pragma once
// Formulas as characters of a QTextDocument, with their baseline on that of the line. Any thread until the document is
// handed over, as the document itself.
#include <QTextCharFormat>
#include <QTextDocument>

#include "ui/text/markdown_source.h"

namespace podium {

struct MathsPlace {
  double width = 0, ascent = 0, descent = 0;
};

// Once for each document that holds formulas.
void registerMaths(QTextDocument& document);
// Lays a formula out and makes `format` that of its character. Throws nothing: what cannot be read as TeX is laid out
// as its source in the code font.
MathsPlace addMaths(QTextDocument& document, const MathsSource& maths, const QFont& font, QTextCharFormat& format);
// The source with its delimiters, of a character with this format; empty for others.
QString mathsSource(const QTextCharFormat& format);
// Replaces the character of each formula by a private one that is the same for the same source.
void markMaths(const QTextDocument& document, QString& rawText);

}  // namespace podium
