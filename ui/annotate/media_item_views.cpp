#include "ui/annotate/media_item_views.h"

#include "ui/media/image_view.h"
#include "ui/media/video_view.h"

namespace podium {

ImageItemView::ImageItemView(QWidget* parent) : ItemView(parent), m_view(new ImageView(this)) {
  connect(m_view, &ImageView::painted, this, &ItemView::painted);
  connect(m_view, &ImageView::clicked, this, &ItemView::clicked);
}

void ImageItemView::setContent(std::shared_ptr<const ItemContent> content) {
  const auto image = std::dynamic_pointer_cast<const ImageContent>(content);
  if (!image) return m_view->setImage(nullptr);
  m_view->setImage(image->image, image->caption);
}

QSizeF ImageItemView::fittingSize(const QSizeF& area) const { return m_view->fittingSize(area); }
void ImageItemView::resizeEvent(QResizeEvent*) { m_view->setGeometry(rect()); }

VideoItemView::VideoItemView(QWidget* parent) : ItemView(parent), m_view(new VideoView(this)) {
  connect(m_view, &VideoView::painted, this, &ItemView::painted);
}

void VideoItemView::setContent(std::shared_ptr<const ItemContent> content) {
  const auto video = std::dynamic_pointer_cast<const VideoContent>(content);
  if (!video) return m_view->setClip(nullptr);
  m_view->setClip(video->video, video->caption);
}

void VideoItemView::showFrame(int frame) {
  if (m_view->clip()) m_view->showTick(m_timeline, frame);
}

QSizeF VideoItemView::fittingSize(const QSizeF& area) const { return m_view->fittingSize(area); }
void VideoItemView::resizeEvent(QResizeEvent*) { m_view->setGeometry(rect()); }

}  // namespace podium
