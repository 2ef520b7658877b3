#include "ui/media/touch_reader.h"

#include <QTouchEvent>
#include <QWidget>
#include <cmath>
#include <utility>

namespace podium {
namespace {

double length(const QPointF& vector) { return std::hypot(vector.x(), vector.y()); }

}  // namespace

TouchReader::TouchReader(QWidget* widget) : QObject(widget) {
  widget->setAttribute(Qt::WA_AcceptTouchEvents);
  widget->installEventFilter(this);
  m_holdTimer.setSingleShot(true);
  m_holdTimer.setInterval(kHoldMs);
  connect(&m_holdTimer, &QTimer::timeout, this, [this] {
    m_held = true;
    Q_EMIT held(m_first);
  });
}

void TouchReader::endHold() {
  m_holdTimer.stop();
  if (std::exchange(m_held, false)) Q_EMIT holdEnded();
}

bool TouchReader::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::TouchBegin:
      begin(*static_cast<QTouchEvent*>(event));
      break;
    case QEvent::TouchUpdate:
      move(*static_cast<QTouchEvent*>(event));
      break;
    case QEvent::TouchEnd:
      end(*static_cast<QTouchEvent*>(event));
      break;
    case QEvent::TouchCancel:
      m_pinched = true;  // what is left of it means nothing
      endHold();
      break;
    default:
      return QObject::eventFilter(watched, event);
  }
  event->accept();
  return true;
}

void TouchReader::begin(const QTouchEvent& event) {
  m_first = m_last = event.points().first().position();
  m_startedMs = event.timestamp();
  m_spread = 0.0;
  m_moved = m_pinched = false;
  endHold();
  m_holdTimer.start();
  if (event.points().size() >= 2) move(event);  // two fingers came down at once
}

void TouchReader::move(const QTouchEvent& event) {
  QList<QPointF> fingers;
  for (const QEventPoint& point : event.points())
    if (point.state() != QEventPoint::Released) fingers.append(point.position());
  if (fingers.size() >= 2) {
    m_holdTimer.stop();
    const QPointF middle = (fingers[0] + fingers[1]) / 2.0;
    const double spread = std::max(1.0, length(fingers[0] - fingers[1]));
    if (m_spread > 0.0) Q_EMIT pinched(spread / m_spread, middle, middle - m_last);
    m_spread = spread;
    m_last = middle;
    m_pinched = true;
  } else if (fingers.size() == 1 && !m_pinched) {  // the finger that stays after a pinch does not drag
    const QPointF at = fingers.first();
    if (!m_held && length(at - m_first) > kTapMoves) m_moved = true;
    if (m_moved) m_holdTimer.stop();
    if (m_moved) Q_EMIT dragged(at - m_last);
    if (m_moved) m_last = at;
  } else {
    m_spread = 0.0;
  }
}

void TouchReader::end(const QTouchEvent& event) {
  const bool held = m_held;
  endHold();
  if (m_pinched || held) return;
  const QPointF by = event.points().first().position() - m_first;
  const double across = std::abs(by.x()), down = std::abs(by.y());
  if (!m_moved && length(by) <= kTapMoves) {
    Q_EMIT tapped(m_first);
  } else if (event.timestamp() - m_startedMs <= kSwipeMs && std::max(across, down) >= kSwipeMoves &&
             std::max(across, down) >= 2.0 * std::min(across, down)) {
    const bool sideways = across > down;
    Q_EMIT swiped(sideways ? (by.x() < 0 ? SwipeDirection::Left : SwipeDirection::Right)
                           : (by.y() < 0 ? SwipeDirection::Up : SwipeDirection::Down));
  }
}

}  // namespace podium
