#pragma once
// A window that shows a policy as it plays.
#include <QImage>
#include <QTimer>
#include <QWidget>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <string_view>

namespace podium {

// What to show next: a frame and what is said about it.
struct PlayFrame {
  QImage image;
  int episode = 1;
  double episodeReturn = 0.0;
};

// Frames wait here between the thread that plays and the window. Bounded: playing waits for the eye.
class PlayQueue {
 public:
  void put(PlayFrame frame, const std::stop_token& stop);  // returns at once after a stop
  bool take(PlayFrame& frame);                             // false: none is ready

 private:
  static constexpr std::size_t kMost = 120;
  std::mutex m_mutex;
  std::condition_variable_any m_room;
  std::deque<PlayFrame> m_frames;
};

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
