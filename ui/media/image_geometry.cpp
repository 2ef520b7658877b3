#include "ui/media/image_geometry.h"

#include <algorithm>

namespace podium {
namespace {

double confinedAxis(double centre, double shown, double area) {
  if (shown <= area) return 0.5;
  const double half = area / (2.0 * shown);
  return std::clamp(centre, half, 1.0 - half);
}

}  // namespace

double fitScale(const QSizeF& image, const QSizeF& area) {
  if (image.isEmpty() || area.isEmpty()) return 0.0;
  return std::min(area.width() / image.width(), area.height() / image.height());
}

ImagePlace confined(ImagePlace place, const QSizeF& image, const QSizeF& area) {
  const QSizeF shown = image * (fitScale(image, area) * place.zoom);
  if (shown.isEmpty()) return place;
  place.centre = QPointF(confinedAxis(place.centre.x(), shown.width(), area.width()),
                         confinedAxis(place.centre.y(), shown.height(), area.height()));
  return place;
}

QRectF imageRect(const ImagePlace& place, const QSizeF& image, const QSizeF& area) {
  const QSizeF shown = image * (fitScale(image, area) * place.zoom);
  return QRectF(QPointF(area.width() / 2 - place.centre.x() * shown.width(),
                        area.height() / 2 - place.centre.y() * shown.height()),
                shown);
}

QPointF imagePoint(const ImagePlace& place, const QPointF& point, const QSizeF& image, const QSizeF& area) {
  const QRectF rect = imageRect(place, image, area);
  if (rect.isEmpty()) return {0.5, 0.5};
  return {(point.x() - rect.left()) / rect.width(), (point.y() - rect.top()) / rect.height()};
}

ImagePlace zoomedAt(const ImagePlace& place, double zoom, const QPointF& fixed, const QSizeF& image,
                    const QSizeF& area) {
  const QPointF under = imagePoint(place, fixed, image, area);
  const QSizeF shown = image * (fitScale(image, area) * zoom);
  if (shown.isEmpty()) return place;
  const QPointF middle(area.width() / 2, area.height() / 2);
  return confined({zoom, QPointF(under.x() + (middle.x() - fixed.x()) / shown.width(),
                                 under.y() + (middle.y() - fixed.y()) / shown.height())},
                  image, area);
}

}  // namespace podium
