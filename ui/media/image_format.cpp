#include "ui/media/image_format.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace podium {
namespace {

using Bytes = std::span<const std::uint8_t>;

bool startsWith(Bytes bytes, std::string_view text, std::size_t at = 0) {
  return bytes.size() >= at + text.size() && std::memcmp(bytes.data() + at, text.data(), text.size()) == 0;
}

// `count` bytes at `at`, the first being the most significant or the least; 0 beyond the end.
std::uint32_t number(Bytes bytes, std::size_t at, std::size_t count, bool bigEndian) {
  if (at + count > bytes.size()) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value = value << 8 | bytes[at + (bigEndian ? i : count - 1 - i)];
  return value;
}

// The orientation in a TIFF structure, the form of all Exif data.
int tiffOrientation(Bytes tiff) {
  constexpr std::uint32_t kOrientation = 0x0112, kShort = 3;
  using std::string_view_literals::operator""sv;
  const bool big = startsWith(tiff, "MM\0*"sv);
  if (!big && !startsWith(tiff, "II*\0"sv)) return 1;
  const std::size_t directory = number(tiff, 4, 4, big);
  const std::size_t entries = number(tiff, directory, 2, big);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + 12 * i;
    if (entry + 12 > tiff.size()) break;
    if (number(tiff, entry, 2, big) != kOrientation || number(tiff, entry + 2, 2, big) != kShort) continue;
    const auto value = static_cast<int>(number(tiff, entry + 8, 2, big));
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

constexpr std::string_view kExifPrefix("Exif\0\0", 6);

Bytes jpegExif(Bytes bytes) {
  constexpr std::uint8_t kApp1 = 0xE1, kStartOfScan = 0xDA;
  std::size_t at = 2;
  while (at + 4 <= bytes.size() && bytes[at] == 0xFF && bytes[at + 1] != kStartOfScan) {
    const std::size_t length = number(bytes, at + 2, 2, true);  // with its own two bytes
    if (length < 2 || at + 2 + length > bytes.size()) break;
    const Bytes segment = bytes.subspan(at + 4, length - 2);
    if (bytes[at + 1] == kApp1 && startsWith(segment, kExifPrefix)) return segment.subspan(kExifPrefix.size());
    at += 2 + length;
  }
  return {};
}

// PNG's chunks: length, name, data, checksum. WebP's (RIFF): name, length, data, padded to even.
Bytes chunk(Bytes bytes, ImageFormat format) {
  const bool png = format == ImageFormat::Png;
  std::size_t at = png ? 8 : 12;
  while (at + 8 <= bytes.size()) {
    const std::size_t length = number(bytes, png ? at : at + 4, 4, png);
    if (length > bytes.size() - at - 8) break;
    if (startsWith(bytes, png ? "eXIf" : "EXIF", png ? at + 4 : at)) return bytes.subspan(at + 8, length);
    at += 8 + length + (png ? 4 : length % 2);
  }
  return {};
}

bool looksLikeSvg(Bytes bytes) {
  const std::string_view start(reinterpret_cast<const char*>(bytes.data()), std::min<std::size_t>(bytes.size(), 4096));
  return start.find("<svg") != std::string_view::npos;
}

}  // namespace

ImageFormat imageFormatOf(Bytes bytes) {
  using std::string_view_literals::operator""sv;
  if (startsWith(bytes, "\x89PNG\r\n\x1A\n"sv)) return ImageFormat::Png;
  if (startsWith(bytes, "\xFF\xD8\xFF"sv)) return ImageFormat::Jpeg;
  if (startsWith(bytes, "RIFF"sv) && startsWith(bytes, "WEBP"sv, 8)) return ImageFormat::Webp;
  if (startsWith(bytes, "GIF87a"sv) || startsWith(bytes, "GIF89a"sv)) return ImageFormat::Gif;
  if (startsWith(bytes, "BM"sv) && number(bytes, 14, 4, false) >= 12) return ImageFormat::Bmp;
  return looksLikeSvg(bytes) ? ImageFormat::Svg : ImageFormat::Other;
}

const char* readerName(ImageFormat format) {
  switch (format) {
    case ImageFormat::Png:
      return "png";
    case ImageFormat::Jpeg:
      return "jpeg";
    case ImageFormat::Webp:
      return "webp";
    case ImageFormat::Gif:
      return "gif";
    case ImageFormat::Bmp:
      return "bmp";
    case ImageFormat::Svg:
    case ImageFormat::Other:
      break;
  }
  return nullptr;
}

int exifOrientation(Bytes bytes, ImageFormat format) {
  if (format == ImageFormat::Jpeg) return tiffOrientation(jpegExif(bytes));
  if (format != ImageFormat::Png && format != ImageFormat::Webp) return 1;
  Bytes exif = chunk(bytes, format);
  if (startsWith(exif, kExifPrefix)) exif = exif.subspan(kExifPrefix.size());  // some writers keep JPEG's prefix
  return tiffOrientation(exif);
}

bool isGifCutOff(Bytes bytes) {
  // Blocks as in the GIF89a specification: an extension (0x21) or an image (0x2C), each ending in sub-blocks of up to
  // 255 bytes, of which one of length 0 is the last. Some files lack the trailer (0x3B) after them.
  const auto tableSize = [](std::uint8_t flags) {
    return flags & 0x80 ? std::size_t{3} << ((flags & 7) + 1) : std::size_t{0};
  };
  if (bytes.size() < 13) return true;
  std::size_t at = 13 + tableSize(bytes[10]);
  while (at < bytes.size() && (bytes[at] == 0x21 || bytes[at] == 0x2C)) {
    if (bytes[at] == 0x21)
      at += 2;
    else
      at += at + 9 < bytes.size() ? 11 + tableSize(bytes[at + 9]) : 11;
    while (at < bytes.size() && bytes[at] != 0) at += bytes[at] + std::size_t{1};
    ++at;
  }
  return at > bytes.size();
}

}  // namespace podium
