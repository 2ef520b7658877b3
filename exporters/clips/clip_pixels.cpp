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

}  // namespace podium
