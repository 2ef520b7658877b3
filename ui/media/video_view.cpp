#include "ui/media/video_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/media/image_geometry.h"
#include "ui/media/image_pyramid.h"
#include "ui/media/media_paint.h"

namespace podium {
namespace {

constexpr double kNotably = 1.25;      // larger: a difference in sharpness that an eye sees
constexpr double kMuchSmaller = 0.75;  // below, a bilinear filter would skip pixels

}  // namespace

VideoView::VideoView(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_OpaquePaintEvent);
  connect(&Theme::instance(), &Theme::changed, this, [this] {
    m_cache = QPixmap();
    update();
  });
}

void VideoView::setClip(std::shared_ptr<const VideoClip> clip, const QString& caption) {
  m_clip = clip && !clip->frames.empty() ? std::move(clip) : nullptr;
  m_caption = caption;
  m_message.clear();
  m_shown = 0;
  m_announce = m_clip != nullptr;
  m_cache = QPixmap();
  setAccessibleName(m_clip ? tr("Video %1, %2").arg(caption, durationText(m_clip->duration)) : QString());
  update();
}

void VideoView::setMessage(const QString& message) {
  setClip(nullptr);
  m_message = message;
  m_announce = !message.isEmpty();
  setAccessibleName(message);
}

void VideoView::showTick(const VideoTimeline& timeline, int tick) {
  if (m_clip) showFrame(timeline.frameAt(*m_clip, tick));
}

void VideoView::showFrame(int frame) {
  if (!m_clip) return;
  frame = std::clamp(frame, 0, static_cast<int>(m_clip->frames.size()) - 1);
  if (frame == m_shown) return;
  m_shown = frame;
  m_cache = QPixmap();
  update();
}

// Drawn notably larger than the frames that are held, of a file that holds notably more.
bool VideoView::lacksDetail(const QSizeF& area) const {
  if (!m_clip || !m_clip->isReduced()) return false;
  const QSizeF stored(m_clip->storedSize);
  const double held = m_clip->frameSize().width();
  const double drawn = stored.width() * fitScale(stored, area) * devicePixelRatioF();
  return stored.width() > held * kNotably && drawn > held * kNotably;
}

double VideoView::strip(const QSizeF& area) const {
  return m_caption.isEmpty() && !lacksDetail(area) ? 0.0 : captionHeight();
}

QSizeF VideoView::fittingSize(const QSizeF& area) const {
  if (!m_clip) return {};
  const QSizeF stored(m_clip->storedSize);
  const QSizeF shown = stored * fitScale(stored, {area.width(), area.height() - strip(area)});
  return shown.isEmpty() ? QSizeF() : QSizeF(shown.width(), shown.height() + strip(area));
}

void VideoView::resizeEvent(QResizeEvent* event) {
  m_cache = QPixmap();
  QWidget::resizeEvent(event);
}

void VideoView::render() {
  const double ratio = devicePixelRatioF();
  const QSizeF area(width() * ratio, (height() - strip(size())) * ratio), stored(m_clip->storedSize);
  const double fit = fitScale(stored, area);
  const QSize size(std::max(1, static_cast<int>(std::round(stored.width() * fit))),
                   std::max(1, static_cast<int>(std::round(stored.height() * fit))));
  const QImage frame = m_clip->image(m_shown);
  const double scale = static_cast<double>(size.width()) / frame.width();
  m_cache = QPixmap(size);
  QPainter painter(&m_cache);
  if (frame.hasAlphaChannel()) paintChequers(painter, QRectF(QPointF(0, 0), size), space::kS * ratio);
  if (scale < kMuchSmaller) {
    painter.drawImage(QPointF(0, 0), frame.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
  } else {
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < ImagePyramid::kNearestFrom);
    painter.drawImage(QRectF(QPointF(0, 0), size), frame);
  }
  painter.end();
  m_cache.setDevicePixelRatio(ratio);
}

void VideoView::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.fillRect(event->rect(), colours().surface);
  if (!m_clip) {
    paintMessage(painter, rect(), m_message);
    if (std::exchange(m_announce, false)) Q_EMIT painted();
    return;
  }
  if (m_cache.isNull() || m_cache.devicePixelRatio() != devicePixelRatioF()) render();
  const QSizeF shown = m_cache.deviceIndependentSize();
  const double high = strip(size()), bottom = height() - high;
  painter.drawPixmap(QPointF((width() - shown.width()) / 2, (bottom - shown.height()) / 2), m_cache);
  if (high > 0.0) {
    const QString detail = lacksDetail(size()) ? tr("shown less sharp than the file is (%1 × %2)")
                                                     .arg(m_clip->storedSize.width())
                                                     .arg(m_clip->storedSize.height())
                                               : QString();
    paintCaption(painter, QRectF(0, bottom, width(), high), m_caption, detail);
  }
  if (!m_announce) return;
  m_announce = false;
  Q_EMIT painted();
}

}  // namespace podium
