#pragma once
// The keys of the Annotate page, to be changed one by one.
#include <QWidget>
#include <vector>

#include "ui/annotate/annotate_keys.h"

class QPushButton;

namespace podium {

class TextLabel;

// GUI thread. A click on a key, then the new one. Where that is taken, the row says by what and offers to take it over,
// which leaves the other command without a key. Stored at once.
class KeyEditor : public QWidget {
  Q_OBJECT
 public:
  explicit KeyEditor(QWidget* parent = nullptr);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Row {
    KeyCommand command;
    QString title;
    QPushButton* button;
  };
  void fill();
  void wait(int row);
  void take(int key);
  void say(int row, const QString& message, bool canTakeOver);
  void endMessage();
  void takeOver();

  KeyMap m_keys;
  std::vector<Row> m_rows;
  int m_waiting = -1;  // the row whose next key is taken
  int m_refused = 0;   // the key that could be taken over
  int m_saying = -1;   // the row that the message stands below
  TextLabel* m_message;
  QPushButton* m_takeOver;
  QPushButton* m_reset;
};

}  // namespace podium
