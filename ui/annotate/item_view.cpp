#include "ui/annotate/item_view.h"

#include "ui/annotate/clip_view.h"
#include "ui/annotate/media_item_views.h"
#include "ui/annotate/text_item_view.h"

namespace podium {

ItemView* makeItemView(ItemKind kind, QWidget* parent) {
  switch (kind) {
    case ItemKind::Clip:
      return new ClipView(parent);
    case ItemKind::Text:
      return new TextItemView(parent);
    case ItemKind::Image:
      return new ImageItemView(parent);
    case ItemKind::Video:
      return new VideoItemView(parent);
  }
  return nullptr;
}

}  // namespace podium
