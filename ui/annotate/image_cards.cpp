#include "ui/annotate/image_cards.h"

#include <utility>

#include "ui/annotate/media_item_views.h"

namespace podium {
namespace {

constexpr double kPanShare = 0.2;  // of the card, for one press of a key

}  // namespace

void ImageCards::setCards(const std::vector<ItemCard*>& cards) {
  m_views.clear();
  m_attention.reset();
  m_compared.reset();
  m_held = -1;
  m_cards = cards;
  for (ItemCard* card : cards) {
    auto* view = qobject_cast<ImageItemView*>(card->view());
    card->setNote({});
    view->image()->setGroup(&m_group);
    m_views.push_back(view->image());
  }
  m_group.reset();
}

bool ImageCards::command(KeyCommand command, std::optional<int> place) {
  if (m_views.empty()) return false;
  const int at = std::min(m_attention.value_or(place.value_or(0)), static_cast<int>(m_views.size()) - 1);
  ImageView* view = m_views[static_cast<std::size_t>(at)];
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
    case KeyCommand::LookLeft:
      view->panBy({-kPanShare, 0.0});
      return true;
    case KeyCommand::LookRight:
      view->panBy({kPanShare, 0.0});
      return true;
    case KeyCommand::LookUp:
      view->panBy({0.0, -kPanShare});
      return true;
    case KeyCommand::LookDown:
      view->panBy({0.0, kPanShare});
      return true;
    case KeyCommand::CompareFlicker:
      compare(at, CompareMode::Flicker);
      return true;
    case KeyCommand::CompareOverlay:
      compare(at, CompareMode::Overlay);
      return true;
    case KeyCommand::CompareDifference:
      compare(at, CompareMode::Difference);
      return true;
    case KeyCommand::Loupe:
      m_held = at;
      view->showLoupe();
      return true;
    default:
      return false;
  }
}

// Against the next card; one press after the other against each of the others in turn.
void ImageCards::compare(int place, CompareMode mode) {
  const int cards = static_cast<int>(m_views.size());
  if (cards < 2) return;
  int other = (m_compared && m_compared->first == place ? m_compared->second + 1 : place + 1) % cards;
  if (other == place) other = (other + 1) % cards;
  m_compared = std::pair(place, other);
  m_held = place;
  m_views[static_cast<std::size_t>(place)]->holdCompare(*m_views[static_cast<std::size_t>(other)], mode);
  // On the card itself: a line above the cards would move them while they are compared.
  const QString note = mode == CompareMode::Flicker   ? tr("shown: %1")
                       : mode == CompareMode::Overlay ? tr("with %1 over it")
                                                      : tr("difference from %1");
  m_cards[static_cast<std::size_t>(place)]->setNote(note.arg(cardName(other)));
}

void ImageCards::release(KeyCommand command) {
  if (m_held < 0) return;
  const auto at = static_cast<std::size_t>(std::exchange(m_held, -1));
  if (command == KeyCommand::Loupe) return m_views[at]->hideLoupe();
  m_views[at]->releaseCompare();
  m_cards[at]->setNote({});
}

}  // namespace podium
