#pragma once
// The images of a query: zoomed and moved together, or each for itself; compared in place and looked at through a
// loupe while a key is held.
#include "ui/annotate/card_group.h"
#include "ui/media/image_group.h"
#include "ui/media/image_view.h"

namespace podium {

class ImageCards : public CardGroup {
  Q_OBJECT
 public:
  using CardGroup::CardGroup;
  void setCards(const std::vector<ItemCard*>& cards) override;
  bool command(KeyCommand command, std::optional<int> place) override;
  void release(KeyCommand command) override;
  void setAttention(std::optional<int> place) override { m_attention = place; }

 private:
  void compare(int place, CompareMode mode);

  ImageGroup m_group;
  std::vector<ItemCard*> m_cards;
  std::vector<ImageView*> m_views;  // of these cards
  std::optional<int> m_attention;
  std::optional<std::pair<int, int>> m_compared;  // the last time: a card, and whose image was in its place
  int m_held = -1;                                // the card with the loupe, or the image of another
};

}  // namespace podium
