#pragma once
// Fingers on a widget, told apart: a tap, a swipe, one finger that stays or drags, two that spread.
#include <QObject>
#include <QPointF>
#include <QPointingDevice>
#include <QTimer>

class QTouchEvent;
class QWidget;

namespace podium {

enum class SwipeDirection { Left, Right, Up, Down };

// Watches `widget`, which owns it, and takes its touches, so that none arrive there as mouse events a second time.
// Positions are the widget's. GUI thread.
class TouchReader : public QObject {
  Q_OBJECT
 public:
  static constexpr double kTapMoves = 12.0;    // a finger that moves less taps
  static constexpr double kSwipeMoves = 64.0;  // at least, and mostly along one axis
  static constexpr int kSwipeMs = 500;         // a slower finger drags
  static constexpr int kHoldMs = 500;          // a finger that stays so long does not tap

  explicit TouchReader(QWidget* widget);
  bool eventFilter(QObject* watched, QEvent* event) override;

 Q_SIGNALS:
  void tapped(const QPointF& at);
  void swiped(podium::SwipeDirection direction);
  void held(const QPointF& at);  // followed by holdEnded()
  void holdEnded();
  void dragged(const QPointF& by);
  void pinched(double factor, const QPointF& around, const QPointF& by);  // since the last signal

 private:
  void begin(const QTouchEvent& event);
  void move(const QTouchEvent& event);
  void end(const QTouchEvent& event);
  void endHold();

  QPointF m_first, m_last;  // of one finger, or the middle of two
  double m_spread = 0.0;    // distance of two fingers; 0 while there is one
  quint64 m_startedMs = 0;
  bool m_moved = false, m_pinched = false, m_held = false;
  QTimer m_holdTimer;
};

}  // namespace podium
