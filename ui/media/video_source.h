#pragma once
// Decodes one video ahead on a thread of its own and brings the result to the GUI thread.
#include <QObject>
#include <cstdint>
#include <memory>
#include <thread>
#include <vector>

#include "storage/domain/result.h"
#include "ui/media/video_decode.h"

namespace podium {

// GUI thread. One video at a time; a page makes one for each card. Where a loader's thread decodes already, call
// decodeVideo there instead.
class VideoSource : public QObject {
  Q_OBJECT
 public:
  using Bytes = std::shared_ptr<const std::vector<std::uint8_t>>;

  using QObject::QObject;
  ~VideoSource() override;  // cancels and joins
  // Cancels what is under way. Exactly one of ready() and failed() follows, unless it is cancelled before.
  void start(Bytes bytes, const std::string& mime, const VideoLimits& limits = {});
  void cancel();
  bool isDecoding() const { return m_decoding; }

 Q_SIGNALS:
  void progressed(double share);
  void ready(std::shared_ptr<const podium::VideoClip> clip);
  void failed(const podium::Error& error);

 private:
  void finish(std::uint64_t run, Result<std::shared_ptr<const VideoClip>> outcome);

  std::uint64_t m_run = 0;  // results of earlier ones are dropped
  bool m_decoding = false;
  std::jthread m_thread;
};

}  // namespace podium
