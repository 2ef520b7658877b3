#pragma once
// Frames of a clip as other programs want them. Pure.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/domain/clip.h"

namespace podium {

// A frame as [height][width][3], red first. palette: 0xRRGGBB, for Indexed8.
std::string rgbOf(std::span<const std::uint8_t> frame, std::span<const std::uint32_t> palette, PixelFormat pixels);
// Frame i so.
std::string rgbFrame(const ClipFrames& clip, int index);

// The model's inputs, the oldest of a stack first: [steps][height][width][stack].
std::string stackedInputs(const ClipObservations& clip);

// Numbers as they lie in memory: little-endian, as the clip codec asserts. Borrows them.
template <class Number>
std::string_view bytesOf(const std::vector<Number>& numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)};
}

}  // namespace podium
