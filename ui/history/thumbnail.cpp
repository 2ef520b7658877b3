#include "ui/history/thumbnail.h"

#include "ui/annotate/layout_math.h"
#include "ui/media/image_decode.h"
#include "ui/media/video_decode.h"

namespace podium {
namespace {

// Decoded for one small picture only: a fraction of what the Annotate page takes.
constexpr std::size_t kVideoBytes = std::size_t{64} * 1024 * 1024;
constexpr int kVideoSide = 48;

QImage reduced(const QImage& image) {
  if (image.width() <= kThumbnailSide && image.height() <= kThumbnailSide) return image;
  return image.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QImage middleFrame(const ClipFrames& clip) {
  const auto width = static_cast<std::size_t>(clip.meta.frameWidth);
  const auto height = static_cast<std::size_t>(clip.meta.frameHeight);
  const auto depth = static_cast<std::size_t>(clip.meta.bytesPerPixel());
  const bool indexed = clip.meta.pixels == PixelFormat::Indexed8;
  const auto frame = static_cast<std::size_t>(clip.meta.frameCount() / 2);
  if (clip.frames.size() < (frame + 1) * width * height * depth || width * height == 0 ||
      (indexed && clip.palette.size() != 256))
    throw Exception(ErrorCode::Corrupt, "The frames of the clip do not have the size that its description says.");
  QImage image(clip.meta.frameWidth, clip.meta.frameHeight, QImage::Format_RGB32);
  const std::uint8_t* pixel = clip.frames.data() + frame * width * height * depth;
  for (int y = 0; y < image.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < image.width(); ++x, pixel += depth)
      line[x] = indexed ? clip.palette[*pixel] | 0xFF000000U : qRgb(pixel[0], pixel[1], pixel[2]);
  }
  // The shape that it has on the Annotate page.
  const QSize size = clipSize(clip.meta, {kThumbnailSide, kThumbnailSide});
  return size.isEmpty() ? image : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage middleOf(const Media& media, const std::stop_token& stop) {
  const VideoLimits limits{kVideoBytes, kVideoSide};
  const auto video = decodeVideo(media.bytes, media.mime, limits, stop, {}).value();
  return reduced(video->image(video->frameAt(video->duration / 2)));
}

}  // namespace

QImage readThumbnail(ProjectReader& reader, ItemKind kind, ItemId id, const std::stop_token& stop) {
  if (kind == ItemKind::Clip) return middleFrame(reader.clipFrames(id));
  if (kind == ItemKind::Text) return {};
  const auto item = reader.itemContent(id);
  if (!item) throw Exception(ErrorCode::NotFound, "Item " + std::to_string(id.value) + " is not in the project.");
  const Media media = reader.media(item->media);
  return kind == ItemKind::Image ? reduced(decodeImage(media.bytes, media.mime).value()) : middleOf(media, stop);
}

}  // namespace podium
