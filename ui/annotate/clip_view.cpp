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

QRgb mixed(QRgb a, QRgb b, int share) {  // share of b, in 256ths
  const auto part = static_cast<QRgb>(share), rest = 256u - part;
  const QRgb redBlue = ((a & 0xFF00FFu) * rest + (b & 0xFF00FFu) * part) >> 8 & 0xFF00FFu;
  const QRgb green = ((a & 0x00FF00u) * rest + (b & 0x00FF00u) * part) >> 8 & 0x00FF00u;
  return 0xFF000000u | redBlue | green;
}

// Device pixels [first, last) that show something of the clip's pixels [from, to], of `size` for `clip` ones.
std::pair<int, int> devicePixels(int from, int to, int size, int clip) {
  return {static_cast<int>(std::int64_t{from} * size / clip),
          static_cast<int>((std::int64_t{to + 1} * size + clip - 1) / clip)};
}

}  // namespace

// Each device pixel covers at most two of the clip's: it is not smaller than they are.
std::vector<ClipView::Source> ClipView::sources(int size, int from) {
  std::vector<Source> table(static_cast<std::size_t>(size));
  for (int i = 0; i < size; ++i) {
    const auto first = static_cast<int>(std::int64_t{i} * from / size);
    const std::int64_t over = std::int64_t{i + 1} * from - std::int64_t{first + 1} * size;  // in 1/size of a clip pixel
    table[static_cast<std::size_t>(i)] = {first, over > 0 ? static_cast<int>(over * 256 / from) : 0};
  }
  return table;
}

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
  m_shrunk = size.width() < meta.frameWidth || size.height() < meta.frameHeight;
  if (!m_shrunk) {
    m_sourceX = sources(size.width(), meta.frameWidth);
    m_sourceY = sources(size.height(), meta.frameHeight);
  }
  m_prepared = true;
  scale(QRect(0, 0, meta.frameWidth, meta.frameHeight));
}

void ClipView::scale(const QRect& clipPixels) {
  if (m_shrunk) return shrink();
  const ClipMeta& meta = m_content->clip->meta;
  m_columns = devicePixels(clipPixels.left(), clipPixels.right(), m_scaled.width(), meta.frameWidth);
  const auto [firstY, lastY] = devicePixels(clipPixels.top(), clipPixels.bottom(), m_scaled.height(), meta.frameHeight);
  const auto columns = static_cast<std::size_t>(m_columns.second - m_columns.first);
  for (Row& row : m_rows) row.clipRow = -1;
  for (int y = firstY; y < lastY; ++y) {
    const Source source = m_sourceY[static_cast<std::size_t>(y)];
    auto* target = reinterpret_cast<QRgb*>(m_scaled.scanLine(y)) + m_columns.first;
    const QRgb* upper = scaledRow(source.from);
    if (source.next == 0) {
      std::memcpy(target, upper, columns * sizeof(QRgb));
    } else {
      const QRgb* lower = scaledRow(source.from + 1);
      for (std::size_t x = 0; x < columns; ++x) target[x] = mixed(upper[x], lower[x], source.next);
    }
  }
}

const QRgb* ClipView::scaledRow(int clipRow) {
  Row& row = m_rows[static_cast<std::size_t>(clipRow % 2)];  // neighbours are kept side by side
  if (row.clipRow == clipRow) return row.pixels.data();
  const ClipFrames& clip = *m_content->clip;
  const int bytes = clip.meta.bytesPerPixel();
  const std::uint8_t* line = pixels(m_shown) + static_cast<std::ptrdiff_t>(clipRow) * clip.meta.frameWidth * bytes;
  const auto colour = [&](int x) -> QRgb {
    const std::uint8_t* pixel = line + x * bytes;
    return 0xFF000000u |
           (bytes == 1 ? clip.palette[*pixel] : static_cast<QRgb>(pixel[0] << 16 | pixel[1] << 8 | pixel[2]));
  };
  row.clipRow = clipRow;
  row.pixels.resize(static_cast<std::size_t>(m_columns.second - m_columns.first));
  const Source* source = m_sourceX.data() + m_columns.first;
  for (QRgb& pixel : row.pixels) {
    pixel =
        source->next == 0 ? colour(source->from) : mixed(colour(source->from), colour(source->from + 1), source->next);
    ++source;
  }
  return row.pixels.data();
}

void ClipView::shrink() {
  const ClipFrames& clip = *m_content->clip;
  const int bytes = clip.meta.bytesPerPixel();
  const auto format = bytes == 1 ? QImage::Format_Indexed8 : QImage::Format_RGB888;
  QImage whole(pixels(m_shown), clip.meta.frameWidth, clip.meta.frameHeight, clip.meta.frameWidth * bytes, format);
  if (bytes == 1) {
    QList<QRgb> table;
    for (std::uint32_t colour : clip.palette) table.append(0xFF000000u | colour);
    whole.setColorTable(table);
  }
  const double ratio = m_scaled.devicePixelRatio();
  m_scaled = whole.convertToFormat(QImage::Format_RGB32)
                 .scaled(m_scaled.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  m_scaled.setDevicePixelRatio(ratio);
}

QRect ClipView::onWidget(const QRect& clipPixels) const {
  if (m_shrunk) return rect();
  const ClipMeta& meta = m_content->clip->meta;
  const auto [firstX, lastX] = devicePixels(clipPixels.left(), clipPixels.right(), m_scaled.width(), meta.frameWidth);
  const auto [firstY, lastY] = devicePixels(clipPixels.top(), clipPixels.bottom(), m_scaled.height(), meta.frameHeight);
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
