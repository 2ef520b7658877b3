#pragma once
// Where the window stands: as it was left the last time, or of a usual size that fits on the screen with its frame.
#include <QSize>

class QWidget;

namespace podium {

// GUI thread. A part of the window, which calls it before it is shown, when it is moved or resized, and when it closes.
class WindowGeometry {
 public:
  explicit WindowGeometry(QWidget& window) : m_window(window) {}
  void restore();
  // Once, when the frame around the window is known: window managers move the window when they have put one around it.
  void fitOnScreen();
  void save() const;

 private:
  QWidget& m_window;
  QSize m_firstSize;  // as restore() left it
  bool m_fitted = false;
};

}  // namespace podium
