#pragma once
// What a lead enters about a project: which decisions apply to which items and answers, what they may be, and what is
// wrong with them. Pure: no widget, no file.
#include <QVariant>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "storage/domain/project.h"
#include "ui/project/task_fields.h"

namespace podium {

struct TaskProblem {
  TaskField field;
  QString sentence;
};

// Fields that a project needs not are hidden and at their defaults in info(). What was entered stays in the form, so
// that going from one form of answer to another and back loses nothing.
class TaskForm {
 public:
  // A new project: pairs of clips from a game.
  TaskForm();
  // An open project. Once it has answers, the form of the answer and the questions stay as they are.
  TaskForm(const ProjectInfo& project, bool hasAnswers);

  // What a new project asks above its items, in the language of the window. Any thread.
  static QString usualInstruction(ItemKind kind, AnswerForm answer);

  bool isNew() const { return m_isNew; }
  bool hasAnswers() const { return m_hasAnswers; }
  ItemKind kind() const { return m_info.kind; }
  AnswerForm answer() const { return m_info.answer; }
  // Only while new; what was not entered by hand takes the new kind's default.
  void setKind(ItemKind kind);
  // No effect once there are answers.
  void setAnswer(AnswerForm answer);

  // The value in the type of the field's entry (FieldEntry); a locked field or another type of value: no effect.
  QVariant value(TaskField field) const;
  void setValue(TaskField field, const QVariant& value);
  // Whether it means anything for this kind of items, this form of answer and the other values.
  bool applies(TaskField field) const;
  bool isLocked(TaskField field) const { return m_hasAnswers && field == TaskField::Axes; }
  // Least and greatest value of a Number.
  std::pair<double, double> range(TaskField field) const;
  // Whether anything in the section differs from what a new project of this kind would have.
  bool isPlain(TaskSection section) const;

  const std::string& guidelines() const { return m_info.task.guidelines; }
  void setGuidelines(std::string markdown) { m_info.task.guidelines = std::move(markdown); }
  const std::vector<Example>& examples() const { return m_info.task.examples; }
  void setExamples(std::vector<Example> examples) { m_info.task.examples = std::move(examples); }

  // Of the fields that apply, in the order of taskFields().
  std::vector<TaskProblem> problems() const;
  // One sentence, or empty: of the worked examples.
  QString exampleProblem() const;
  bool isValid() const { return problems().empty() && exampleProblem().isEmpty(); }
  // The project as it would be stored. What the form knows nothing about is as it was given.
  ProjectInfo info() const;

 private:
  enum Completeness { All, Top, Partial };
  QString problemOf(TaskField field) const;
  void takeDefaults();

  ProjectInfo m_info;
  Completeness m_completeness = All;
  int m_top = 3;
  bool m_isNew = true, m_hasAnswers = false;
  std::set<TaskField> m_entered;
};

}  // namespace podium
