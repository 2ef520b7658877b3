#pragma once
// What an image file is, by its own first bytes: the name and the type that came with it may be wrong.
#include <cstdint>
#include <span>
#include <string>

namespace podium {

enum class ImageFormat { Png, Jpeg, Webp, Gif, Bmp, Svg, Other };

ImageFormat imageFormatOf(std::span<const std::uint8_t> bytes);
// The name under which QImageReader decodes it; nullptr for a format that Podium does not decode.
const char* readerName(ImageFormat format);
// How the picture is to be turned before it is shown: 1..8 as Exif counts (CIPA DC-008, tag 0x0112, "Orientation").
// Read from JPEG, PNG and WebP; 1 (as it is) where nothing readable is said.
int exifOrientation(std::span<const std::uint8_t> bytes, ImageFormat format);
// A GIF whose last block runs over the end of the file. Decoders pass over the frame that is lost in silence.
bool isGifCutOff(std::span<const std::uint8_t> bytes);

}  // namespace podium
