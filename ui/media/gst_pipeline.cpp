#include "ui/media/gst_pipeline.h"

#include <gio/gio.h>

#include <QCoreApplication>
#include <mutex>

#include "ui/common/format.h"

namespace podium {
namespace {

// The context of these words for translators. lupdate finds it from functions, not from members of GstPipeline.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::GstPipeline)
};

QString notStarted(const std::string& why) { return Words::tr("GStreamer does not start: %1.").arg(text(why)); }

QString partMissing(const QString& reason) {
  return Words::tr(
             "A part of GStreamer is not installed (%1). Install the packages gstreamer1.0-plugins-base and "
             "gstreamer1.0-plugins-good.")
      .arg(reason);
}

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
    throw Exception(ErrorCode::Unavailable, notStarted(failure).toStdString());
  GError* fault = nullptr;
  m_pipeline.reset(
      gst_parse_launch_full(description.toUtf8().constData(), nullptr, GST_PARSE_FLAG_FATAL_ERRORS, &fault));
  if (!m_pipeline) {
    const QString reason = fault ? QString::fromUtf8(fault->message) : QString();
    g_clear_error(&fault);
    throw Exception(ErrorCode::Unavailable, partMissing(reason).toStdString());
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

bool isOfKind(const GstCaps* caps, const char* kind) {
  return gst_caps_get_size(caps) > 0 && g_str_has_prefix(gst_structure_get_name(gst_caps_get_structure(caps, 0)), kind);
}

void GstPipeline::link(GstElement*, GstPad* pad, gpointer data) {
  Link& link = *static_cast<Link*>(data);
  const GstOwned<GstCaps> caps(gst_pad_query_caps(pad, nullptr));
  if (link.linked || !isOfKind(caps.get(), link.kind)) return;
  GstPad* sink = gst_element_get_static_pad(link.first.get(), "sink");
  if (GST_PAD_LINK_SUCCESSFUL(gst_pad_link(pad, sink))) link.linked = true;
  gst_object_unref(sink);
}

void GstPipeline::linkWhenFound(const char* kind) {
  m_link.kind = kind;
  m_link.first = element("first");
  const auto decode = element("decode");
  g_signal_connect(decode.get(), "pad-added", G_CALLBACK(&GstPipeline::link), &m_link);
  const auto end = [](GstElement*, gpointer link) { static_cast<Link*>(link)->all = true; };
  g_signal_connect(decode.get(), "no-more-pads", G_CALLBACK(static_cast<void (*)(GstElement*, gpointer)>(end)),
                   &m_link);
}

bool GstPipeline::hasStalled() {
  constexpr auto kIdle = std::chrono::milliseconds(500);
  bool works = m_link.linked || m_link.all;
  const auto look = [](const GValue* item, gpointer data) {
    auto* element = static_cast<GstElement*>(g_value_get_object(item));
    GST_OBJECT_LOCK(element);
    for (const GList* pad = element->pads; pad; pad = pad->next)
      if (gst_pad_get_task_state(GST_PAD(pad->data)) == GST_TASK_STARTED) *static_cast<bool*>(data) = true;
    GST_OBJECT_UNLOCK(element);
  };
  GstIterator* elements = gst_bin_iterate_recurse(GST_BIN(m_pipeline.get()));
  if (gst_iterator_foreach(elements, look, &works) != GST_ITERATOR_DONE) works = true;  // it changes: it is alive
  gst_iterator_free(elements);
  const auto now = std::chrono::steady_clock::now();
  if (works) m_idleSince.reset();
  if (!works && !m_idleSince) m_idleSince = now;
  return m_idleSince && now - *m_idleSince > kIdle;
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

Error streamError(GstMessage* message, const std::string& mime, const QString& missing) {
  GError* fault = nullptr;
  gst_message_parse_error(message, &fault, nullptr);
  const QString reason = QString::fromUtf8(fault->message);
  const auto is = [fault](GQuark domain, int code) { return g_error_matches(fault, domain, code); };
  const bool unknown =
      is(GST_STREAM_ERROR, GST_STREAM_ERROR_TYPE_NOT_FOUND) || is(GST_STREAM_ERROR, GST_STREAM_ERROR_WRONG_TYPE);
  const bool undecodable = is(GST_STREAM_ERROR, GST_STREAM_ERROR_CODEC_NOT_FOUND) ||
                           is(GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN) || !missing.isEmpty();
  g_error_free(fault);
  const QString said = mime.empty() ? QString() : QStringLiteral(" (%1)").arg(text(mime));
  if (unknown)
    return {ErrorCode::InvalidInput,
            Words::tr("This file%1 is not a video that is known here.").arg(said).toStdString()};
  if (undecodable)
    return {ErrorCode::Unavailable,
            Words::tr("What decodes this file%1 is not installed: %2. Most is in the packages gstreamer1.0-libav and "
                      "gstreamer1.0-plugins-bad.")
                .arg(said, missing.isEmpty() ? reason : missing)
                .toStdString()};
  return {ErrorCode::Corrupt, Words::tr("This file%1 cannot be decoded: %2").arg(said, reason).toStdString()};
}

QString missingDecoder(GstMessage* message) {
  const GstStructure* details = gst_message_get_structure(message);
  if (GST_MESSAGE_TYPE(message) != GST_MESSAGE_ELEMENT || !gst_structure_has_name(details, "missing-plugin")) return {};
  return QString::fromUtf8(gst_structure_get_string(details, "name"));
}

}  // namespace podium
