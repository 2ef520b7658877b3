#pragma once
// What every window of the program starts with: names, language, look and log.
#include <QApplication>

#include "app/cli/command.h"

namespace podium {

// Whether a window can open here.
bool hasDisplay();

// GUI thread; one at a time, and the log is its own. Throws Exception(Unavailable) where no window can open, with what
// works without one.
class WindowApplication {
 public:
  explicit WindowApplication(const ProgramArguments& arguments);
  ~WindowApplication();
  WindowApplication(const WindowApplication&) = delete;
  WindowApplication& operator=(const WindowApplication&) = delete;

  QApplication& qt() { return m_application; }

 private:
  QApplication m_application;
};

}  // namespace podium
