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
  if (!image->missing.isEmpty()) return m_view->setMessage(image->missing);
  m_view->setImage(image->image, image->caption);
}

// A message may take all there is.
QSizeF ImageItemView::fittingSize(const QSizeF& area) const {
  const QSizeF size = m_view->fittingSize(area);
  return size.isEmpty() ? area : size;
}

void ImageItemView::resizeEvent(QResizeEvent*) { m_view->setGeometry(rect()); }

VideoItemView::VideoItemView(QWidget* parent) : ItemView(parent), m_view(new VideoView(this)) {
  connect(m_view, &VideoView::painted, this, &ItemView::painted);
}

void VideoItemView::setContent(std::shared_ptr<const ItemContent> content) {
  m_content = std::dynamic_pointer_cast<const VideoContent>(content);
  if (!m_content) return m_view->setClip(nullptr);
  if (!m_content->missing.isEmpty()) return m_view->setMessage(m_content->missing);
  m_view->setClip(m_content->video, m_content->caption);
}

std::shared_ptr<const std::vector<std::uint8_t>> VideoItemView::sound() const {
  return m_content ? m_content->sound : nullptr;
}

double VideoItemView::duration() const { return m_content && m_content->video ? m_content->video->duration : 0.0; }

void VideoItemView::showFrame(int frame) {
  if (m_view->clip()) m_view->showTick(m_timeline, frame);
}

QSizeF VideoItemView::fittingSize(const QSizeF& area) const {
  const QSizeF size = m_view->fittingSize(area);
  return size.isEmpty() ? area : size;
}

void VideoItemView::resizeEvent(QResizeEvent*) { m_view->setGeometry(rect()); }

}  // namespace podium
