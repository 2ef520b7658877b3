#pragma once
// What fills a card: one derived class per kind of item.
#include <QWidget>
#include <memory>

#include "storage/domain/project.h"
#include "ui/annotate/item_content.h"

namespace podium {

// GUI thread. A view is reused from query to query.
class ItemView : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
  // Of the kind that the view was made for; nullptr clears it.
  virtual void setContent(std::shared_ptr<const ItemContent> content) = 0;
  // For items that move: shows this frame, or the last one when there are fewer.
  virtual void showFrame(int frame) = 0;
  // The size at which the content would be shown within this area.
  virtual QSizeF fittingSize(const QSizeF& area) const = 0;

 Q_SIGNALS:
  void painted();  // the first time that new content is on the screen
};

// Owned by `parent`. Throws Exception(Unavailable) for a kind that this build cannot show.
ItemView* makeItemView(ItemKind kind, QWidget* parent);

}  // namespace podium
