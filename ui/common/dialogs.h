#pragma once
// The seam through which the window asks people in a dialog of its own. Tests put their own answers in.
#include <QString>
#include <functional>
#include <memory>

class QFileDialog;
class QWidget;

namespace podium {

// GUI thread. The default shows real dialogs.
class Dialogs {
 public:
  virtual ~Dialogs() = default;
  // Path of an existing project; empty when cancelled.
  virtual QString openProject(QWidget* parent);
  // Path of any existing file; empty when cancelled.
  virtual QString openFile(QWidget* parent, const QString& title, const QString& filter);
  // Path of an existing folder; empty when cancelled. Its files are shown.
  virtual QString openFolder(QWidget* parent, const QString& title);
  // Path to write to; empty when cancelled. The dialog asks before an existing file is replaced unless `keepExisting`
  // (the caller refuses existing files with a reason of its own).
  virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                           bool keepExisting = false);
  // One line of text; empty when cancelled.
  virtual QString askText(QWidget* parent, const QString& title, const QString& label, const QString& value);
  // Whether to go on. `action` is the verb on the button.
  virtual bool confirm(QWidget* parent, const QString& title, const QString& message, const QString& action);
  // Whether what somebody has filled in may be lost. "Keep editing" is the usual answer, and that of Escape.
  virtual bool discard(QWidget* parent, const QString& title, const QString& message);
  // Tells of something that a person asked for and that failed.
  virtual void inform(QWidget* parent, const QString& title, const QString& message);
};

// The one in use; never null.
Dialogs& dialogs();
// nullptr: back to the default.
void setDialogs(std::unique_ptr<Dialogs> replacement);

// The one way to a QFileDialog: made without opening a single file of the folders that it lists, which would end the
// locks on a project that is open here. GUI thread; the dialog lives during the call.
void withFileDialog(QWidget* parent, const QString& title, const std::function<void(QFileDialog&)>& use);

// Filter for project files in file dialogs.
QString projectFileFilter();

}  // namespace podium
