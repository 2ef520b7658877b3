#pragma once
// Where an image lies in its area when it is zoomed and moved. Pure functions, in device-independent pixels.
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace podium {

// In terms of the image itself, so that images of different sizes that show the same scene stay aligned.
struct ImagePlace {
  double zoom = 1.0;         // 1: the whole image fits its area
  QPointF centre{0.5, 0.5};  // share of the image's width and height that lies in the middle of the area
  bool operator==(const ImagePlace&) const = default;
};

// Factor from image pixels to the area at zoom 1. 0 when either is empty.
double fitScale(const QSizeF& image, const QSizeF& area);
// Moves the centre so that no edge of a large image comes away from the area's, and a small one stands in the middle.
ImagePlace confined(ImagePlace place, const QSizeF& image, const QSizeF& area);
// The rectangle that the whole image takes; its origin is the area's.
QRectF imageRect(const ImagePlace& place, const QSizeF& image, const QSizeF& area);
// Zoomed to `zoom` such that what lies under `fixed` stays there, as far as the edges let it.
ImagePlace zoomedAt(const ImagePlace& place, double zoom, const QPointF& fixed, const QSizeF& image,
                    const QSizeF& area);
// Share of the image's width and height under a point of the area; outside 0..1 beside the image.
QPointF imagePoint(const ImagePlace& place, const QPointF& point, const QSizeF& image, const QSizeF& area);

}  // namespace podium
