#include <QPainter>
#include <algorithm>

#include "ui/text/maths_layout.h"

namespace podium {

void MathsLayout::place(const MathsLayout& other, double x, double y) {
  for (MathsGlyphs part : other.glyphs) {
    part.at += QPointF(x, y);
    glyphs.push_back(std::move(part));
  }
  for (const MathsStroke& part : other.strokes) strokes.push_back({part.path.translated(x, y), part.pen});
  for (const QRectF& part : other.rules) rules.push_back(part.translated(x, y));
  width = std::max(width, x + other.width);
  ascent = std::max(ascent, other.ascent - y);
  descent = std::max(descent, other.descent + y);
}

void paintMaths(QPainter& painter, const MathsLayout& layout, const QColor& ink) {
  painter.setPen(ink);
  for (const MathsGlyphs& part : layout.glyphs) {
    painter.setFont(part.font);
    painter.drawText(part.at, part.text);
  }
  for (const QRectF& rule : layout.rules) painter.fillRect(rule, ink);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  for (const MathsStroke& stroke : layout.strokes) {
    painter.setPen(QPen(ink, stroke.pen, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    painter.drawPath(stroke.path);
  }
}

}  // namespace podium
