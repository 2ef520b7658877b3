#pragma once
// A ring around the control that has the keyboard, drawn outside of it. Shown only when focus came by key, so that a
// mouse click leaves no mark.
#include <QFocusFrame>

namespace podium {

// Owned by the window whose controls it marks.
class FocusRing : public QFocusFrame {
  Q_OBJECT
 public:
  explicit FocusRing(QWidget* window);
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void follow(QWidget* widget);
  QWidget* m_window;
  bool m_byKey = false;
};

}  // namespace podium
