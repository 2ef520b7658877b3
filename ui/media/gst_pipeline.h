#pragma once
// GStreamer's objects with owners, and what both users of it need: a pipeline that reads from memory, and its errors
// in words. Only ui/media includes this. Codecs are plugins that are loaded at run time; none is linked.
#include <gst/gst.h>

#include <QString>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "storage/domain/result.h"

namespace podium {

struct GstRelease {
  void operator()(GstElement* element) const { gst_object_unref(element); }
  void operator()(GstBus* bus) const { gst_object_unref(bus); }
  void operator()(GstSample* sample) const { gst_sample_unref(sample); }
  void operator()(GstMessage* message) const { gst_message_unref(message); }
  void operator()(GstCaps* caps) const { gst_caps_unref(caps); }
};
template <class T>
using GstOwned = std::unique_ptr<T, GstRelease>;

// A pipeline, stopped when it goes. Not thread-safe.
class GstPipeline {
 public:
  // `description` as of gst-launch, with an element giostreamsrc named "in", which reads `bytes`; they outlive the
  // pipeline. The first call in a process initialises GStreamer, which may take seconds while it looks at plugins.
  // Throws Exception(Unavailable) when an element of it is not installed.
  GstPipeline(const QString& description, std::span<const std::uint8_t> bytes);
  ~GstPipeline();
  GstPipeline(const GstPipeline&) = delete;
  GstPipeline& operator=(const GstPipeline&) = delete;

  GstElement* get() const { return m_pipeline.get(); }
  GstOwned<GstElement> element(const char* name) const;
  // Before it starts: links the first stream of decoded `kind` ("video/x-raw") that the decodebin named "decode" finds
  // to the element named "first"; streams of other kinds come to nothing.
  void linkWhenFound(const char* kind);
  bool isLinked() const { return m_link.linked; }
  bool knowsAllStreams() const { return m_link.all; }
  // Nothing is linked and no thread of the pipeline has worked for half a second: it never will. decodebin may swallow
  // the error of an element that fails while it is put in, and then comes neither a stream nor an error. To be asked
  // again and again.
  bool hasStalled();
  void setState(GstState state) { gst_element_set_state(m_pipeline.get(), state); }
  // The next message of these types; waits up to `milliseconds`. nullptr: none came.
  GstOwned<GstMessage> message(GstMessageType types, int milliseconds) const;
  std::optional<double> duration() const;  // seconds

 private:
  // Written by the decoder's threads.
  struct Link {
    GstOwned<GstElement> first;
    const char* kind = nullptr;
    std::atomic<bool> linked = false, all = false;
  };
  static void link(GstElement* decode, GstPad* pad, gpointer link);
  Link m_link;
  std::optional<std::chrono::steady_clock::time_point> m_idleSince;
  GstOwned<GstElement> m_pipeline;
  GstOwned<GstBus> m_bus;
};

// Whether the first of `caps` is of this kind; "audio/" covers all of sound.
bool isOfKind(const GstCaps* caps, const char* kind);
// `message` is of the type GST_MESSAGE_ERROR. What it means and what to do; `mime` is what the file was said to be,
// `missing` what missingDecoder() said before.
Error streamError(GstMessage* message, const std::string& mime, const QString& missing);
// "AV1 decoder", when a message of the type GST_MESSAGE_ELEMENT asks for what is not installed; else empty.
QString missingDecoder(GstMessage* message);

}  // namespace podium
