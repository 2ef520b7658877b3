#pragma once
// Pictures of play on their way from the thread that plays to the eye.
#include <QImage>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <span>
#include <stop_token>

#include "learner/environment.h"

class QPainter;

namespace podium {

// What to show next: a frame and what is said about it.
struct PlayFrame {
  QImage image;
  int episode = 1;
  double episodeReturn = 0.0;
  std::int64_t step = 0;  // of the episode
};

// Bounded: playing waits for the eye. Any threads.
class PlayQueue {
 public:
  static constexpr std::size_t kAhead = 120;  // for watching, without a stutter
  explicit PlayQueue(std::size_t most = kAhead) : m_most(most) {}
  void put(PlayFrame frame, const std::stop_token& stop);  // returns at once after a stop
  bool take(PlayFrame& frame);                             // false: none is ready

 private:
  std::size_t m_most;
  std::mutex m_mutex;
  std::condition_variable_any m_room;
  std::deque<PlayFrame> m_frames;
};

// A frame of an environment as a picture, with bytes of its own. palette: 0xRRGGBB, for Indexed8.
QImage frameImage(std::span<const std::uint8_t> frame, std::span<const std::uint32_t> palette, const ClipMeta& meta);
// As large as it fits, in the middle; its pixels stay pixels.
void drawFrame(QPainter& painter, const QImage& frame, const QRect& room);

}  // namespace podium
