#pragma once
// decodeVideo's part for videos, through GStreamer.
#include "ui/media/video_decode.h"

namespace podium {

// As decodeVideo.
Result<std::shared_ptr<const VideoClip>> decodeStream(std::span<const std::uint8_t> bytes, const std::string& mime,
                                                      const VideoLimits& limits, const std::stop_token& stop,
                                                      const VideoProgress& progress);

}  // namespace podium
