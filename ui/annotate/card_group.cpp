#include "ui/annotate/card_group.h"

#include "ui/annotate/image_cards.h"
#include "ui/annotate/text_cards.h"

namespace podium {

CardGroup* makeCardGroup(const ProjectInfo& project, QWidget* page) {
  if (project.kind == ItemKind::Text) return new TextCards(project.task, page);
  if (project.kind == ItemKind::Image) return new ImageCards(page);
  return nullptr;
}

}  // namespace podium
