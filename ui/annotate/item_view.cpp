#include "ui/annotate/item_view.h"

#include "storage/domain/result.h"
#include "ui/annotate/clip_view.h"

namespace podium {

ItemView* makeItemView(ItemKind kind, QWidget* parent) {
  if (kind == ItemKind::Clip) return new ClipView(parent);
  throw Exception(ErrorCode::Unavailable, "This version of Podium can show clips only.");
}

}  // namespace podium
