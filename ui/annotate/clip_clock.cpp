#include "ui/annotate/clip_clock.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace podium {

ClipClock::ClipClock(QObject* parent) : QObject(parent) {
  m_elapsed.start();
  m_now = [this] { return m_elapsed.nsecsElapsed(); };
  m_timer.setSingleShot(true);
  m_timer.setTimerType(Qt::PreciseTimer);
  connect(&m_timer, &QTimer::timeout, this, &ClipClock::tick);
}

void ClipClock::setTimeSource(std::function<std::int64_t()> now) {
  const double at = position();
  m_now = std::move(now);
  anchor(at);
}

void ClipClock::setLength(int frames, double framesPerSecond) {
  m_frames = std::max(0, frames);
  m_rate = framesPerSecond > 0.0 ? framesPerSecond : 60.0;
  restart();
}

double ClipClock::position() const {
  if (m_frames == 0 || !m_playing || m_suspended) return m_anchor;
  const double seconds = static_cast<double>(m_now() - m_anchorNs) * 1e-9;
  return std::fmod(m_anchor + seconds * m_rate * kSpeeds[m_speed], loopFrames());
}

void ClipClock::anchor(double position) {
  m_anchor = position;
  m_anchorNs = m_now();
}

void ClipClock::showPosition() {
  const int frame = std::clamp(static_cast<int>(position()), 0, std::max(0, m_frames - 1));
  if (frame == m_frame) return;
  m_frame = frame;
  Q_EMIT frameChanged(frame);
}

void ClipClock::tick() {
  showPosition();
  m_timer.stop();
  if (!m_playing || m_suspended || m_frames == 0) return;
  const double at = position();
  // On the last frame the next change is the start of the next loop.
  const double next = at >= m_frames - 1 ? loopFrames() : std::floor(at) + 1.0;
  const double milliseconds = (next - at) / (m_rate * kSpeeds[m_speed]) * 1000.0;
  m_timer.start(std::max(kDisplayMs, static_cast<int>(std::ceil(milliseconds))));
}

void ClipClock::setPlaying(bool playing) {
  if (playing == m_playing) return;
  anchor(position());
  m_playing = playing;
  tick();
  Q_EMIT stateChanged();
}

void ClipClock::restart() {
  anchor(0.0);
  m_playing = m_frames > 0;
  tick();
  Q_EMIT stateChanged();
}

void ClipClock::seek(int frame) {
  anchor(std::clamp(frame, 0, std::max(0, m_frames - 1)));
  tick();
}

void ClipClock::step(int frames) {
  setPlaying(false);
  seek(m_frame + frames);
}

void ClipClock::setSpeedIndex(int index) {
  index = std::clamp(index, 0, static_cast<int>(std::size(kSpeeds)) - 1);
  if (index == m_speed) return;
  anchor(position());
  m_speed = index;
  tick();
  Q_EMIT stateChanged();
}

void ClipClock::setSuspended(bool suspended) {
  if (suspended == m_suspended) return;
  anchor(position());
  m_suspended = suspended;
  tick();
}

}  // namespace podium
