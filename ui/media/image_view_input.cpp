// The hand's part of ImageView: mouse, wheel and touchpad.
#include <QApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>
#include <cmath>

#include "ui/media/image_view.h"

namespace podium {
namespace {

constexpr double kNotch = 120.0;  // of a wheel, in Qt's eighths of a degree

}  // namespace

bool ImageView::event(QEvent* event) {
  if (event->type() == QEvent::NativeGesture && m_image) {
    const auto* gesture = static_cast<QNativeGestureEvent*>(event);
    if (gesture->gestureType() == Qt::ZoomNativeGesture) {
      zoomBy(1.0 + gesture->value(), gesture->position());
      event->accept();
      return true;
    }
  }
  return QWidget::event(event);
}

void ImageView::resizeEvent(QResizeEvent* event) {
  m_place = confined(m_place, imageSize(), area().size());
  invalidate();
  describe();
  QWidget::resizeEvent(event);
}

void ImageView::wheelEvent(QWheelEvent* event) {
  if (!m_image) return event->ignore();
  event->accept();
  // Only touchpads say where a scroll begins and ends; there two fingers move and Ctrl zooms.
  const bool touchpad = event->phase() != Qt::NoScrollPhase && !event->pixelDelta().isNull();
  if (touchpad && !(event->modifiers() & Qt::ControlModifier)) return moveBy(event->pixelDelta());
  zoomBy(std::pow(kZoomStep, event->angleDelta().y() / kNotch), event->position());
}

void ImageView::mousePressEvent(QMouseEvent* event) {
  const bool drags = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
  if (!m_image || isFitting() || !drags || !area().contains(event->position())) return event->ignore();
  m_pressedAt = m_dragFrom = event->position();
  event->accept();
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
  if (m_holdsLoupe && area().contains(event->position())) setLoupe(event->position());
  if (!m_dragFrom) return event->ignore();
  event->accept();
  if (m_pressedAt && (event->position() - *m_pressedAt).manhattanLength() < QApplication::startDragDistance()) return;
  m_pressedAt.reset();
  setCursor(Qt::ClosedHandCursor);
  moveBy(event->position() - *m_dragFrom);
  m_dragFrom = event->position();
}

void ImageView::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_dragFrom) return event->ignore();
  event->accept();
  m_dragFrom.reset();
  unsetCursor();
  if (!m_pressedAt) return;
  m_pressedAt.reset();
  if (event->button() == Qt::LeftButton) Q_EMIT clicked();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (!m_image || event->button() != Qt::LeftButton) return event->ignore();
  event->accept();
  toggleFit(event->position());
}

}  // namespace podium
