#pragma once
// The keys of the Annotate page, to be changed one by one.
#include <QWidget>
#include <vector>

#include "ui/annotate/annotate_keys.h"

class QPushButton;

namespace podium {

class TextLabel;

// GUI thread. A click on a key, then the new one; a clash is refused with the reason. Stored at once.
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
  void take(int key);

  KeyMap m_keys;
  std::vector<Row> m_rows;
  int m_waiting = -1;  // the row whose next key is taken
  TextLabel* m_message;
  QPushButton* m_reset;
};

}  // namespace podium
