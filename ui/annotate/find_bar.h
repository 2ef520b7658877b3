#pragma once
// The field over the cards in which one looks for words in all texts of a query.
#include <QFrame>

class QLineEdit;

namespace podium {

class TextGroup;
class TextLabel;
struct FindState;

// GUI thread. Hidden until opened. Enter goes on, Shift+Enter back, Escape closes.
class FindBar : public QFrame {
  Q_OBJECT
 public:
  // The group outlives it.
  FindBar(TextGroup& group, QWidget* parent);
  void open();
  bool close();  // whether it was open

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void showState(const FindState& state);
  void place();

  TextGroup& m_group;
  QLineEdit* m_field;
  TextLabel* m_count;
};

}  // namespace podium
