#include "ui/project/task_fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace podium {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(podium::TaskFields)
};

void addQuestion(std::vector<TaskFieldInfo>& list) {
  using enum TaskField;
  constexpr auto kSection = TaskSection::Question;
  list.push_back({Items,
                  kSection,
                  FieldEntry::Number,
                  Words::tr("Items in a query"),
                  Words::tr("How many stand side by side."),
                  {}});
  list.push_back(
      {Instruction, kSection, FieldEntry::Line, Words::tr("Instruction"), Words::tr("One line above the items."), {}});
  list.push_back({ScaleKind,
                  kSection,
                  FieldEntry::Choice,
                  Words::tr("Scale"),
                  {},
                  {Words::tr("Points"), Words::tr("Slider from 0 to 100")}});
  list.push_back({ScalePoints, kSection, FieldEntry::Number, Words::tr("Points of the scale"), {}, {}});
  list.push_back({ScaleLow, kSection, FieldEntry::Line, Words::tr("The low end means"), {}, {}});
  list.push_back({ScaleHigh, kSection, FieldEntry::Line, Words::tr("The high end means"), {}, {}});
}

void addVerdicts(std::vector<TaskFieldInfo>& list) {
  using enum TaskField;
  constexpr auto kSection = TaskSection::Verdicts;
  list.push_back({Completeness,
                  kSection,
                  FieldEntry::Choice,
                  Words::tr("Rank"),
                  {},
                  {Words::tr("All items"), Words::tr("The best few"), Words::tr("As many as one likes")}});
  list.push_back({TopCount, kSection, FieldEntry::Number, Words::tr("How many of the best"), {}, {}});
  list.push_back({Unranked,
                  kSection,
                  FieldEntry::Choice,
                  Words::tr("Items that are left out"),
                  {},
                  {Words::tr("Are worse than all that are ranked"), Words::tr("Say nothing")}});
  list.push_back({Ties, kSection, FieldEntry::Switch, Words::tr("Ties are offered"), {}, {}});
  list.push_back({BothBad,
                  kSection,
                  FieldEntry::Switch,
                  Words::tr("\"Both bad\" is offered"),
                  Words::tr("For queries in which nothing is good."),
                  {}});
  list.push_back({CantTell, kSection, FieldEntry::Switch, Words::tr("\"Can't tell\" is offered"), {}, {}});
  list.push_back(
      {Strength,
       kSection,
       FieldEntry::Choice,
       Words::tr("How much better"),
       {},
       {Words::tr("Is not asked"), Words::tr("In 2 levels"), Words::tr("In 3 levels"), Words::tr("In 4 levels")}});
  list.push_back({Margin, kSection, FieldEntry::Switch, Words::tr("A number says how much better"), {}, {}});
  list.push_back({Confirm,
                  kSection,
                  FieldEntry::Switch,
                  Words::tr("Choices are confirmed with Enter"),
                  Words::tr("Off: the choice itself is the answer."),
                  {}});
}

void addQuestions(std::vector<TaskFieldInfo>& list) {
  using enum TaskField;
  list.push_back({Axes,
                  TaskSection::Questions,
                  FieldEntry::Words,
                  Words::tr("Questions"),
                  Words::tr("For example: helpful, harmless. Each is answered by itself; the first one is what a "
                            "learner follows. None: one question."),
                  {}});
}

void addParts(std::vector<TaskFieldInfo>& list) {
  using enum TaskField;
  constexpr auto kSection = TaskSection::Parts;
  list.push_back({Rationale,
                  kSection,
                  FieldEntry::Choice,
                  Words::tr("A reason in words"),
                  {},
                  {Words::tr("Is not asked"), Words::tr("May be given"), Words::tr("Is required")}});
  list.push_back({Tags, kSection, FieldEntry::Words, Words::tr("Tags of a query"), {}, {}});
  list.push_back({ItemTags, kSection, FieldEntry::Words, Words::tr("Tags of an item"), {}, {}});
  list.push_back({SpanLabels,
                  kSection,
                  FieldEntry::Words,
                  Words::tr("Labels of passages"),
                  Words::tr("For stretches of a text that are marked."),
                  {}});
  list.push_back({Edits,
                  kSection,
                  FieldEntry::Switch,
                  Words::tr("Texts may be edited"),
                  Words::tr("The edited text counts as better than the one before."),
                  {}});
  list.push_back({Demonstration,
                  kSection,
                  FieldEntry::Switch,
                  Words::tr("A better text may be written"),
                  Words::tr("It counts as better than all items of the query."),
                  {}});
  list.push_back({Conversation,
                  kSection,
                  FieldEntry::Switch,
                  Words::tr("Annotators write conversations"),
                  Words::tr("Whoever picks a reply says what comes next; new replies to it are the next query. A "
                            "command of the settings makes them, or \"podium reply\"."),
                  {}});
  list.push_back({Steps, kSection, FieldEntry::Switch, Words::tr("Steps of solutions are labelled"), {}, {}});
  list.push_back({Evidence, kSection, FieldEntry::Switch, Words::tr("Cited evidence is judged"), {}, {}});
  list.push_back({Moments,
                  kSection,
                  FieldEntry::Switch,
                  Words::tr("Good and bad moments are marked"),
                  Words::tr("While the clips play."),
                  {}});
  list.push_back({Flags,
                  kSection,
                  FieldEntry::Words,
                  Words::tr("Reasons for a flag"),
                  Words::tr("Why a query is unfit. Another reason can always be written."),
                  {}});
}

void addWork(std::vector<TaskFieldInfo>& list) {
  using enum TaskField;
  constexpr auto kSection = TaskSection::Work;
  list.push_back({MinView,
                  kSection,
                  FieldEntry::Number,
                  Words::tr("No answer before"),
                  {},
                  {},
                  Words::tr(" s"),
                  Words::tr("at any time"),
                  1});
  list.push_back({Break,
                  kSection,
                  FieldEntry::Number,
                  Words::tr("A break is suggested after"),
                  {},
                  {},
                  Words::tr(" min"),
                  Words::tr("never")});
  list.push_back({ShowLengths,
                  kSection,
                  FieldEntry::Switch,
                  Words::tr("Lengths of texts are shown"),
                  Words::tr("Off: on demand. Seen lengths can sway the choice."),
                  {}});
  list.push_back(
      {ShowProgress, kSection, FieldEntry::Switch, Words::tr("Annotators see their counts and pace"), {}, {}});
  list.push_back({ShowAgreement,
                  kSection,
                  FieldEntry::Switch,
                  Words::tr("Annotators see how often they agree with others"),
                  {},
                  {}});
  list.push_back({Qualification,
                  kSection,
                  FieldEntry::Number,
                  Words::tr("Qualification is passed with"),
                  Words::tr("Share of right answers to the qualification's queries, where the project holds some."),
                  {},
                  Words::tr(" % right"),
                  Words::tr("any answers")});
}

}  // namespace

const std::vector<TaskFieldInfo>& taskFields() {
  static const std::vector<TaskFieldInfo> fields = [] {
    std::vector<TaskFieldInfo> list;
    addQuestion(list);
    addVerdicts(list);
    addQuestions(list);
    addParts(list);
    addWork(list);
    return list;
  }();
  return fields;
}

const TaskFieldInfo& taskField(TaskField field) {
  return *std::find_if(taskFields().begin(), taskFields().end(),
                       [field](const TaskFieldInfo& info) { return info.field == field; });
}

QString sectionTitle(TaskSection section) {
  switch (section) {
    case TaskSection::Question:
      return Words::tr("Question");
    case TaskSection::Verdicts:
      return Words::tr("What may be answered");
    case TaskSection::Questions:
      return Words::tr("Several questions about the same items");
    case TaskSection::Parts:
      return Words::tr("Tags, reasons and marks");
    case TaskSection::Work:
      return Words::tr("Pace and what annotators see");
  }
  return {};
}

}  // namespace podium
