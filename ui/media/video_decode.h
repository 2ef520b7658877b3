#pragma once
// The bytes of a video or an animation -> all its frames.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

#include "storage/domain/result.h"
#include "ui/media/video_clip.h"

namespace podium {

// Chosen over a media player whose position is corrected towards the clock: a player shows frames when it has them, so
// that cards drift apart and a step back is a guess. A query's videos are seconds long, and fit into memory.
// What does not fit is held packed (packedFrame()), then in smaller frames.
struct VideoLimits {
  std::size_t bytes = std::size_t{96} * 1024 * 1024;  // of decoded frames, for this one video
  int leastSide = 120;  // pixels of the shorter side: a video is reduced to fit `bytes`, but not below this
};

using VideoProgress = std::function<void(double share)>;  // 0..1; called on the decoding thread

// Videos through GStreamer (MP4, WebM, Matroska, AVI, ... as its installed plugins can), animated GIF and WebP through
// Qt. Frames are turned as the file asks and have square pixels. No sound is decoded.
// Any thread but the GUI's: takes from milliseconds to many seconds. Stopped, it returns Cancelled within a tenth of a
// second or so. Other errors: InvalidInput (not a video; too long to be held in memory), Corrupt, Unavailable (no
// decoder for it is installed).
Result<std::shared_ptr<const VideoClip>> decodeVideo(std::span<const std::uint8_t> bytes, const std::string& mime,
                                                     const VideoLimits& limits, const std::stop_token& stop,
                                                     const VideoProgress& progress = {});

inline constexpr double kWholeBytes = 4.0, kPackedBytes = 1.5;  // per pixel
// The size at which `frames` frames fit into the limit, no larger than `stored`; empty when that is too small to judge.
QSize sizeWithin(const QSize& stored, double frames, const VideoLimits& limits, double bytesPerPixel = kWholeBytes);
// "It lasts 600 s ...": what to say when they do not fit.
Error tooLongError(double seconds, double fittingSeconds);

}  // namespace podium
