#pragma once
// The keys of the game, to be seen and changed.
#include <QWidget>
#include <vector>

#include "ui/play/play_controls.h"

class QComboBox;
class QGridLayout;
class QPushButton;

namespace podium {

class TextLabel;

// GUI thread. A click on a key, then the new one; Escape leaves it. Keys of the page itself are refused.
class BindingList : public QWidget {
  Q_OBJECT
 public:
  explicit BindingList(QWidget* parent = nullptr);
  // Shows these; nullptr: none. Must outlive its place here.
  void setControls(PlayControls* controls);
  void showHeld();  // what is held at the moment

 Q_SIGNALS:
  void changed();
  void taken();  // a key was pressed for an action, or Escape: the keyboard is free again

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill();
  void wait(int binding);
  void take(int key);

  PlayControls* m_controls = nullptr;
  QGridLayout* m_grid;
  std::vector<QPushButton*> m_keys;
  QComboBox* m_idle = nullptr;
  TextLabel* m_message;
  int m_waiting = -1;
};

// Keys that mean something on the Play page whatever is played.
bool isPageKey(int key);

}  // namespace podium
