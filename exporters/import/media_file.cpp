#include "exporters/import/media_file.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>

#include "exporters/import/row_source.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
using std::string_view_literals::operator""sv;
constexpr std::string_view kImageEndings[] = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp"};
constexpr std::string_view kVideoEndings[] = {".mp4", ".webm", ".mkv", ".mov", ".m4v", ".avi", ".ogv"};
constexpr std::size_t kLongestPath = 1024;
constexpr std::uintmax_t kBiggest = 512 * 1024 * 1024;

bool hasEnding(std::string_view lower, const auto& endings) {
  return std::ranges::any_of(endings, [lower](std::string_view ending) { return lower.ends_with(ending); });
}

int number(std::string_view bytes, std::size_t at, std::size_t count, bool bigEndian) {
  if (at + count > bytes.size()) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + (bigEndian ? i : count - 1 - i)]);
  return static_cast<int>(value & 0x7FFFFFFF);
}

// ITU T.81, B.2.2: the frame header is the segment C0..CF that is no table (C4, C8, CC).
void readJpegSize(std::string_view bytes, Media& media) {
  for (std::size_t at = 2; at + 9 <= bytes.size() && bytes[at] == '\xFF';) {
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
      media.height = number(bytes, at + 5, 2, true);
      media.width = number(bytes, at + 7, 2, true);
      return;
    }
    at += marker == 0xFF ? 1 : 2 + static_cast<std::size_t>(number(bytes, at + 2, 2, true));
  }
}

// RFC 9649: the first chunk is VP8X (extended), VP8L (lossless) or VP8 (lossy).
void readWebpSize(std::string_view bytes, Media& media) {
  const std::string_view chunk = bytes.substr(12, 4);
  if (chunk == "VP8X") {
    media.width = number(bytes, 24, 3, false) + 1;
    media.height = number(bytes, 27, 3, false) + 1;
  } else if (chunk == "VP8L") {
    const int packed = number(bytes, 21, 4, false);
    media.width = (packed & 0x3FFF) + 1;
    media.height = (packed >> 14 & 0x3FFF) + 1;
  } else if (chunk == "VP8 ") {
    media.width = number(bytes, 26, 2, false) & 0x3FFF;
    media.height = number(bytes, 28, 2, false) & 0x3FFF;
  }
}

bool isVideo(const Media& media) { return media.mime.starts_with("video/"); }

}  // namespace

std::optional<ItemKind> mediaKindOf(std::string_view text) {
  if (text.empty() || text.size() > kLongestPath || text.find_first_of("\r\n"sv) != std::string_view::npos)
    return std::nullopt;
  // What follows an address, such as "?size=large", is no part of the name.
  if (text.starts_with("http")) text = text.substr(0, text.find_first_of("?#"));
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (hasEnding(lower, kImageEndings)) return ItemKind::Image;
  if (hasEnding(lower, kVideoEndings)) return ItemKind::Video;
  return std::nullopt;
}

Media describeMedia(std::string_view bytes) {
  Media media;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) {
    media.mime = "image/png";
    media.width = number(bytes, 16, 4, true);
    media.height = number(bytes, 20, 4, true);
  } else if (bytes.starts_with("\xFF\xD8\xFF"sv)) {
    media.mime = "image/jpeg";
    readJpegSize(bytes, media);
  } else if (bytes.starts_with("RIFF"sv) && bytes.substr(8).starts_with("WEBP"sv)) {
    media.mime = "image/webp";
    readWebpSize(bytes, media);
  } else if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) {
    media.mime = "image/gif";
    media.width = number(bytes, 6, 2, false);
    media.height = number(bytes, 8, 2, false);
  } else if (bytes.starts_with("BM"sv) && number(bytes, 14, 4, false) >= 40) {
    media.mime = "image/bmp";
    media.width = number(bytes, 18, 4, false);
  } else if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp"sv) {
    media.mime = bytes.substr(8, 4) == "qt  "sv ? "video/quicktime" : "video/mp4";
  } else if (bytes.starts_with("\x1A\x45\xDF\xA3"sv)) {
    media.mime = bytes.substr(0, 64).find("webm"sv) != std::string_view::npos ? "video/webm" : "video/x-matroska";
  } else if (bytes.starts_with("RIFF"sv) && bytes.substr(8).starts_with("AVI "sv)) {
    media.mime = "video/x-msvideo";
  } else if (bytes.starts_with("OggS"sv)) {
    media.mime = "video/ogg";
  }
  return media;
}

std::string linkedMediaFolder(const std::string& projectPath) { return projectPath + "-media"; }

std::string linkedMediaFile(const std::string& folder, const std::string& link) {
  const std::size_t scheme = link.find("://");
  if (scheme == std::string::npos) return (fs::path(folder) / link).string();
  const std::string address = link.substr(scheme + 3);
  return (fs::path(folder) / address.substr(0, address.find_first_of("?#"))).string();
}

std::optional<Media> readMediaFile(const std::string& folder, const std::string& path, ItemKind kind) {
  if (path.starts_with("data:")) throw RowFault("holds an image as text (data:). Give the path of a file");
  if (path.find("://") != std::string::npos) return std::nullopt;
  const fs::path file = fs::path(folder) / path;
  std::error_code fault;
  if (!fs::exists(file, fault)) return std::nullopt;
  const std::string name = "\"" + file.string() + "\"";
  const std::uintmax_t size = fs::is_regular_file(file, fault) ? fs::file_size(file, fault) : 0;
  if (fault || size == 0) throw RowFault("names " + name + ", which is empty or no file");
  if (size > kBiggest) throw RowFault("names " + name + ", which is bigger than 512 MiB");
  std::string bytes(size, '\0');
  std::ifstream stream(file, std::ios::binary);
  if (!stream.read(bytes.data(), static_cast<std::streamsize>(size)))
    throw RowFault("names " + name + ", which cannot be read");
  Media media = describeMedia(bytes);
  if (media.mime.empty() || isVideo(media) != (kind == ItemKind::Video))
    throw RowFault(
        "names " + name + ", which is no " +
        (kind == ItemKind::Video ? "MP4, WebM, Matroska, AVI or Ogg video" : "PNG, JPEG, WebP, GIF or BMP image"));
  media.bytes.assign(bytes.begin(), bytes.end());
  return media;
}

}  // namespace podium
