#include "ui/media/video_source.h"

#include <QMetaObject>

namespace podium {
namespace {

constexpr double kReported = 0.02;  // a smaller step forward is not worth a message

}  // namespace

VideoSource::~VideoSource() { cancel(); }

void VideoSource::cancel() {
  ++m_run;
  m_decoding = false;
  m_thread = {};  // asks it to stop and waits: decoders look every few milliseconds
}

void VideoSource::start(Bytes bytes, const std::string& mime, const VideoLimits& limits) {
  cancel();
  m_decoding = true;
  m_thread = std::jthread([this, bytes = std::move(bytes), mime, limits, run = m_run](const std::stop_token& stop) {
    double reported = 0.0;
    const auto progress = [&](double share) {
      if (share < reported + kReported) return;
      reported = share;
      QMetaObject::invokeMethod(
          this,
          [this, run, share] {
            if (run == m_run) Q_EMIT progressed(share);
          },
          Qt::QueuedConnection);
    };
    auto outcome = [&]() -> Result<std::shared_ptr<const VideoClip>> {
      try {
        return decodeVideo(*bytes, mime, limits, stop, progress);
      } catch (const Exception& fault) {
        return fault.error();
      } catch (const std::exception& fault) {
        return Error{ErrorCode::Unknown, fault.what()};
      }
    }();
    QMetaObject::invokeMethod(
        this, [this, run, outcome = std::move(outcome)] { finish(run, outcome); }, Qt::QueuedConnection);
  });
}

void VideoSource::finish(std::uint64_t run, Result<std::shared_ptr<const VideoClip>> outcome) {
  if (run != m_run) return;
  m_decoding = false;
  if (outcome)
    Q_EMIT ready(outcome.value());
  else
    Q_EMIT failed(outcome.error());
}

}  // namespace podium
