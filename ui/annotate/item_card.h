#pragma once
// One item of the query: a letter, what was said about it, and the content between.
#include <QWidget>
#include <optional>

#include "ui/annotate/card_mark.h"
#include "ui/annotate/item_view.h"

class QVariantAnimation;

namespace podium {

// GUI thread. Emits what people do to it; what that means is the model's affair.
class ItemCard : public QWidget {
  Q_OBJECT
 public:
  ItemCard(int place, ItemKind kind, QWidget* parent = nullptr);
  // Width and height that the card itself needs around its content, its footer included.
  QSize chrome() const;

  int place() const { return m_place; }
  ItemView* view() const { return m_view; }
  // What was said about it as a whole.
  void setMark(const CardMark& mark);
  // A few quiet words beside the letter: the length of a text, "edited", tags.
  void setNote(const QString& note);
  // A small button beside the letter; the card owns it.
  void setCorner(QWidget* corner);
  // A widget below the content, such as rating rows; the card owns it.
  void setFooter(QWidget* footer);
  QWidget* footer() const { return m_footer; }
  // The footer gets so many pixels; nullopt: what it would like.
  void setFooterHeight(std::optional<int> pixels);
  int footerHeight() const;  // of a card that has one
  // The border lights up once, in this colour.
  void pulse(const QColor& colour);

 Q_SIGNALS:
  void clicked(int place);
  void dragMoved(int place, const QPoint& globalPosition);
  void dropped(int place, const QPoint& globalPosition);
  void menuWanted(int place, const QPoint& globalPosition);  // a right click, or the key for menus
  void selected(int place, int begin, int end);              // a passage of its text, in code points of the body

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void describe();
  void arrange();
  int letterRight() const;
  void paintBadge(QPainter& painter, QRectF& top) const;

  int m_place;
  ItemView* m_view;
  QWidget* m_footer = nullptr;
  std::optional<int> m_footerHigh;
  QWidget* m_corner = nullptr;
  CardMark m_mark;
  QString m_note;
  bool m_pressed = false, m_dragging = false;
  QPoint m_pressedAt;
  QVariantAnimation* m_pulse;
  QColor m_pulseColour;
};

}  // namespace podium
