#pragma once
// One video of a query: the frame of the common clock's time, scaled to the card.
#include <QPixmap>
#include <QWidget>
#include <memory>

#include "ui/media/video_clip.h"

namespace podium {

// GUI thread. Reused from query to query. Presses of the mouse are left to the parent, as of a ClipView.
class VideoView : public QWidget {
  Q_OBJECT
 public:
  explicit VideoView(QWidget* parent = nullptr);
  // nullptr: nothing. The first frame is shown.
  void setClip(std::shared_ptr<const VideoClip> clip, const QString& caption = {});
  // A sentence in place of a video: how far it is decoded, or why it cannot be shown.
  void setMessage(const QString& message);
  const std::shared_ptr<const VideoClip>& clip() const { return m_clip; }

  // The frame at a tick of the clock that all videos of the query share. A shorter video keeps its last frame.
  void showTick(const VideoTimeline& timeline, int tick);
  void showFrame(int frame);
  // The size at which the video would be shown within this area.
  QSizeF fittingSize(const QSizeF& area) const;

 Q_SIGNALS:
  void painted();  // the first time that a new video or message is on the screen

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  // Whether less detail than the file has can be seen, where the video is drawn within this area (pixels of the page).
  bool lacksDetail(const QSizeF& area) const;
  double strip(const QSizeF& area) const;
  void render();

  std::shared_ptr<const VideoClip> m_clip;
  QString m_caption, m_message;
  int m_shown = 0;
  QPixmap m_cache;  // the shown frame as it is on the screen; null when it must be scaled anew
  bool m_announce = false;
};

}  // namespace podium
