#pragma once
// The one list of what a lead may decide about a project's task: the words, the group and the way of entering each.
// What applies when, and which values are right, is known by TaskForm.
#include <QString>
#include <QStringList>
#include <vector>

namespace podium {

enum class TaskField {
  Items,
  Instruction,
  Confirm,
  Completeness,
  TopCount,
  Unranked,
  Ties,
  BothBad,
  CantTell,
  Strength,
  Margin,
  ScaleKind,
  ScalePoints,
  ScaleLow,
  ScaleHigh,
  Axes,
  Tags,
  ItemTags,
  Rationale,
  SpanLabels,
  Edits,
  Demonstration,
  Conversation,
  Steps,
  Evidence,
  Moments,
  Flags,
  MinView,
  Break,
  ShowLengths,
  ShowProgress,
  ShowAgreement,
  Qualification
};

// Groups of the form. Question is always open; the rest is opened by whoever needs it.
enum class TaskSection { Question, Verdicts, Questions, Parts, Work };

// How a field is entered, and what its value is.
enum class FieldEntry {
  Switch,  // bool
  Number,  // double
  Choice,  // int: index into the choices
  Line,    // QString
  Words    // QStringList
};

struct TaskFieldInfo {
  TaskField field;
  TaskSection section;
  FieldEntry entry;
  QString title;
  QString help;         // one sentence; may be empty
  QStringList choices;  // of Choice
  QString unit = {};    // of Number
  QString none = {};    // of Number: what 0 means, in words
  int decimals = 0;     // of Number
};

// In the order in which they are shown. Built on first use, in the language of that moment. GUI thread.
const std::vector<TaskFieldInfo>& taskFields();
const TaskFieldInfo& taskField(TaskField field);
QString sectionTitle(TaskSection section);

}  // namespace podium
