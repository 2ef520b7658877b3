#pragma once
// decodeVideo's part for animated GIF and WebP: frames with delays, through Qt's image plugins.
#include "ui/media/video_decode.h"

namespace podium {

// As decodeVideo. Delays of 10 ms and less mean 100 ms, as in every browser: such files were never meant so fast.
Result<std::shared_ptr<const VideoClip>> decodeAnimation(std::span<const std::uint8_t> bytes, const VideoLimits& limits,
                                                         const std::stop_token& stop, const VideoProgress& progress);

}  // namespace podium
