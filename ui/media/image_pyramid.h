#pragma once
// An image with its halves, quarters, eighths, ...: so that any part is painted at any size with a few operations per
// screen pixel, however large the image is, and without the glitter of skipped pixels.
#include <QImage>
#include <QRectF>
#include <vector>

class QPainter;

namespace podium {

// Immutable; values cross threads. Building costs one pass over the pixels: do it where the image is decoded.
class ImagePyramid {
 public:
  static constexpr double kNearestFrom = 4.0;  // screen pixels for one of the image: from here on pixels are squares

  ImagePyramid() = default;
  explicit ImagePyramid(QImage image);
  bool isNull() const { return m_levels.empty(); }
  QSize size() const { return isNull() ? QSize() : m_levels.front().size(); }
  bool hasAlpha() const { return !isNull() && m_levels.front().hasAlphaChannel(); }
  const QImage& image() const { return m_levels.front(); }  // the whole, at its own size; not of a null pyramid
  int levels() const { return static_cast<int>(m_levels.size()); }
  // The smallest level with at least `scale` pixels for each of the image.
  int levelFor(double scale) const;
  std::size_t bytes() const;
  // Paints the image so that the whole would fill `target`, as far as it lies in `visible`; both in the painter's
  // coordinates, which are device pixels.
  void paint(QPainter& painter, const QRectF& target, const QRectF& visible) const;

 private:
  std::vector<QImage> m_levels;
};

}  // namespace podium
