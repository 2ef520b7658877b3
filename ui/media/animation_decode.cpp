#include "ui/media/animation_decode.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <algorithm>

#include "ui/media/image_decode.h"
#include "ui/media/image_format.h"

namespace podium {
namespace {

constexpr int kTooQuickMs = 10, kUsualMs = 100;

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::AnimationDecode)
};

Error error(ErrorCode code, const QString& message) { return {code, message.toStdString()}; }

}  // namespace

Result<std::shared_ptr<const VideoClip>> decodeAnimation(std::span<const std::uint8_t> bytes, const VideoLimits& limits,
                                                         const std::stop_token& stop, const VideoProgress& progress) {
  const char* name = readerName(imageFormatOf(bytes));
  QByteArray data =
      QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
  QBuffer buffer(&data);
  buffer.open(QIODevice::ReadOnly);
  QImageReader reader(&buffer, name);
  reader.setAutoDetectImageFormat(false);
  const QString kind = QString::fromLatin1(name).toUpper();
  if (!reader.canRead() && reader.error() == QImageReader::UnsupportedFormatError)
    return error(ErrorCode::Unavailable,
                 Words::tr("Qt's plugin for %1 images is not installed. Install the package qt6-image-formats-plugins.")
                     .arg(kind));
  if (imageFormatOf(bytes) == ImageFormat::Gif && isGifCutOff(bytes))
    return error(ErrorCode::Corrupt, Words::tr("The %1 animation is damaged: its end is missing.").arg(kind));
  const QSize stored = reader.size();
  if (stored.width() * static_cast<std::int64_t>(stored.height()) > ImageLimits::kMostPixels)
    return error(ErrorCode::InvalidInput, Words::tr("The frames of this animation are too large. Scale it down."));
  const int count = std::max(1, reader.imageCount());
  const QSize size = sizeWithin(stored, count, limits);
  if (size.isEmpty() && !stored.isEmpty())
    return error(
        ErrorCode::InvalidInput,
        Words::tr("This animation has %1 frames; they do not fit into memory. Cut it into shorter ones.").arg(count));
  auto clip = std::make_shared<VideoClip>();
  int shortest = 0;
  double at = 0.0;
  for (int i = 0; i < count; ++i) {
    if (stop.stop_requested()) return error(ErrorCode::Cancelled, Words::tr("Decoding was cancelled."));
    QImage frame;
    if (!reader.read(&frame)) {
      // A frame that is not whole would be judged as if it were.
      return error(
          ErrorCode::Corrupt,
          Words::tr("Frame %1 of the %2 animation is damaged: %3.").arg(i + 1).arg(kind, reader.errorString()));
    }
    const int said = reader.nextImageDelay();
    const int delay = said <= kTooQuickMs ? kUsualMs : said;
    shortest = shortest == 0 ? delay : std::min(shortest, delay);
    if (i == 0) clip->storedSize = frame.size();
    frame = normalised(std::move(frame));
    if (!size.isEmpty() && frame.size() != size)
      frame = frame.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    clip->frames.push_back(std::move(frame));
    clip->starts.push_back(at);
    at += delay / 1000.0;
    if (progress) progress(std::min(1.0, (i + 1.0) / count));
  }
  clip->duration = at;
  clip->framesPerSecond = 1000.0 / shortest;
  return std::shared_ptr<const VideoClip>(std::move(clip));
}

}  // namespace podium
