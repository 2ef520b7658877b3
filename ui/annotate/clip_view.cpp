#include "ui/annotate/clip_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <cstring>

#include "ui/annotate/layout_math.h"
#include "ui/common/theme.h"

namespace podium {
namespace {

// Nearest neighbour: the source of each of `size` device pixels.
std::vector<int> sources(int size, int from) {
  std::vector<int> table(static_cast<std::size_t>(size));
  for (int i = 0; i < size; ++i)
    table[static_cast<std::size_t>(i)] = static_cast<int>(static_cast<std::int64_t>(i) * from / size);
  return table;
}

// Device pixels [first, last) that show the clip's pixels [from, to].
std::pair<int, int> devicePixels(const std::vector<int>& table, int from, int to) {
  const auto first = std::lower_bound(table.begin(), table.end(), from);
  const auto last = std::upper_bound(first, table.end(), to);
  return {static_cast<int>(first - table.begin()), static_cast<int>(last - table.begin())};
}

}  // namespace

ClipView::ClipView(QWidget* parent) : ItemView(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_OpaquePaintEvent);  // the card behind need not be painted with every frame
}

void ClipView::setContent(std::shared_ptr<const ItemContent> content) {
  m_content = std::dynamic_pointer_cast<const ClipContent>(content);
  m_shown = 0;
  m_prepared = false;
  m_announce = m_content != nullptr;
  update();
}

QSizeF ClipView::fittingSize(const QSizeF& area) const {
  if (!m_content) return {};
  const double ratio = devicePixelRatioF();
  const QSize pixels(static_cast<int>(area.width() * ratio), static_cast<int>(area.height() * ratio));
  return QSizeF(clipSize(m_content->clip->meta, pixels)) / ratio;
}

const std::uint8_t* ClipView::pixels(int frame) const {
  const ClipMeta& meta = m_content->clip->meta;
  const auto size = static_cast<std::size_t>(meta.frameWidth) * static_cast<std::size_t>(meta.frameHeight) *
                    static_cast<std::size_t>(meta.bytesPerPixel());
  return m_content->clip->frames.data() + static_cast<std::size_t>(frame) * size;
}

void ClipView::showFrame(int frame) {
  if (!m_content) return;
  frame = std::clamp(frame, 0, std::max(0, m_content->frameCount() - 1));
  if (frame == m_shown) return;
  const QRect changed = changedPixels(m_shown, frame);
  m_shown = frame;
  if (!m_prepared || changed.isEmpty()) return;
  scale(changed);
  update(onWidget(changed));
}

QRect ClipView::changedPixels(int from, int to) const {
  const ClipMeta& meta = m_content->clip->meta;
  const int bytes = meta.bytesPerPixel(), line = meta.frameWidth * bytes;
  const std::uint8_t *a = pixels(from), *b = pixels(to);
  int top = -1, bottom = -1, left = line, right = -1;
  for (int y = 0; y < meta.frameHeight; ++y, a += line, b += line) {
    if (std::memcmp(a, b, static_cast<std::size_t>(line)) == 0) continue;
    if (top < 0) top = y;
    bottom = y;
    left = std::min(left, static_cast<int>(std::mismatch(a, a + left, b).first - a));
    int last = line - 1;
    while (last > right && a[last] == b[last]) --last;
    right = std::max(right, last);
  }
  if (top < 0) return {};
  return QRect(QPoint(left / bytes, top), QPoint(right / bytes, bottom));
}

void ClipView::prepare() {
  const ClipMeta& meta = m_content->clip->meta;
  const double ratio = devicePixelRatioF();
  const QSize area(static_cast<int>(width() * ratio), static_cast<int>(height() * ratio));
  const QSize size = clipSize(meta, area);
  if (m_scaled.size() != size) m_scaled = QImage(size, QImage::Format_RGB32);
  m_scaled.setDevicePixelRatio(ratio);
  m_origin = QPoint((area.width() - size.width()) / 2, (area.height() - size.height()) / 2);
  const bool shrunk = size.width() < meta.frameWidth || size.height() < meta.frameHeight;
  m_sourceX = shrunk ? std::vector<int>{} : sources(size.width(), meta.frameWidth);
  m_sourceY = shrunk ? std::vector<int>{} : sources(size.height(), meta.frameHeight);
  m_prepared = true;
  scale(QRect(0, 0, meta.frameWidth, meta.frameHeight));
}

void ClipView::scale(const QRect& clipPixels) {
  const ClipFrames& clip = *m_content->clip;
  const int bytes = clip.meta.bytesPerPixel(), line = clip.meta.frameWidth * bytes;
  const std::uint8_t* frame = pixels(m_shown);
  if (m_sourceX.empty()) {  // smaller than the clip: nearest neighbour would lose a ball of one pixel
    const auto format = bytes == 1 ? QImage::Format_Indexed8 : QImage::Format_RGB888;
    QImage whole(frame, clip.meta.frameWidth, clip.meta.frameHeight, line, format);
    if (bytes == 1) {
      QList<QRgb> table;
      for (std::uint32_t colour : clip.palette) table.append(0xFF000000u | colour);
      whole.setColorTable(table);
    }
    const double ratio = m_scaled.devicePixelRatio();
    m_scaled = whole.convertToFormat(QImage::Format_RGB32)
                   .scaled(m_scaled.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    m_scaled.setDevicePixelRatio(ratio);
    return;
  }
  const auto [firstX, lastX] = devicePixels(m_sourceX, clipPixels.left(), clipPixels.right());
  const auto [firstY, lastY] = devicePixels(m_sourceY, clipPixels.top(), clipPixels.bottom());
  const auto columns = static_cast<std::size_t>(lastX - firstX);
  const QRgb* above = nullptr;  // the row just scaled
  for (int y = firstY; y < lastY; ++y) {
    const int sourceY = m_sourceY[static_cast<std::size_t>(y)];
    auto* row = reinterpret_cast<QRgb*>(m_scaled.scanLine(y)) + firstX;
    if (above && sourceY == m_sourceY[static_cast<std::size_t>(y - 1)]) {
      std::memcpy(row, above, columns * sizeof(QRgb));
    } else {
      const std::uint8_t* source = frame + static_cast<std::ptrdiff_t>(sourceY) * line;
      const int* sourceX = m_sourceX.data() + firstX;
      for (std::size_t x = 0; x < columns; ++x) {
        const std::uint8_t* pixel = source + sourceX[x] * bytes;
        row[x] = 0xFF000000u |
                 (bytes == 1 ? clip.palette[*pixel] : static_cast<QRgb>(pixel[0] << 16 | pixel[1] << 8 | pixel[2]));
      }
    }
    above = row;
  }
}

QRect ClipView::onWidget(const QRect& clipPixels) const {
  if (m_sourceX.empty()) return rect();
  const auto [firstX, lastX] = devicePixels(m_sourceX, clipPixels.left(), clipPixels.right());
  const auto [firstY, lastY] = devicePixels(m_sourceY, clipPixels.top(), clipPixels.bottom());
  const double ratio = m_scaled.devicePixelRatio();
  return QRectF((m_origin.x() + firstX) / ratio, (m_origin.y() + firstY) / ratio, (lastX - firstX) / ratio,
                (lastY - firstY) / ratio)
      .toAlignedRect();
}

void ClipView::resizeEvent(QResizeEvent* event) {
  m_prepared = false;
  ItemView::resizeEvent(event);
}

void ClipView::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  if (!m_content) {
    painter.fillRect(event->rect(), colours().surface);
    return;
  }
  if (!m_prepared || m_scaled.devicePixelRatio() != devicePixelRatioF()) prepare();
  const double ratio = m_scaled.devicePixelRatio();
  const QRectF image(QPointF(m_origin) / ratio, QSizeF(m_scaled.size()) / ratio);
  for (const QRect& around : QRegion(event->rect()) - QRegion(image.toRect().adjusted(1, 1, -1, -1)))
    painter.fillRect(around, colours().surface);
  painter.drawImage(image.topLeft(), m_scaled);
  if (!m_announce) return;
  m_announce = false;
  Q_EMIT painted();
}

}  // namespace podium
