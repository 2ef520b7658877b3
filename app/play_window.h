#pragma once
// A window that shows a policy as it plays.
#include <QTimer>
#include <QWidget>
#include <stop_token>

#include "ui/play/play_queue.h"

namespace podium {

// GUI thread. Space pauses, + and - change the speed, Escape closes. Closing asks `stop` to stop.
// Says that the environment is starting until the first frame is there.
class PlayWindow final : public QWidget {
  Q_OBJECT
 public:
  PlayWindow(PlayQueue& queue, std::stop_source stop);
  // The environment has started: what it is and how fast it is played.
  void begin(double framesPerSecond, const QString& title);
  QString words() const;  // what it says of the play

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  void next();
  void setSpeed(double speed);

  PlayQueue& m_queue;
  std::stop_source m_stop;
  double m_framesPerSecond = 60.0, m_speed = 1.0;
  QTimer m_timer;
  PlayFrame m_frame;
};

}  // namespace podium
