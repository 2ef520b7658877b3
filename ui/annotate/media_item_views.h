#pragma once
// Images and videos as cards show them.
#include "ui/annotate/item_view.h"
#include "ui/media/video_clip.h"

namespace podium {

class ImageView;
class VideoView;

class ImageItemView : public ItemView {
  Q_OBJECT
 public:
  explicit ImageItemView(QWidget* parent = nullptr);
  void setContent(std::shared_ptr<const ItemContent> content) override;
  QSizeF fittingSize(const QSizeF& area) const override;
  ImageView* image() const { return m_view; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  ImageView* m_view;
};

class VideoItemView : public ItemView {
  Q_OBJECT
 public:
  explicit VideoItemView(QWidget* parent = nullptr);
  void setContent(std::shared_ptr<const ItemContent> content) override;
  void showFrame(int frame) override;
  void setClockRate(double rate) override { m_timeline.rate = rate; }
  // The file, where it has sound; nullptr else. Seconds of its picture.
  std::shared_ptr<const std::vector<std::uint8_t>> sound() const;
  double duration() const;
  QSizeF fittingSize(const QSizeF& area) const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  VideoView* m_view;
  std::shared_ptr<const VideoContent> m_content;
  VideoTimeline m_timeline;
};

}  // namespace podium
