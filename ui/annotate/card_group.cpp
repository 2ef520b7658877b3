#include "ui/annotate/card_group.h"

#include "ui/annotate/image_cards.h"
#include "ui/annotate/text_cards.h"
#include "ui/annotate/video_cards.h"

namespace podium {

CardGroup* makeCardGroup(const ProjectInfo& project, ClipClock& clock, QWidget* page) {
  if (project.kind == ItemKind::Text) return new TextCards(project.task, page);
  if (project.kind == ItemKind::Image) return new ImageCards(page);
  if (project.kind == ItemKind::Video) return new VideoCards(clock, page);
  return nullptr;
}

}  // namespace podium
