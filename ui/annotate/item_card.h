#pragma once
// One item of the query: a letter, its rank, and the content between.
#include <QWidget>

#include "ui/annotate/item_view.h"

class QVariantAnimation;

namespace podium {

// GUI thread. Emits what people do to it; what that means is the model's affair.
class ItemCard : public QWidget {
  Q_OBJECT
 public:
  ItemCard(int place, ItemKind kind, QWidget* parent = nullptr);
  static QString letter(int place);
  // Width and height that the card itself needs around its content.
  static QSize chrome();

  int place() const { return m_place; }
  ItemView* view() const { return m_view; }
  // 0: none. `tied`: another card has the same rank. The colour never says it alone: the numeral and "=" do too.
  void setRank(int rank, bool tied);
  // The border lights up once.
  void pulse();

 Q_SIGNALS:
  void clicked(int place);
  void dragMoved(int place, const QPoint& globalPosition);
  void dropped(int place, const QPoint& globalPosition);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void describe();

  int m_place;
  ItemView* m_view;
  int m_rank = 0;
  bool m_tied = false, m_pressed = false, m_dragging = false;
  QPoint m_pressedAt;
  QVariantAnimation* m_pulse;
};

}  // namespace podium
