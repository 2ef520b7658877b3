#include "ui/media/video_sound.h"

#include <cmath>

#include "ui/media/gst_pipeline.h"

namespace podium {
namespace {

constexpr double kJump = 0.3;      // seconds of clock time between two calls: it was moved, it did not run
constexpr double kNearEnd = 0.1;   // the clock rests on the last frame: sound after it is not heard
constexpr int kPatienceMs = 1000;  // between two corrections, so that a slow device does not stutter without end

}  // namespace

VideoSound::VideoSound(QObject* parent, const QString& sink) : QObject(parent), m_sink(sink) {}

VideoSound::~VideoSound() = default;

void VideoSound::setVideo(Bytes bytes, double duration) {
  setMuted(true);
  m_bytes = std::move(bytes);
  m_duration = duration;
}

void VideoSound::setMuted(bool muted) {
  if (muted == m_muted || (!muted && !m_bytes)) return;
  m_muted = muted;
  m_pipeline.reset();
  if (!muted) open();
}

void VideoSound::open() {
  try {
    m_pipeline = std::make_unique<GstPipeline>(
        QStringLiteral("giostreamsrc name=in ! decodebin name=decode  audioconvert name=first ! audioresample ! "
                       "scaletempo ! audioconvert ! audioresample ! ") +
            m_sink,
        *m_bytes);
    m_pipeline->linkWhenFound("audio/x-raw");
    m_pipeline->setState(GST_STATE_PAUSED);
    m_settled = m_playing = m_sought = false;
  } catch (const Exception& fault) {
    m_pipeline.reset();
    m_muted = true;
    Q_EMIT failed(fault.error());
  }
}

void VideoSound::readMessages() {
  const auto types = static_cast<GstMessageType>(GST_MESSAGE_ERROR | GST_MESSAGE_ASYNC_DONE);
  while (const auto message = m_pipeline->message(types, 0)) {
    if (GST_MESSAGE_TYPE(message.get()) == GST_MESSAGE_ASYNC_DONE) {
      m_settled = true;
      continue;
    }
    const Error error = streamError(message.get(), {}, {});
    setMuted(true);
    Q_EMIT failed(error);
    return;
  }
  if (m_settled || !m_pipeline->hasStalled()) return;
  setMuted(true);
  Q_EMIT failed(Error{ErrorCode::Corrupt, tr("The sound of this video cannot be decoded.").toStdString()});
}

std::optional<double> VideoSound::position() const {
  gint64 nanoseconds = 0;
  if (!m_pipeline || !m_settled || !gst_element_query_position(m_pipeline->get(), GST_FORMAT_TIME, &nanoseconds))
    return std::nullopt;
  return static_cast<double>(nanoseconds) / GST_SECOND;
}

void VideoSound::seekTo(double seconds, double speed) {
  const auto flags = static_cast<GstSeekFlags>(GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE);
  if (!gst_element_seek(m_pipeline->get(), speed, GST_FORMAT_TIME, flags, GST_SEEK_TYPE_SET,
                        static_cast<gint64>(seconds * GST_SECOND), GST_SEEK_TYPE_NONE, 0))
    return;           // not yet ready to seek: tried again at the next tick
  m_settled = false;  // until the sink has the first sound from there
  m_sought = true;
  m_speed = speed;
  m_sinceSeek.start();
}

void VideoSound::follow(bool playing, double seconds, double speed) {
  if (!m_pipeline) return;
  readMessages();
  if (!m_pipeline || !m_settled) return;
  const bool moved = !m_sought || seconds < m_last || seconds > m_last + kJump || speed != m_speed;
  m_last = seconds;
  const bool audible = playing && seconds + kNearEnd < m_duration;
  const bool ran = m_playing && audible && m_sinceSeek.elapsed() > kPatienceMs &&
                   std::abs(position().value_or(seconds) - seconds) > kDrift;
  if (moved || ran || (audible && !m_playing)) seekTo(seconds, speed);
  if (audible != m_playing) m_pipeline->setState(audible ? GST_STATE_PLAYING : GST_STATE_PAUSED);
  m_playing = audible;
}

}  // namespace podium
