#pragma once
// The keys of the window itself: one list for its shortcuts and for the panels that show them.
#include <QKeySequence>
#include <QList>
#include <vector>

#include "ui/common/key_line.h"
#include "ui/shell/page_id.h"

namespace podium {

enum class WindowCommand { ShowPage, StartOrPauseLearner, NewProject, OpenProject, Import, Export, FullPage, Leave };

struct WindowShortcut {
  QKeySequence keys;
  WindowCommand command;
  PageId page = PageId::Start;  // of ShowPage
};

// Shortcuts that belong together, as one line shows them.
struct WindowKeyGroup {
  std::vector<WindowShortcut> shortcuts;
  const char* title;  // what they do, in their order
};

// GUI thread, after QApplication is there.
const std::vector<WindowKeyGroup>& windowKeys();
// The same in the language of the window: "Ctrl+1 to Ctrl+6", "new project, open a project".
QList<KeyLine> windowKeyLines();

}  // namespace podium
