#pragma once
// The sound of one video, which follows the clock that its frames follow.
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "storage/domain/result.h"

namespace podium {

class GstPipeline;

// GUI thread. Muted until somebody says otherwise, for every video anew: nothing sounds by itself. The clock leads;
// where the sound has run away from it by kDrift it is brought back. Keeps its pitch at every speed.
class VideoSound : public QObject {
  Q_OBJECT
 public:
  using Bytes = std::shared_ptr<const std::vector<std::uint8_t>>;
  static constexpr double kDrift = 0.15;  // seconds: less is not noticed at the lips or at an impact

  // `sink`: an element of GStreamer that plays, as of gst-launch.
  explicit VideoSound(QObject* parent = nullptr, const QString& sink = QStringLiteral("autoaudiosink"));
  ~VideoSound() override;
  // Another video, muted. nullptr: none. `duration` of its frames, in seconds.
  void setVideo(Bytes bytes, double duration);
  bool isMuted() const { return m_muted; }
  void setMuted(bool muted);
  // Where the clock is; to be called at each of its changes. Does nothing while muted.
  void follow(bool playing, double seconds, double speed);
  std::optional<double> position() const;  // seconds; nullopt while nothing could be heard

 Q_SIGNALS:
  void failed(const podium::Error& error);  // muted then

 private:
  void open();
  void readMessages();
  void seekTo(double seconds, double speed);

  QString m_sink;
  Bytes m_bytes;
  std::unique_ptr<GstPipeline> m_pipeline;  // while it is not muted; reads m_bytes
  QElapsedTimer m_sinceSeek;
  double m_duration = 0.0, m_last = 0.0, m_speed = 1.0;
  bool m_muted = true, m_settled = false, m_playing = false, m_sought = false;
};

}  // namespace podium
