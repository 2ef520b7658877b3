#pragma once
// A text as a card shows it.
#include "ui/annotate/item_view.h"

namespace podium {

class TextView;

class TextItemView : public ItemView {
  Q_OBJECT
 public:
  explicit TextItemView(QWidget* parent = nullptr);
  void setContent(std::shared_ptr<const ItemContent> content) override;
  // All of the area; one that is too narrow to read counts for less.
  QSizeF fittingSize(const QSizeF& area) const override;
  TextView* text() const { return m_view; }

 Q_SIGNALS:
  void spanClicked(int index);  // into text()->spans()

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  TextView* m_view;
  QPoint m_pressedAt;
  bool m_pressedControl = false;
};

}  // namespace podium
