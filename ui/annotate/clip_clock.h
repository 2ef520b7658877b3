#pragma once
// One clock for all clips on the screen: the frame follows from the time that has passed, so that nothing drifts and
// no clip runs ahead of another.
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>

namespace podium {

// GUI thread. Clips loop together with a pause of kEndPause on the last frame.
class ClipClock : public QObject {
  Q_OBJECT
 public:
  static constexpr double kEndPause = 0.5;  // seconds of clip time
  static constexpr double kSpeeds[] = {0.5, 1.0, 2.0};
  static constexpr int kNormalSpeed = 1;  // index into kSpeeds
  static constexpr int kDisplayMs = 16;   // never ticks more often than a display shows

  explicit ClipClock(QObject* parent = nullptr);
  // Nanoseconds of a clock that never runs backwards; tests pass their own.
  void setTimeSource(std::function<std::int64_t()> now);

  // Starts at frame 0, playing; the speed stays. frames = 0: nothing moves.
  void setLength(int frames, double framesPerSecond);
  int frames() const { return m_frames; }
  double framesPerSecond() const { return m_rate; }
  int frame() const { return m_frame; }
  double seconds() const { return position() / m_rate; }  // since the start of this loop, between frames too
  bool isPlaying() const { return m_playing; }
  bool isRunning() const { return m_playing && !m_suspended; }
  int speedIndex() const { return m_speed; }
  double speed() const { return kSpeeds[m_speed]; }

  void setPlaying(bool playing);
  void restart();         // frame 0, playing
  void seek(int frame);   // keeps playing or standing
  void step(int frames);  // pauses; stays within the clip
  void setSpeedIndex(int index);
  // The page is hidden: the clock stands without forgetting that it plays.
  void setSuspended(bool suspended);

 Q_SIGNALS:
  void frameChanged(int frame);
  void stateChanged();  // length, playing or speed

 private:
  void tick();
  void anchor(double position);
  double position() const;  // in frames, within the loop
  double loopFrames() const { return m_frames + kEndPause * m_rate; }
  void showPosition();

  std::function<std::int64_t()> m_now;
  QElapsedTimer m_elapsed;
  QTimer m_timer;
  int m_frames = 0, m_frame = 0, m_speed = kNormalSpeed;
  double m_rate = 60.0;
  double m_anchor = 0.0;  // position at time m_anchorNs
  std::int64_t m_anchorNs = 0;
  bool m_playing = false, m_suspended = false;
};

}  // namespace podium
