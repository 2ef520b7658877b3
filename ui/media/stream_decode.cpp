#include "ui/media/stream_decode.h"

#include <gst/app/gstappsink.h>
#include <gst/video/video.h>

#include <QCoreApplication>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <optional>

#include "ui/media/gst_pipeline.h"

namespace podium {
namespace {

constexpr int kLookMs = 50;  // how often a waiting decoder looks whether it is to stop
constexpr auto kPatience = std::chrono::seconds(60);
constexpr double kUsualRate = 25.0;  // of a file that does not say
// videoflip turns what a phone held upright.
constexpr auto kPipeline =
    "giostreamsrc name=in ! decodebin name=decode  videoconvert name=first ! videoflip video-direction=auto ! "
    "videoscale ! video/x-raw,format=BGRx,pixel-aspect-ratio=1/1 ! appsink name=out sync=false max-buffers=4";

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::StreamDecode)
};

Error error(ErrorCode code, const QString& message) { return {code, message.toStdString()}; }

// FALSE: what this stream holds is not decoded. Asked by decodebin's threads for every stage of every stream.
gboolean wantsMore(GstElement*, GstPad*, GstCaps* caps, gpointer hasSound) {
  if (!isOfKind(caps, "audio/")) return !isOfKind(caps, "text/") && !isOfKind(caps, "subpicture/");
  *static_cast<std::atomic<bool>*>(hasSound) = true;
  return FALSE;
}

class StreamDecoder {
 public:
  StreamDecoder(std::span<const std::uint8_t> bytes, const std::string& mime, const VideoLimits& limits,
                const std::stop_token& stop, const VideoProgress& progress)
      : m_mime(mime),
        m_limits(limits),
        m_stop(stop),
        m_progress(progress),
        m_pipeline(QLatin1String(kPipeline), bytes),
        m_sink(m_pipeline.element("out")) {
    g_signal_connect(m_pipeline.element("decode").get(), "autoplug-continue", G_CALLBACK(wantsMore), &m_hasSound);
    m_pipeline.linkWhenFound("video/x-raw");
  }

  Result<std::shared_ptr<const VideoClip>> run() {
    m_pipeline.setState(GST_STATE_PLAYING);
    auto lastFrame = std::chrono::steady_clock::now();
    for (;;) {
      if (m_stop.stop_requested()) return error(ErrorCode::Cancelled, Words::tr("Decoding was cancelled."));
      const GstOwned<GstSample> sample(gst_app_sink_try_pull_sample(sink(), kLookMs * GST_MSECOND));
      if (sample) {
        lastFrame = std::chrono::steady_clock::now();
        if (auto taken = take(sample.get()); !taken) return taken.error();
        continue;
      }
      if (const auto fault = takeMessages()) return *fault;
      if (gst_app_sink_is_eos(sink())) break;
      if (std::chrono::steady_clock::now() - lastFrame > kPatience)
        return error(ErrorCode::Corrupt,
                     Words::tr("The decoder of this video gave no frame for a minute. Is the file whole?"));
    }
    if (m_clip->frames.empty()) return noPicture();
    finish();
    return std::shared_ptr<const VideoClip>(std::move(m_clip));
  }

 private:
  GstAppSink* sink() const { return GST_APP_SINK(m_sink.get()); }

  std::optional<Error> takeMessages() {
    const auto types = static_cast<GstMessageType>(GST_MESSAGE_ERROR | GST_MESSAGE_ELEMENT);
    while (const auto message = m_pipeline.message(types, 0)) {
      if (const QString missing = missingDecoder(message.get()); !missing.isEmpty()) m_missing = missing;
      if (GST_MESSAGE_TYPE(message.get()) != GST_MESSAGE_ERROR) continue;
      if (m_hasSound && !m_pipeline.isLinked() && m_missing.isEmpty()) return noPicture();
      return streamError(message.get(), m_mime, m_missing);
    }
    if (m_pipeline.hasStalled())
      return error(ErrorCode::Corrupt, Words::tr("This file cannot be decoded: it is damaged, or its end is missing."));
    if (m_pipeline.knowsAllStreams() && !m_pipeline.isLinked() && m_missing.isEmpty()) return noPicture();
    return std::nullopt;
  }

  static Error noPicture() { return error(ErrorCode::InvalidInput, Words::tr("There is no picture in this video.")); }

  // Sizes and rate, once the first frame tells them.
  Result<Done> begin(const GstVideoInfo& info) {
    m_clip->storedSize = QSize(GST_VIDEO_INFO_WIDTH(&info), GST_VIDEO_INFO_HEIGHT(&info));
    if (GST_VIDEO_INFO_FPS_N(&info) > 0 && GST_VIDEO_INFO_FPS_D(&info) > 0)
      m_rate = static_cast<double>(GST_VIDEO_INFO_FPS_N(&info)) / GST_VIDEO_INFO_FPS_D(&info);
    m_duration = m_pipeline.duration().value_or(0.0);
    const double rate = m_rate > 0.0 ? m_rate : kUsualRate;
    m_size = m_clip->storedSize;
    if (sizeWithin(m_size, m_duration * rate, m_limits) == m_size) return Done{};
    m_clip->packed = true;
    m_size = even(sizeWithin(m_size, m_duration * rate, m_limits, kPackedBytes));
    if (m_size.isEmpty()) return tooLongError(m_duration, fittingSeconds(rate));
    return Done{};
  }

  static QSize even(const QSize& size) { return {size.width() / 2 * 2, size.height() / 2 * 2}; }

  // The frame in the form and the size in which it is held.
  QImage held(const QImage& frame) const {
    const QImage sized =
        frame.size() == m_size ? frame : frame.scaled(m_size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return m_clip->packed ? packedFrame(sized) : sized.copy();
  }

  // The file did not say how long it is, or said too little: what is there is held more tightly.
  Result<Done> makeRoom(double seconds) {
    std::vector<QImage> frames;
    for (int i = 0; i < static_cast<int>(m_clip->frames.size()); ++i) frames.push_back(m_clip->image(i));
    if (m_clip->packed) m_size = m_size * std::sqrt(0.5);
    m_size = even(m_size);
    const QSize& stored = m_clip->storedSize;
    if (std::min(m_size.width(), m_size.height()) <
        std::min(m_limits.leastSide, std::min(stored.width(), stored.height()) - 1))
      return tooLongError(std::max(m_duration, seconds), seconds);
    m_clip->packed = true;
    m_held = 0;
    for (std::size_t i = 0; i < frames.size(); ++i) {
      m_clip->frames[i] = held(frames[i]);
      m_held += static_cast<std::size_t>(m_clip->frames[i].sizeInBytes());
    }
    return Done{};
  }

  // How much of this video fits at the least size.
  double fittingSeconds(double rate) const {
    const QSize& size = m_clip->storedSize;
    const double factor =
        std::min(1.0, static_cast<double>(m_limits.leastSide) / std::min(size.width(), size.height()));
    return static_cast<double>(m_limits.bytes) / (kPackedBytes * size.width() * factor * size.height() * factor * rate);
  }

  Result<Done> take(GstSample* sample) {
    GstVideoInfo info;
    GstBuffer* buffer = gst_sample_get_buffer(sample);
    if (!buffer || !gst_video_info_from_caps(&info, gst_sample_get_caps(sample)))
      return error(ErrorCode::Corrupt, Words::tr("A frame of this video has no known form."));
    if (m_clip->frames.empty())
      if (auto begun = begin(info); !begun) return begun;
    GstVideoFrame mapped;
    if (!gst_video_frame_map(&mapped, &info, buffer, GST_MAP_READ))
      return error(ErrorCode::OutOfMemory, Words::tr("There is no memory for a frame of this video."));
    const QImage view(static_cast<const uchar*>(GST_VIDEO_FRAME_PLANE_DATA(&mapped, 0)), GST_VIDEO_INFO_WIDTH(&info),
                      GST_VIDEO_INFO_HEIGHT(&info), GST_VIDEO_FRAME_PLANE_STRIDE(&mapped, 0), QImage::Format_RGB32);
    QImage frame = held(view);
    gst_video_frame_unmap(&mapped);
    if (frame.isNull())
      return error(ErrorCode::OutOfMemory, Words::tr("There is no memory for a frame of this video."));
    m_held += static_cast<std::size_t>(frame.sizeInBytes());
    const double start = startOf(sample, buffer);
    m_clip->frames.push_back(std::move(frame));
    m_clip->starts.push_back(start);
    if (m_held > m_limits.bytes + m_limits.bytes / 8)
      if (auto room = makeRoom(start); !room) return room;
    m_lastLength = GST_BUFFER_DURATION_IS_VALID(buffer) ? seconds(GST_BUFFER_DURATION(buffer)) : 0.0;
    if (m_progress && m_duration > 0.0) m_progress(std::clamp(start / m_duration, 0.0, 1.0));
    return Done{};
  }

  // Seconds after the first frame; never before the frame that came last.
  double startOf(GstSample* sample, GstBuffer* buffer) {
    const double rate = m_rate > 0.0 ? m_rate : kUsualRate;
    const double next = m_clip->starts.empty() ? 0.0 : m_clip->starts.back() + 1.0 / rate;
    if (!GST_BUFFER_PTS_IS_VALID(buffer)) return next;
    const GstClockTime time =
        gst_segment_to_stream_time(gst_sample_get_segment(sample), GST_FORMAT_TIME, GST_BUFFER_PTS(buffer));
    if (!GST_CLOCK_TIME_IS_VALID(time)) return next;
    if (m_clip->starts.empty()) m_origin = seconds(time);
    const double start = seconds(time) - m_origin;
    return m_clip->starts.empty() ? 0.0 : std::max(start, m_clip->starts.back());
  }

  void finish() {
    VideoClip& clip = *m_clip;
    const auto frames = static_cast<double>(clip.frames.size());
    if (m_rate <= 0.0) m_rate = frames > 1 && clip.starts.back() > 0.0 ? (frames - 1) / clip.starts.back() : kUsualRate;
    clip.framesPerSecond = m_rate;
    clip.duration = clip.starts.back() + (m_lastLength > 0.0 ? m_lastLength : 1.0 / m_rate);
    clip.hasSound = m_hasSound;
    if (m_progress) m_progress(1.0);
  }

  static double seconds(GstClockTime time) { return static_cast<double>(time) / GST_SECOND; }

  std::string m_mime;
  QString m_missing;
  VideoLimits m_limits;
  std::stop_token m_stop;
  VideoProgress m_progress;
  std::atomic<bool> m_hasSound = false;
  std::shared_ptr<VideoClip> m_clip = std::make_shared<VideoClip>();
  QSize m_size;
  double m_rate = 0.0, m_duration = 0.0, m_origin = 0.0, m_lastLength = 0.0;
  std::size_t m_held = 0;
  GstPipeline m_pipeline;  // after what its threads write to
  GstOwned<GstElement> m_sink;
};

}  // namespace

Result<std::shared_ptr<const VideoClip>> decodeStream(std::span<const std::uint8_t> bytes, const std::string& mime,
                                                      const VideoLimits& limits, const std::stop_token& stop,
                                                      const VideoProgress& progress) {
  try {
    return StreamDecoder(bytes, mime, limits, stop, progress).run();
  } catch (const Exception& fault) {
    return fault.error();
  }
}

}  // namespace podium
