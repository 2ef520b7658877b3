#include "ui/media/media_paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "ui/common/theme.h"

namespace podium {

void paintChequers(QPainter& painter, const QRectF& rect, double square) {
  painter.save();
  painter.setClipRect(rect, Qt::IntersectClip);
  painter.fillRect(rect, colours().surface);
  const int columns = static_cast<int>(rect.width() / square) + 1, rows = static_cast<int>(rect.height() / square) + 1;
  for (int y = 0; y < rows; ++y)
    for (int x = y % 2; x < columns; x += 2)
      painter.fillRect(QRectF(rect.left() + x * square, rect.top() + y * square, square, square), colours().border);
  painter.restore();
}

int captionHeight() { return static_cast<int>(QFontMetricsF(textFont(TextSize::Small)).height()) + 2 * space::kXs; }

void paintCaption(QPainter& painter, const QRectF& strip, const QString& caption, const QString& detail) {
  const QRectF line = strip.adjusted(space::kS, 0, -space::kS, 0);
  painter.setFont(textFont(TextSize::Small));
  const QFontMetricsF metrics(painter.font());
  painter.setPen(colours().textMuted);
  // Both give way in a narrow card.
  const double most = caption.isEmpty() ? line.width() : line.width() / 2;
  const QString shown = metrics.elidedText(detail, Qt::ElideRight, most);
  const double taken = detail.isEmpty() ? 0.0 : metrics.horizontalAdvance(shown) + space::kS;
  painter.drawText(line, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), shown);
  painter.setPen(colours().text);
  painter.drawText(line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                   metrics.elidedText(caption, Qt::ElideRight, std::max(0.0, line.width() - taken)));
}

void paintMessage(QPainter& painter, const QRectF& rect, const QString& message) {
  painter.setFont(textFont(TextSize::Body));
  painter.setPen(colours().textMuted);
  painter.drawText(rect.adjusted(space::kL, space::kS, -space::kL, -space::kS),
                   static_cast<int>(Qt::AlignCenter | Qt::TextWordWrap | Qt::TextWrapAnywhere), message);
}

}  // namespace podium
