#pragma once
// Frames of a clip as other programs want them. Pure.
#include <cstdint>
#include <string>

#include "storage/domain/clip.h"

namespace podium {

// Frame i as [height][width][3], red first.
std::string rgbFrame(const ClipFrames& clip, int index);

}  // namespace podium
