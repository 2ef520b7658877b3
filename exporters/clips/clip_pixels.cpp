#include "exporters/clips/clip_pixels.h"

namespace podium {

std::string rgbFrame(const ClipFrames& clip, int index) {
  const ClipMeta& meta = clip.meta;
  const std::size_t pixels = static_cast<std::size_t>(meta.frameWidth) * static_cast<std::size_t>(meta.frameHeight);
  const std::size_t size = pixels * static_cast<std::size_t>(meta.bytesPerPixel());
  const std::uint8_t* from = clip.frames.data() + static_cast<std::size_t>(index) * size;
  if (meta.pixels == PixelFormat::Rgb24) return {reinterpret_cast<const char*>(from), size};
  std::string rgb(pixels * 3, '\0');
  for (std::size_t i = 0; i < pixels; ++i) {
    const std::uint32_t colour = from[i] < clip.palette.size() ? clip.palette[from[i]] : 0;
    rgb[3 * i] = static_cast<char>(colour >> 16 & 0xFF);
    rgb[3 * i + 1] = static_cast<char>(colour >> 8 & 0xFF);
    rgb[3 * i + 2] = static_cast<char>(colour & 0xFF);
  }
  return rgb;
}

std::string stackedInputs(const ClipObservations& clip) {
  const ClipMeta& meta = clip.meta;
  const std::size_t plane = static_cast<std::size_t>(meta.obsWidth) * static_cast<std::size_t>(meta.obsHeight);
  const auto stack = static_cast<std::size_t>(meta.obsStack), steps = static_cast<std::size_t>(meta.steps);
  std::string inputs(steps * plane * stack, '\0');
  for (std::size_t step = 0; step < steps; ++step)
    for (std::size_t depth = 0; depth < stack; ++depth) {
      const std::uint8_t* from = clip.planes.data() + (step + depth) * plane;
      char* to = inputs.data() + step * plane * stack + depth;
      for (std::size_t i = 0; i < plane; ++i) to[i * stack] = static_cast<char>(from[i]);
    }
  return inputs;
}

}  // namespace podium
