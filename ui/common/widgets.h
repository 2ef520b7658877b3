#pragma once
// Small building blocks of pages. GUI thread.
#include <QAbstractButton>
#include <QFrame>
#include <QLabel>

#include "ui/common/icons.h"
#include "ui/common/theme.h"

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace podium {

enum class Ink { Text, Muted, Good, Warning, Bad };

// A label in one of the type sizes whose colour follows the theme. Plain text always: what people or files say is
// never read as markup.
class TextLabel : public QLabel {
  Q_OBJECT
 public:
  explicit TextLabel(const QString& text = {}, TextSize size = TextSize::Body, Ink ink = Ink::Text, bool strong = false,
                     QWidget* parent = nullptr);
  void setInk(Ink ink);

 private:
  void tint();
  Ink m_ink;
};

// One line that gives way: what does not fit ends in an ellipsis and is shown in full as a tooltip.
class ElidedLabel : public TextLabel {
  Q_OBJECT
 public:
  using TextLabel::TextLabel;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

// A surface with a hairline border and rounded corners; body() takes the content.
class Card : public QFrame {
  Q_OBJECT
 public:
  explicit Card(QWidget* parent = nullptr);
  QVBoxLayout* body() const { return m_body; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QVBoxLayout* m_body;
};

// A frameless area that scrolls `content` up and down, on whatever surface it lies.
QScrollArea* scrolled(QWidget* content);

// What stands where there is nothing yet: an icon, a sentence, what happens next, and a button where one helps.
class EmptyPanel : public QWidget {
  Q_OBJECT
 public:
  explicit EmptyPanel(const QString& iconName, QWidget* parent = nullptr);
  void setTexts(const QString& title, const QString& next);
  // Shows a button; empty hides it. Clicked: actionTriggered().
  void setAction(const QString& verb);
  // A second one beside it, likewise: secondTriggered().
  void setSecond(const QString& verb);

 Q_SIGNALS:
  void actionTriggered();
  void secondTriggered();

 private:
  TextLabel* m_title;
  TextLabel* m_next;
  QPushButton* m_action;
  QPushButton* m_second;
};

// A line with an icon that says what happened and what to do; hidden while empty. Never modal.
class MessageLine : public QFrame {
  Q_OBJECT
 public:
  enum class Kind { Info, Warning, Error };
  explicit MessageLine(QWidget* parent = nullptr);
  void showMessage(Kind kind, const QString& message);
  void clear();
  QString message() const;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QLabel* m_icon;
  TextLabel* m_text;
  Kind m_kind = Kind::Info;
};

}  // namespace podium
