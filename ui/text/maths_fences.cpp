#include "ui/text/maths_fences.h"

#include <algorithm>

namespace podium {
namespace {

QPainterPath polyline(std::initializer_list<QPointF> points) {
  QPainterPath path;
  for (const QPointF& point : points) path.elementCount() == 0 ? path.moveTo(point) : path.lineTo(point);
  return path;
}

// As at the left; mirrored for the right.
std::optional<QPainterPath> openingPath(char16_t kind, const QRectF& b) {
  const double l = b.left() + b.width() * 0.2, r = b.right() - b.width() * 0.1, t = b.top(), d = b.bottom(),
               m = b.center().y(), c = b.center().x();
  QPainterPath path;
  switch (kind) {
    case u'(':
      path.moveTo(r, t);
      path.cubicTo(l - b.width() * 0.1, t + b.height() * 0.25, l - b.width() * 0.1, d - b.height() * 0.25, r, d);
      return path;
    case u'[':
      return polyline({{r, t}, {l, t}, {l, d}, {r, d}});
    case u'{': {
      const double bend = std::min(b.height() / 4, b.width());
      path.moveTo(r, t);
      path.quadTo(c, t, c, t + bend);
      path.lineTo(c, m - bend);
      path.quadTo(c, m, b.left(), m);
      path.quadTo(c, m, c, m + bend);
      path.lineTo(c, d - bend);
      path.quadTo(c, d, r, d);
      return path;
    }
    case u'|':
      return polyline({{c, t}, {c, d}});
    case u'\u2016': {
      path = polyline({{c - b.width() * 0.2, t}, {c - b.width() * 0.2, d}});
      path.addPath(polyline({{c + b.width() * 0.2, t}, {c + b.width() * 0.2, d}}));
      return path;
    }
    case u'\u27E8':
      return polyline({{r, t}, {l, m}, {r, d}});
    case u'\u230A':
      return polyline({{l, t}, {l, d}, {r, d}});
    case u'\u2308':
      return polyline({{r, t}, {l, t}, {l, d}});
    case u'/':
      return polyline({{r, t}, {l, d}});
    case u'\\':
      return polyline({{l, t}, {r, d}});
    default:
      return std::nullopt;
  }
}

QPainterPath mirrored(const QPainterPath& path, const QRectF& box) {
  return QTransform(-1, 0, 0, 1, box.left() + box.right(), 0).map(path);
}

}  // namespace

std::optional<QPainterPath> fencePath(const QString& delimiter, const QRectF& box) {
  static const QString openings = QString::fromUtf8("([{⟨⌊⌈"), closings = QString::fromUtf8(")]}⟩⌋⌉");
  const QChar c = delimiter.isEmpty() ? QChar() : delimiter.at(0);
  if (const qsizetype i = closings.indexOf(c); i >= 0) {
    const auto path = openingPath(openings.at(i).unicode(), box);
    return path ? std::optional(mirrored(*path, box)) : std::nullopt;
  }
  return openingPath(c.unicode(), box);
}

QPainterPath bracePath(const QRectF& b, bool above) {
  const double bend = std::min(b.width() / 4, b.height()), m = b.center().x();
  const double base = above ? b.bottom() : b.top(), tip = above ? b.top() : b.bottom(), line = b.center().y();
  QPainterPath path;
  path.moveTo(b.left(), base);
  path.quadTo(b.left(), line, b.left() + bend, line);
  path.lineTo(m - bend, line);
  path.quadTo(m, line, m, tip);
  path.quadTo(m, line, m + bend, line);
  path.lineTo(b.right() - bend, line);
  path.quadTo(b.right(), line, b.right(), base);
  return path;
}

QPainterPath accentPath(QChar mark, const QRectF& b) {
  const double l = b.left(), r = b.right(), t = b.top(), d = b.bottom(), m = b.center().x(), c = b.center().y();
  QPainterPath path;
  const double dot = b.height() * 0.12;
  switch (mark.unicode()) {
    case u'\u02C6':
      return polyline({{l, d}, {m, t}, {r, d}});
    case u'\u02C7':
      return polyline({{l, t}, {m, d}, {r, t}});
    case u'\u02C9':
      return polyline({{l, c}, {r, c}});
    case u'\u2192': {
      path = polyline({{l, c}, {r, c}});
      const double head = b.height() * 0.45;
      path.addPath(polyline({{r - head, c - head}, {r, c}, {r - head, c + head}}));
      return path;
    }
    case u'\u02DC':
      path.moveTo(l, c + b.height() * 0.2);
      path.cubicTo(l + b.width() * 0.3, t - b.height() * 0.3, r - b.width() * 0.3, d + b.height() * 0.3, r,
                   c - b.height() * 0.2);
      return path;
    case u'\u02D9':
      path.addEllipse({m, c}, dot, dot);
      return path;
    case u'\u00A8':
      path.addEllipse({m - b.width() * 0.22, c}, dot, dot);
      path.addEllipse({m + b.width() * 0.22, c}, dot, dot);
      return path;
    case u'\u02D8':
      path.moveTo(l, t);
      path.quadTo(m, d + b.height() * 0.5, r, t);
      return path;
    case u'\u02CA':
      return polyline({{m - b.width() * 0.15, d}, {m + b.width() * 0.2, t}});
    case u'\u02CB':
      return polyline({{m - b.width() * 0.2, t}, {m + b.width() * 0.15, d}});
    default:  // a ring
      path.addEllipse({m, c}, b.height() * 0.35, b.height() * 0.35);
      return path;
  }
}

}  // namespace podium
