#pragma once
// The seam through which the window asks people in a dialog of its own. Tests put their own answers in.
#include <QString>
#include <memory>

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
  // Path to write to; empty when cancelled. The dialog asks before an existing file is replaced unless `keepExisting`
  // (the caller refuses existing files with a reason of its own).
  virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                           bool keepExisting = false);
  // One line of text; empty when cancelled.
  virtual QString askText(QWidget* parent, const QString& title, const QString& label, const QString& value);
  // Whether to go on. `action` is the verb on the button.
  virtual bool confirm(QWidget* parent, const QString& title, const QString& message, const QString& action);
  // Tells of something that a person asked for and that failed.
  virtual void inform(QWidget* parent, const QString& title, const QString& message);
};

// The one in use; never null.
Dialogs& dialogs();
// nullptr: back to the default.
void setDialogs(std::unique_ptr<Dialogs> replacement);

// Filter for project files in file dialogs.
QString projectFileFilter();

}  // namespace podium
