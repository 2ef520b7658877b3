#include "ui/media/image_pyramid.h"

#include <QPainter>
#include <algorithm>

namespace podium {
namespace {

constexpr int kSmallest = 64;  // pixels of the longer side: smaller levels would save nothing

}  // namespace

ImagePyramid::ImagePyramid(QImage image) {
  if (image.isNull()) return;
  m_levels.push_back(std::move(image));
  while (std::max(m_levels.back().width(), m_levels.back().height()) > 2 * kSmallest) {
    const QImage& last = m_levels.back();
    const QSize half(std::max(1, (last.width() + 1) / 2), std::max(1, (last.height() + 1) / 2));
    m_levels.push_back(last.scaled(half, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
  }
}

int ImagePyramid::levelFor(double scale) const {
  int level = 0;
  while (level + 1 < levels() && m_levels[static_cast<std::size_t>(level + 1)].width() >= scale * size().width())
    ++level;
  return level;
}

std::size_t ImagePyramid::bytes() const {
  std::size_t sum = 0;
  for (const QImage& level : m_levels) sum += static_cast<std::size_t>(level.sizeInBytes());
  return sum;
}

void ImagePyramid::paint(QPainter& painter, const QRectF& target, const QRectF& visible) const {
  const QRectF shown = target.intersected(visible);
  if (isNull() || shown.isEmpty()) return;
  const double scale = target.width() / size().width();
  const QImage& level = m_levels[static_cast<std::size_t>(levelFor(scale))];
  const double across = level.width() / target.width(), down = level.height() / target.height();
  const QRectF source((shown.left() - target.left()) * across, (shown.top() - target.top()) * down,
                      shown.width() * across, shown.height() * down);
  painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < kNearestFrom);
  painter.drawImage(shown, level, source);
}

}  // namespace podium
