#pragma once
// The form of a task: what is judged, how it is answered, and groups of further decisions that are opened by need.
// Shows a TaskForm and changes it; what may be decided is the form's affair.
#include <QWidget>
#include <map>

#include "ui/project/task_form.h"

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace podium {

class FormRow;
class TextLabel;

class TaskEditor : public QWidget {
  Q_OBJECT
 public:
  explicit TaskEditor(const TaskForm& form, QWidget* parent = nullptr);
  const TaskForm& form() const { return m_form; }
  void setForm(const TaskForm& form);
  // A widget below the kinds of items, shown while clips are judged; the editor owns it.
  void setClipExtra(QWidget* extra);

 Q_SIGNALS:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Section {
    QToolButton* header = nullptr;
    QWidget* body = nullptr;
  };
  QWidget* buildKinds();
  QWidget* buildForms();
  void addSection(QVBoxLayout* column, TaskSection section);
  void addRow(QVBoxLayout* column, const TaskFieldInfo& info);
  QWidget* makeEditor(const TaskFieldInfo& info);
  void enter(TaskField field, const QVariant& value);
  void showValue(const TaskFieldInfo& info, QWidget* editor) const;
  void showAll();

  TaskForm m_form;
  bool m_showing = false;  // values are being put into the widgets
  QButtonGroup* m_kinds = nullptr;
  QButtonGroup* m_answers = nullptr;
  QWidget* m_kindRow = nullptr;
  QVBoxLayout* m_extraSlot = nullptr;
  QWidget* m_clipExtra = nullptr;
  TextLabel* m_formHelp = nullptr;
  TextLabel* m_locked = nullptr;
  std::map<TaskSection, Section> m_sections;
  std::map<TaskField, FormRow*> m_rows;
};

}  // namespace podium
