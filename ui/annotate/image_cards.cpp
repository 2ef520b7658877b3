#include "ui/annotate/image_cards.h"

#include "ui/annotate/media_item_views.h"
#include "ui/media/image_view.h"

namespace podium {

void ImageCards::setCards(const std::vector<ItemCard*>& cards) {
  m_views.clear();
  for (ItemCard* card : cards) {
    auto* view = qobject_cast<ImageItemView*>(card->view());
    if (!view) continue;
    view->image()->setGroup(&m_group);
    m_views.push_back(view->image());
  }
  m_group.reset();
}

bool ImageCards::command(KeyCommand command, std::optional<int> place) {
  if (m_views.empty()) return false;
  ImageView* view = m_views[static_cast<std::size_t>(place.value_or(0)) % m_views.size()];
  switch (command) {
    case KeyCommand::ZoomIn:
      view->zoomIn();
      return true;
    case KeyCommand::ZoomOut:
      view->zoomOut();
      return true;
    case KeyCommand::ZoomFit:
      view->zoomToFit();
      return true;
    case KeyCommand::Link:
      m_group.setLinked(!m_group.isLinked());
      Q_EMIT said(m_group.isLinked() ? tr("The images move together.") : tr("Each image moves for itself."));
      return true;
    default:
      return false;
  }
}

}  // namespace podium
