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
  // For items that move: shows this frame of the clock, or the last one when there are fewer.
  virtual void showFrame(int) {}
  // Frames of the clock per second, where they are not the item's own.
  virtual void setClockRate(double) {}
  // The size at which the content would be shown within this area.
  virtual QSizeF fittingSize(const QSizeF& area) const = 0;

 Q_SIGNALS:
  void painted();                     // the first time that new content is on the screen
  void clicked();                     // where the view keeps a press for itself until it is one
  void selected(int begin, int end);  // a passage of a text, in code points of its body
};

// Owned by `parent`.
ItemView* makeItemView(ItemKind kind, QWidget* parent);

}  // namespace podium
