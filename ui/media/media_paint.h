#pragma once
// What images and videos draw alike: the ground under transparent pixels, the caption, a sentence in place of content.
#include <QRectF>
#include <QString>

class QPainter;
class QWidget;

namespace podium {

// Squares in two quiet colours of the theme; `square` in the painter's units.
void paintChequers(QPainter& painter, const QRectF& rect, double square);
// Height of the strip below an image for its caption.
int captionHeight();
// The caption on the left, `detail` on the right; both end in an ellipsis where there is no room.
void paintCaption(QPainter& painter, const QRectF& strip, const QString& caption, const QString& detail);
// A sentence in the middle of `rect`, in several lines if need be.
void paintMessage(QPainter& painter, const QRectF& rect, const QString& message);

}  // namespace podium
