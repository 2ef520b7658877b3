// What a lead may decide about a task, without a widget: what applies when, what is wrong, what is stored.
#include <QTest>

#include "storage/json/task_json.h"
#include "ui/project/task_form.h"

using namespace podium;

namespace {

constexpr ItemKind kKinds[] = {ItemKind::Clip, ItemKind::Text, ItemKind::Image, ItemKind::Video};
constexpr AnswerForm kForms[] = {AnswerForm::Pair, AnswerForm::Rank, AnswerForm::BestWorst, AnswerForm::Rating,
                                 AnswerForm::Accept};

TaskForm formOf(ItemKind kind, AnswerForm answer) {
  TaskForm form;
  form.setKind(kind);
  form.setAnswer(answer);
  return form;
}

// Something else than the present value, within the field's range.
QVariant otherValue(const TaskForm& form, const TaskFieldInfo& info) {
  const QVariant now = form.value(info.field);
  switch (info.entry) {
    case FieldEntry::Switch:
      return !now.toBool();
    case FieldEntry::Number: {
      const auto [least, most] = form.range(info.field);
      return now.toDouble() == most ? least : most;
    }
    case FieldEntry::Choice:
      return now.toInt() == 0 ? static_cast<int>(info.choices.size()) - 1 : 0;
    case FieldEntry::Line:
      return QStringLiteral("Another line");
    case FieldEntry::Words:
      return QStringList{QStringLiteral("one"), QStringLiteral("two")};
  }
  return {};
}

}  // namespace

class TestTaskForm : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyKindAndFormCanBeginAsItIs() {
    for (const ItemKind kind : kKinds)
      for (const AnswerForm answer : kForms) {
        const TaskForm form = formOf(kind, answer);
        QVERIFY(form.isValid());
        const ProjectInfo info = form.info();
        QCOMPARE(info.kind, kind);
        QCOMPARE(info.answer, answer);
        QVERIFY(!info.instruction.empty());
        QVERIFY(info.task == Task());  // defaults are those of a plain comparison
        QVERIFY(!info.allowPartial);
        QVERIFY(info.k >= (kind == ItemKind::Clip ? 2 : 1) && info.k <= 9);
        for (const TaskFieldInfo& field : taskFields()) QVERIFY(form.isPlain(field.section));
      }
  }

  void everyFieldThatAppliesIsStoredAndReadBack() {
    std::set<TaskField> stored;
    for (const ItemKind kind : kKinds)
      for (const AnswerForm answer : kForms)
        for (const TaskFieldInfo& info : taskFields()) {
          TaskForm form = formOf(kind, answer);
          form.setValue(TaskField::Completeness, 1);  // so that what depends on it applies
          if (!form.applies(info.field)) continue;
          const QVariant other = otherValue(form, info);
          if (other == form.value(info.field)) continue;
          form.setValue(info.field, other);
          QVERIFY2(form.isValid(), qPrintable(info.title));
          QVERIFY2(form.value(info.field) == other, qPrintable(info.title));
          ProjectInfo info2 = form.info();
          info2.task = taskFromJson(toJson(info2.task));  // as the file keeps it
          QVERIFY2(TaskForm(info2, false).value(info.field) == other || info.field == TaskField::TopCount,
                   qPrintable(info.title));
          stored.insert(info.field);
        }
    stored.insert(TaskField::Qualification);  // of open projects: below
    QCOMPARE(stored.size(), taskFields().size());
  }

  void whatDoesNotApplyIsNotStored() {
    TaskForm form = formOf(ItemKind::Text, AnswerForm::Pair);
    for (const TaskFieldInfo& info : taskFields())
      if (form.applies(info.field)) form.setValue(info.field, otherValue(form, info));
    const std::string entered = form.info().instruction;
    QVERIFY(form.info().task.edits && form.info().task.margin && form.info().task.strengthLevels == 4);
    form.setKind(ItemKind::Image);
    form.setAnswer(AnswerForm::Accept);
    const Task task = form.info().task;
    QVERIFY(!task.edits && !task.margin && task.strengthLevels == 0 && task.axes.empty() && task.spanLabels.empty());
    QCOMPARE(form.info().instruction, entered);  // by hand: no default replaces it
    form.setKind(ItemKind::Text);
    form.setAnswer(AnswerForm::Pair);
    QVERIFY(form.info().task.edits && form.info().task.strengthLevels == 4);  // nothing was lost on the way
  }

  void howManyAreRankedIsOneDecision() {
    TaskForm form = formOf(ItemKind::Text, AnswerForm::Rank);
    form.setValue(TaskField::Items, 6.0);
    QVERIFY(!form.applies(TaskField::TopCount) && !form.applies(TaskField::Unranked));
    form.setValue(TaskField::Completeness, 1);
    form.setValue(TaskField::TopCount, 2.0);
    form.setValue(TaskField::Unranked, 1);
    QCOMPARE(form.info().task.top, 2);
    QVERIFY(!form.info().allowPartial);
    QCOMPARE(form.info().task.unranked, UnrankedMeaning::Unknown);
    form.setValue(TaskField::Completeness, 2);
    QCOMPARE(form.info().task.top, 0);
    QVERIFY(form.info().allowPartial);
    form.setValue(TaskField::Completeness, 0);
    QVERIFY(!form.info().allowPartial);
    QCOMPARE(form.info().task.unranked, UnrankedMeaning::BelowRanked);
    // Fewer items: the number of the best follows.
    form.setValue(TaskField::Completeness, 1);
    form.setValue(TaskField::TopCount, 5.0);
    form.setValue(TaskField::Items, 3.0);
    QCOMPARE(form.info().task.top, 2);
    QVERIFY(form.isValid());
  }

  void problemsNameTheirField_data() {
    QTest::addColumn<int>("answer");
    QTest::addColumn<int>("field");
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char* name, AnswerForm answer, TaskField field, const QVariant& value) {
      QTest::newRow(name) << static_cast<int>(answer) << static_cast<int>(field) << value;
    };
    row("too many items", AnswerForm::Rank, TaskField::Items, 65.0);
    row("best and worst of two", AnswerForm::BestWorst, TaskField::Items, 2.0);
    row("no items", AnswerForm::Rating, TaskField::Items, 0.0);
    row("a scale of one point", AnswerForm::Rating, TaskField::ScalePoints, 1.0);
    row("the same question twice", AnswerForm::Pair, TaskField::Axes,
        QStringList{QStringLiteral("helpful"), QStringLiteral("Helpful")});
    row("the same tag twice", AnswerForm::Pair, TaskField::Tags,
        QStringList{QStringLiteral("a"), QStringLiteral(" a ")});
    row("time before the beginning", AnswerForm::Pair, TaskField::MinView, -1.0);
  }
  void problemsNameTheirField() {
    QFETCH(int, answer);
    QFETCH(int, field);
    QFETCH(QVariant, value);
    TaskForm form = formOf(ItemKind::Text, static_cast<AnswerForm>(answer));
    form.setValue(static_cast<TaskField>(field), value);
    const auto problems = form.problems();
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(static_cast<int>(problems.front().field), field);
    QVERIFY(problems.front().sentence.endsWith(QLatin1Char('.')));
  }

  void aLearnersClipsAreTwoToNine() {
    TaskForm form = formOf(ItemKind::Text, AnswerForm::Rank);
    form.setValue(TaskField::Items, 20.0);
    QVERIFY(form.isValid());
    form.setKind(ItemKind::Clip);
    QCOMPARE(form.info().k, 9);
    form.setAnswer(AnswerForm::Accept);
    QCOMPARE(form.range(TaskField::Items).first, 2.0);
  }

  void answersFixTheFormAndTheQuestions() {
    TaskForm fresh = formOf(ItemKind::Text, AnswerForm::Pair);
    fresh.setValue(TaskField::Axes, QStringList{QStringLiteral("helpful"), QStringLiteral("harmless")});
    const ProjectInfo stored = fresh.info();
    TaskForm open(stored, true);
    open.setKind(ItemKind::Image);
    open.setAnswer(AnswerForm::Rank);
    open.setValue(TaskField::Axes, QStringList{QStringLiteral("other")});
    QVERIFY(open.info() == stored);
    open.setValue(TaskField::Qualification, 80.0);
    open.setValue(TaskField::MinView, 1.5);
    open.setGuidelines("# Judge calmly");
    QCOMPARE(open.info().task.qualification, 0.8);
    QCOMPARE(open.info().task.minViewMs, 1500);
    QVERIFY(open.info().task.axes == stored.task.axes);
    // Without answers the form may still change, the kind may not.
    TaskForm waiting(stored, false);
    waiting.setKind(ItemKind::Image);
    waiting.setAnswer(AnswerForm::Rank);
    QCOMPARE(waiting.info().kind, ItemKind::Text);
    QCOMPARE(waiting.info().answer, AnswerForm::Rank);
  }

  void whatTheFormKnowsNothingAboutStays() {
    ProjectInfo info = formOf(ItemKind::Text, AnswerForm::Pair).info();
    info.name = "Name";
    info.learnerConfig = "{\"seed\":7}";
    info.createdAt = 42;
    info.task.conversation = true;
    info.task.examples = {{"A title", "A body"}};
    QVERIFY(TaskForm(info, true).info() == info);
  }

  void examplesNeedTitleAndText() {
    TaskForm form;
    form.setExamples({{"Good", "Because"}, {" ", "Body"}});
    QVERIFY(form.exampleProblem().contains(QStringLiteral("2")));
    QVERIFY(!form.isValid());
    form.setExamples({{"Good", ""}});
    QVERIFY(form.exampleProblem().contains(QStringLiteral("text")));
    form.setExamples({{"Good", "Because"}});
    QVERIFY(form.isValid());
  }
};

QTEST_GUILESS_MAIN(TestTaskForm)
#include "test_task_form.moc"
