#include "exporters/import/media_file.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <limits>

#include "exporters/import/row_fields.h"
#include "storage/project_store.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
using std::string_view_literals::operator""sv;
constexpr std::string_view kImageEndings[] = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp"};
constexpr std::string_view kVideoEndings[] = {".mp4", ".webm", ".mkv", ".mov", ".m4v", ".avi", ".ogv"};
constexpr std::string_view kAnimationEndings[] = {".gif", ".webp"};
constexpr std::size_t kLongestPath = 1024;
constexpr std::uintmax_t kBiggest = 512 * 1024 * 1024;
constexpr std::uintmax_t kBeginning = 64 * 1024;  // where an image or a video says what it is

bool hasEnding(std::string_view lower, const auto& endings) {
  return std::ranges::any_of(endings, [lower](std::string_view ending) { return lower.ends_with(ending); });
}

std::string lowerName(std::string_view path) {
  // What follows an address, such as "?size=large", is no part of the name.
  if (path.starts_with("http")) path = path.substr(0, path.find_first_of("?#"));
  std::string lower(path);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
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

// A file of chunks (RIFF) that says so of its content: four letters behind its size.
bool isRiff(std::string_view bytes, std::string_view form) {
  return bytes.size() >= 12 && bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == form;
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

// Rows from the top down are told by a height below zero. 0: none that an image can have.
int bmpHeight(std::string_view bytes) {
  if (bytes.size() < 26) return 0;
  const std::int64_t low = number(bytes, 22, 4, false);
  const bool negative = (static_cast<unsigned char>(bytes[25]) & 0x80) != 0;
  const std::int64_t height = negative ? (std::int64_t{1} << 31) - low : low;
  return height > std::numeric_limits<int>::max() ? 0 : static_cast<int>(height);
}

std::string quoted(const fs::path& file) { return "\"" + file.string() + "\""; }

// The bytes of the file. Throws RowFault.
std::uintmax_t sizeOf(const fs::path& file) {
  std::error_code fault;
  // Not opened: that would end the locks on a project that is open here (storage/open_files.h).
  if (ProjectStore::belongsToProject(file.string()))
    throw RowFault("names " + quoted(file) + ", which belongs to a Podium project");
  const std::uintmax_t size = fs::is_regular_file(file, fault) ? fs::file_size(file, fault) : 0;
  if (fault || size == 0) throw RowFault("names " + quoted(file) + ", which is empty or no file");
  if (size > kBiggest) throw RowFault("names " + quoted(file) + ", which is bigger than 512 MiB");
  return size;
}

std::string bytesOf(const fs::path& file, std::uintmax_t from, std::uintmax_t count) {
  std::string bytes(count, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(from));
  if (!stream.read(bytes.data(), static_cast<std::streamsize>(count)))
    throw RowFault("names " + quoted(file) + ", which cannot be read");
  return bytes;
}

bool fits(const Media& media, ItemKind kind) {
  const bool video = media.mime.starts_with("video/"), image = media.mime.starts_with("image/");
  if (kind == ItemKind::Image) return image;
  return video || mayBeAnimation(media);
}

void requireKind(const Media& media, ItemKind kind, const fs::path& file) {
  if (!fits(media, kind))
    throw RowFault("names " + quoted(file) + ", which is no " +
                   (kind == ItemKind::Video ? "MP4, WebM, Matroska, AVI or Ogg video, GIF or WebP animation"
                                            : "PNG, JPEG, WebP, GIF or BMP image"));
}

// `end`: the last bytes of the image, or all of it.
bool isWhole(const Media& media, std::string_view end) {
  const bool ends = media.mime != "image/png" || end.find("IEND"sv) != std::string_view::npos;
  return ends && media.width > 0 && media.height > 0;
}

void requireWhole(const Media& media, std::string_view end, const fs::path& file) {
  if (!isWhole(media, end))
    throw RowFault("names " + quoted(file) + ", which is a broken image: a part of it is missing");
}

GivenMedia mediaOfBytes(const RowValue::binary_t& binary, std::string path) {
  const std::string_view bytes(reinterpret_cast<const char*>(binary.data()), binary.size());
  auto media = std::make_shared<Media>(describeMedia(bytes));
  if (media->mime.empty())
    throw RowFault(
        "holds binary data that is no PNG, JPEG, WebP, GIF or BMP image and no MP4, WebM, Matroska, AVI or Ogg video");
  const ItemKind kind = media->mime.starts_with("video/") ? ItemKind::Video : ItemKind::Image;
  if (kind == ItemKind::Image && !isWhole(*media, bytes))
    throw RowFault("holds a broken image: a part of it is missing");
  media->bytes.assign(binary.begin(), binary.end());
  return {kind, std::move(path), std::move(media)};
}

}  // namespace

std::optional<ItemKind> mediaKindOf(std::string_view text) {
  if (text.empty() || text.size() > kLongestPath || text.find_first_of("\r\n"sv) != std::string_view::npos)
    return std::nullopt;
  const std::string lower = lowerName(text);
  if (hasEnding(lower, kImageEndings)) return ItemKind::Image;
  if (hasEnding(lower, kVideoEndings)) return ItemKind::Video;
  return std::nullopt;
}

bool mayBeAnimation(std::string_view path) { return hasEnding(lowerName(path), kAnimationEndings); }
bool mayBeAnimation(const Media& media) { return media.mime == "image/gif" || media.mime == "image/webp"; }

std::optional<GivenMedia> givenMedia(const RowValue& value) {
  if (value.is_binary()) return mediaOfBytes(value.get_binary(), {});
  if (value.is_string()) {
    const auto& path = value.get_ref<const std::string&>();
    const auto kind = mediaKindOf(path);
    return kind ? std::optional(GivenMedia{*kind, textOf(value, "path"), nullptr}) : std::nullopt;
  }
  if (!value.is_object()) return std::nullopt;
  const auto path = value.find("path"), bytes = value.find("bytes");
  const bool hasPath = path != value.end() && path->is_string();
  if (bytes != value.end() && bytes->is_binary())
    return mediaOfBytes(bytes->get_binary(), hasPath ? path->get<std::string>() : std::string());
  return hasPath && value.size() == 1 ? givenMedia(*path) : std::nullopt;
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
  } else if (isRiff(bytes, "WEBP"sv)) {
    media.mime = "image/webp";
    readWebpSize(bytes, media);
  } else if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) {
    media.mime = "image/gif";
    media.width = number(bytes, 6, 2, false);
    media.height = number(bytes, 8, 2, false);
  } else if (bytes.starts_with("BM"sv) && number(bytes, 14, 4, false) >= 40) {
    media.mime = "image/bmp";
    media.width = number(bytes, 18, 4, false);
    media.height = bmpHeight(bytes);
  } else if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp"sv) {
    media.mime = bytes.substr(8, 4) == "qt  "sv ? "video/quicktime" : "video/mp4";
  } else if (bytes.starts_with("\x1A\x45\xDF\xA3"sv)) {
    media.mime = bytes.substr(0, 64).find("webm"sv) != std::string_view::npos ? "video/webm" : "video/x-matroska";
  } else if (isRiff(bytes, "AVI "sv)) {
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

void requireMediaFile(const std::string& folder, const std::string& path, ItemKind kind) {
  const fs::path file = fs::path(folder) / path;
  const std::uintmax_t size = sizeOf(file);
  const std::string begin = bytesOf(file, 0, std::min(size, kBeginning));
  const Media media = describeMedia(begin);
  requireKind(media, kind, file);
  if (kind == ItemKind::Video) return;
  if (media.width > 0 && media.height > 0)
    requireWhole(media, bytesOf(file, size - std::min(size, kBeginning), std::min(size, kBeginning)), file);
  else  // behind what is embedded in it
    readMediaFile(folder, path, kind);
}

std::optional<Media> readMediaFile(const std::string& folder, const std::string& path, ItemKind kind) {
  if (path.starts_with("data:")) throw RowFault("holds an image as text (data:). Give the path of a file");
  if (path.find("://") != std::string::npos) return std::nullopt;
  const fs::path file = fs::path(folder) / path;
  std::error_code fault;
  if (!fs::exists(file, fault)) return std::nullopt;
  const std::string bytes = bytesOf(file, 0, sizeOf(file));
  Media media = describeMedia(bytes);
  requireKind(media, kind, file);
  if (kind == ItemKind::Image) requireWhole(media, bytes, file);
  media.bytes.assign(bytes.begin(), bytes.end());
  return media;
}

}  // namespace podium
