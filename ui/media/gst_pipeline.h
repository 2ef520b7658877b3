#pragma once
// GStreamer's objects with owners, and what both users of it need: a pipeline that reads from memory, and its errors
// in words. Only ui/media includes this. Codecs are plugins that are loaded at run time; none is linked.
#include <gst/gst.h>

#include <QString>
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
  void setState(GstState state) { gst_element_set_state(m_pipeline.get(), state); }
  // The next message of these types; waits up to `milliseconds`. nullptr: none came.
  GstOwned<GstMessage> message(GstMessageType types, int milliseconds) const;
  std::optional<double> duration() const;  // seconds

 private:
  GstOwned<GstElement> m_pipeline;
  GstOwned<GstBus> m_bus;
};

// `message` is of the type GST_MESSAGE_ERROR. What it means and what to do; `mime` is what the file was said to be.
Error streamError(GstMessage* message, const std::string& mime);

}  // namespace podium
