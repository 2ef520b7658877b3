#pragma once
// Asks what a new project is about and creates its file. Errors stand beside the field that they concern.
#include <QDialog>
#include <functional>
#include <string>
#include <vector>

#include "storage/domain/project.h"
#include "storage/domain/result.h"
#include "ui/project/task_form.h"

class QLineEdit;
class QPushButton;
class QScrollArea;

namespace podium {

class FormRow;
class GameList;
class MessageLine;
class TaskEditor;
class TaskPreview;
class TextLabel;

// What the dialog collects. Pure, so that its rules can be tested without widgets.
struct NewProjectDraft {
  QString path;
  QString environment;  // of clips
  TaskForm form;

  // One sentence, or empty. `known` are the ids that can be played here.
  QString pathProblem() const;
  QString gameProblem(const std::vector<std::string>& known) const;
  // Why the project cannot be created like this, as one sentence; empty when it can.
  QString problem(const std::vector<std::string>& known) const;
  ProjectInfo info() const;
};

// A file name as it was typed: "~" is the home folder, and the suffix of projects is added where it is missing.
QString projectPath(const QString& typed);

class NewProjectDialog : public QDialog {
  Q_OBJECT
 public:
  using Environments = std::function<Result<std::vector<std::string>>()>;  // called on a worker thread
  explicit NewProjectDialog(const Environments& environments, QWidget* parent = nullptr);
  // After accept(): the file that was created.
  QString path() const;
  NewProjectDraft draft() const;
  TaskPreview& preview() { return *m_preview; }

 private:
  QScrollArea* buildForm();
  void environmentsArrived(Result<std::vector<std::string>> ids);
  void choosePath();
  void validate();
  void create();

  QLineEdit* m_path;
  FormRow* m_pathRow = nullptr;
  GameList* m_games;
  FormRow* m_gameRow;
  TaskEditor* m_editor;
  TaskPreview* m_preview;
  MessageLine* m_message;
  TextLabel* m_reason;
  QPushButton* m_create;
  std::vector<std::string> m_known;
  bool m_arrived = false;
};

}  // namespace podium
