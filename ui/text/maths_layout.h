#pragma once
// A formula measured and placed: what a painter needs, relative to the left end of its baseline. Rules of thumb after
// Knuth, The TeXbook, appendix G, with the metrics of an ordinary font. Any thread. Inside ui/text.
#include <QFont>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <vector>

#include "ui/text/maths_node.h"

class QPainter;

namespace podium {

struct MathsSource;

struct MathsGlyphs {
  QPointF at;  // left end of the baseline
  QString text;
  QFont font;
};
struct MathsStroke {
  QPainterPath path;
  double pen = 1.0;
};

struct MathsLayout {
  double width = 0, ascent = 0, descent = 0;
  std::vector<MathsGlyphs> glyphs;
  std::vector<MathsStroke> strokes;
  std::vector<QRectF> rules;

  double height() const { return ascent + descent; }
  // Adds another layout with its origin at (x, y), y growing downwards; the extents grow with it.
  void place(const MathsLayout& other, double x, double y);
};

// `font`: of the letters, its pixel size that of the words around.
MathsLayout layOutMaths(const MathsNode& row, const QFont& font, bool display);
// Parses and lays out; as its source in the code font where it cannot be read.
MathsLayout layOutMaths(const MathsSource& maths, const QFont& font);
void paintMaths(QPainter& painter, const MathsLayout& layout, const QColor& ink);

}  // namespace podium
