#include "exporters/clips/clip_pixels.h"

namespace podium {

std::string rgbOf(std::span<const std::uint8_t> frame, std::span<const std::uint32_t> palette, PixelFormat pixels) {
  if (pixels == PixelFormat::Rgb24) return {reinterpret_cast<const char*>(frame.data()), frame.size()};
  std::string rgb(frame.size() * 3, '\0');
  for (std::size_t i = 0; i < frame.size(); ++i) {
    const std::uint32_t colour = frame[i] < palette.size() ? palette[frame[i]] : 0;
    rgb[3 * i] = static_cast<char>(colour >> 16 & 0xFF);
    rgb[3 * i + 1] = static_cast<char>(colour >> 8 & 0xFF);
    rgb[3 * i + 2] = static_cast<char>(colour & 0xFF);
  }
  return rgb;
}

std::string rgbFrame(const ClipFrames& clip, int index) {
  const ClipMeta& meta = clip.meta;
  const std::size_t size = static_cast<std::size_t>(meta.frameWidth) * static_cast<std::size_t>(meta.frameHeight) *
                           static_cast<std::size_t>(meta.bytesPerPixel());
  return rgbOf(std::span(clip.frames).subspan(static_cast<std::size_t>(index) * size, size), clip.palette, meta.pixels);
}

std::string stackedInputs(const ClipObservations& clip) {
  const ClipMeta& meta = clip.meta;
  const std::size_t plane = meta.planeBytes();
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
