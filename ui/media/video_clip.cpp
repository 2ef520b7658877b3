#include "ui/media/video_clip.h"

#include <algorithm>
#include <cmath>

namespace podium {
namespace {

constexpr double kSlack = 0.25;  // of a tick

}  // namespace

std::size_t VideoClip::bytes() const {
  std::size_t sum = 0;
  for (const QImage& frame : frames) sum += static_cast<std::size_t>(frame.sizeInBytes());
  return sum;
}

int VideoClip::frameAt(double seconds) const {
  const auto after = std::upper_bound(starts.begin(), starts.end(), seconds);
  return std::max(0, static_cast<int>(after - starts.begin()) - 1);
}

int VideoTimeline::frameAt(const VideoClip& clip, int tick) const {
  return rate > 0.0 ? clip.frameAt((tick + kSlack) / rate) : 0;
}

VideoTimeline commonTimeline(std::span<const std::shared_ptr<const VideoClip>> clips) {
  VideoTimeline line;
  double longest = 0.0;
  for (const auto& clip : clips) {
    if (!clip) continue;
    line.rate = std::max(line.rate, clip->framesPerSecond);
    longest = std::max(longest, clip->duration);
  }
  line.ticks = static_cast<int>(std::ceil(longest * line.rate - kSlack));
  return line;
}

}  // namespace podium
