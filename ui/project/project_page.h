#pragma once
// What the open project asks of its annotators, to be changed by its lead: the task, the guidelines, the examples.
#include <QWidget>

#include "ui/common/project_session.h"
#include "ui/project/task_form.h"

class QLineEdit;
class QPushButton;

namespace podium {

class FormRow;
class GuideEditor;
class ImportList;
class MessageLine;
class TaskEditor;
class TaskPreview;
class TextLabel;

// GUI thread. Nothing changes before it is saved; what is saved counts, in every open window, from the next query on.
class ProjectPage : public QWidget {
  Q_OBJECT
 public:
  // The session outlives the page.
  explicit ProjectPage(ProjectSession& session, QWidget* parent = nullptr);
  // Something was committed to the project, here or elsewhere: shows it, unless something unsaved is here.
  void refresh();
  bool isChanged() const;
  TaskEditor& editor() { return *m_editor; }
  TaskPreview& preview() { return *m_preview; }

 Q_SIGNALS:
  void saved();
  void exportRequested();
  void importRequested();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void load();
  ProjectInfo entered() const;
  void validate();
  void save();

  ProjectSession& m_session;
  ProjectInfo m_stored;  // as it was when it was loaded
  bool m_hasAnswers = false, m_saving = false;
  QLineEdit* m_name;
  FormRow* m_nameRow;
  TaskEditor* m_editor;
  GuideEditor* m_guide;
  ImportList* m_imports;
  TaskPreview* m_preview;
  MessageLine* m_message;
  TextLabel* m_reason;
  QPushButton* m_discard;
  QPushButton* m_save;
};

}  // namespace podium
