#pragma once
// The images of a query: zoomed and moved together, or each for itself.
#include "ui/annotate/card_group.h"
#include "ui/media/image_group.h"

namespace podium {

class ImageView;

class ImageCards : public CardGroup {
  Q_OBJECT
 public:
  using CardGroup::CardGroup;
  void setCards(const std::vector<ItemCard*>& cards) override;
  bool command(KeyCommand command, std::optional<int> place) override;

 private:
  ImageGroup m_group;
  std::vector<ImageView*> m_views;
};

}  // namespace podium
