#include "ui/play/play_queue.h"

#include <QPainter>
#include <utility>

namespace podium {

void PlayQueue::put(PlayFrame frame, const std::stop_token& stop) {
  std::unique_lock lock(m_mutex);
  if (m_room.wait(lock, stop, [this] { return m_frames.size() < m_most; })) m_frames.push_back(std::move(frame));
}

bool PlayQueue::take(PlayFrame& frame) {
  const std::lock_guard lock(m_mutex);
  if (m_frames.empty()) return false;
  frame = std::move(m_frames.front());
  m_frames.pop_front();
  m_room.notify_one();
  return true;
}

QImage frameImage(std::span<const std::uint8_t> frame, std::span<const std::uint32_t> palette, const ClipMeta& meta) {
  const bool indexed = meta.pixels == PixelFormat::Indexed8;
  QImage view(frame.data(), meta.frameWidth, meta.frameHeight, qsizetype{meta.frameWidth} * meta.bytesPerPixel(),
              indexed ? QImage::Format_Indexed8 : QImage::Format_RGB888);
  if (indexed) {
    QList<QRgb> colours;
    for (const std::uint32_t colour : palette) colours << (0xFF000000U | colour);
    view.setColorTable(colours);
  }
  return view.convertToFormat(QImage::Format_RGB32).copy();
}

void drawFrame(QPainter& painter, const QImage& frame, const QRect& room) {
  if (frame.isNull()) return;
  QRect picture(QPoint(), frame.size().scaled(room.size(), Qt::KeepAspectRatio));
  picture.moveCenter(room.center());
  painter.drawImage(picture, frame);
}

}  // namespace podium
