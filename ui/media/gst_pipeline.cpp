#include "ui/media/gst_pipeline.h"

#include <gio/gio.h>

#include <QCoreApplication>
#include <mutex>

#include "ui/common/format.h"

namespace podium {
namespace {

QString tr(const char* source) { return QCoreApplication::translate("podium::GstPipeline", source); }

std::string firstUse() {
  static std::once_flag once;
  static std::string failure;
  std::call_once(once, [] {
    GError* fault = nullptr;
    if (!gst_init_check(nullptr, nullptr, &fault)) failure = fault ? fault->message : "unknown";
    g_clear_error(&fault);
  });
  return failure;
}

}  // namespace

GstPipeline::GstPipeline(const QString& description, std::span<const std::uint8_t> bytes) {
  if (const std::string failure = firstUse(); !failure.empty())
    throw Exception(ErrorCode::Unavailable, tr("GStreamer does not start: %1.").arg(text(failure)).toStdString());
  GError* fault = nullptr;
  m_pipeline.reset(
      gst_parse_launch_full(description.toUtf8().constData(), nullptr, GST_PARSE_FLAG_FATAL_ERRORS, &fault));
  if (!m_pipeline) {
    const QString reason = fault ? QString::fromUtf8(fault->message) : QString();
    g_clear_error(&fault);
    throw Exception(ErrorCode::Unavailable,
                    tr("A part of GStreamer is not installed (%1). Install the packages gstreamer1.0-plugins-base and "
                       "gstreamer1.0-plugins-good.")
                        .arg(reason)
                        .toStdString());
  }
  gst_object_ref_sink(m_pipeline.get());
  m_bus.reset(gst_element_get_bus(m_pipeline.get()));
  GInputStream* stream = g_memory_input_stream_new_from_data(bytes.data(), static_cast<gssize>(bytes.size()), nullptr);
  g_object_set(element("in").get(), "stream", stream, nullptr);
  g_object_unref(stream);
}

GstPipeline::~GstPipeline() { gst_element_set_state(m_pipeline.get(), GST_STATE_NULL); }

GstOwned<GstElement> GstPipeline::element(const char* name) const {
  return GstOwned<GstElement>(gst_bin_get_by_name(GST_BIN(m_pipeline.get()), name));
}

GstOwned<GstMessage> GstPipeline::message(GstMessageType types, int milliseconds) const {
  return GstOwned<GstMessage>(
      gst_bus_timed_pop_filtered(m_bus.get(), static_cast<GstClockTime>(milliseconds) * GST_MSECOND, types));
}

std::optional<double> GstPipeline::duration() const {
  gint64 nanoseconds = 0;
  if (!gst_element_query_duration(m_pipeline.get(), GST_FORMAT_TIME, &nanoseconds) || nanoseconds <= 0) return {};
  return static_cast<double>(nanoseconds) / GST_SECOND;
}

Error streamError(GstMessage* message, const std::string& mime) {
  GError* fault = nullptr;
  gst_message_parse_error(message, &fault, nullptr);
  const QString reason = QString::fromUtf8(fault->message);
  const bool ofStream = fault->domain == GST_STREAM_ERROR;
  const int code = fault->code;
  g_clear_error(&fault);
  const QString said = mime.empty() ? QString() : QStringLiteral(" (%1)").arg(text(mime));
  if (ofStream && (code == GST_STREAM_ERROR_TYPE_NOT_FOUND || code == GST_STREAM_ERROR_WRONG_TYPE))
    return {ErrorCode::InvalidInput, tr("This file%1 is not a video that is known here.").arg(said).toStdString()};
  if (ofStream && code == GST_STREAM_ERROR_CODEC_NOT_FOUND)
    return {ErrorCode::Unavailable,
            tr("No decoder for this file%1 is installed: %2 The package gstreamer1.0-libav brings most.")
                .arg(said, reason)
                .toStdString()};
  return {ErrorCode::Corrupt, tr("This file%1 cannot be decoded: %2").arg(said, reason).toStdString()};
}

}  // namespace podium
