#include "ui/media/video_decode.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/common/format.h"
#include "ui/media/animation_decode.h"
#include "ui/media/image_format.h"
#include "ui/media/stream_decode.h"

namespace podium {
namespace {

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::VideoDecode)
};

}  // namespace

QSize sizeWithin(const QSize& stored, double frames, const VideoLimits& limits, double bytesPerPixel) {
  if (stored.isEmpty()) return {};
  const double whole = bytesPerPixel * stored.width() * stored.height() * std::max(1.0, frames);
  const double room = static_cast<double>(limits.bytes);
  if (whole <= room) return stored;
  const double factor = std::sqrt(room / whole);
  const QSize reduced(std::max(1, static_cast<int>(stored.width() * factor)),
                      std::max(1, static_cast<int>(stored.height() * factor)));
  const int least = std::min(limits.leastSide, std::min(stored.width(), stored.height()));
  return std::min(reduced.width(), reduced.height()) >= least ? reduced : QSize();
}

Error tooLongError(double seconds, double fittingSeconds) {
  return {ErrorCode::InvalidInput,
          Words::tr("The video lasts %1; at a size that can be judged, %2 fit into memory. Cut it into shorter ones.")
              .arg(durationText(seconds), durationText(fittingSeconds))
              .toStdString()};
}

Result<std::shared_ptr<const VideoClip>> decodeVideo(std::span<const std::uint8_t> bytes, const std::string& mime,
                                                     const VideoLimits& limits, const std::stop_token& stop,
                                                     const VideoProgress& progress) {
  if (bytes.empty()) return Error{ErrorCode::Corrupt, Words::tr("The video file is empty.").toStdString()};
  const ImageFormat format = imageFormatOf(bytes);
  if (format == ImageFormat::Gif || format == ImageFormat::Webp) return decodeAnimation(bytes, limits, stop, progress);
  if (format != ImageFormat::Other)
    return Error{ErrorCode::InvalidInput, Words::tr("This file is an image, not a video.").toStdString()};
  return decodeStream(bytes, mime, limits, stop, progress);
}

}  // namespace podium
