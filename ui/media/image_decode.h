#pragma once
// The bytes of an image file -> pixels in sRGB, the right way up.
#include <QImage>
#include <cstdint>
#include <span>
#include <string>

#include "storage/domain/result.h"

namespace podium {

struct ImageLimits {
  static constexpr std::int64_t kMostPixels = 64'000'000;  // 256 MB once decoded; half a gigabyte while 16 bits deep
  std::int64_t pixels = kMostPixels;                       // at most kMostPixels
};

// PNG, JPEG (CMYK too), WebP, GIF (its first frame) and BMP, told apart by their content; `mime` only helps the
// message when it is none of these. The result is RGB32, or ARGB32_Premultiplied where something is transparent:
// 16-bit channels are rounded, an embedded ICC profile is converted to sRGB, an Exif orientation is applied.
// SVG is refused: it is a program that may draw without end and refer to files, not a picture.
// Any thread. The size is checked before anything is decoded. Errors: InvalidInput (not an image, a format that is
// not decoded, too large), Corrupt (damaged or cut off), Unavailable (Qt's plugin for the format is not installed).
Result<QImage> decodeImage(std::span<const std::uint8_t> bytes, const std::string& mime,
                           const ImageLimits& limits = {});
// `image` turned as Exif's orientation (1..8) asks.
QImage oriented(const QImage& image, int orientation);
// Any format and colour space -> what decodeImage gives. Of an image whose orientation is right.
QImage normalised(QImage image);

}  // namespace podium
