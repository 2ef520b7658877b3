// What a project asks, changed while it is open: in the file, in this window, and seen from another connection.
#include <QCheckBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>

#include "fake_learner.h"
#include "sample_project.h"
#include "tests/ui/window_tools.h"
#include "ui/annotate/annotate_page.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/project/form_button.h"
#include "ui/project/guide_editor.h"
#include "ui/project/project_page.h"
#include "ui/project/task_editor.h"
#include "ui/project/task_preview.h"
#include "ui/shell/main_window.h"
#include "ui/text/text_view.h"

using namespace podium;
using PageId = MainWindow::PageId;

class TestProjectPage : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    test::useOwnSettings(m_folder.path(), "project-page");
    applyTheme(*qApp);
    Settings::instance().setAnnotatorName(QStringLiteral("Ada"));
  }
  void init() {
    m_path = m_folder.filePath(QStringLiteral("p%1.podium").arg(++m_number));
    makeSampleProject(m_path, {2, 1, 5});
    m_other = ProjectStore::open(m_path.toStdString()).value();
    AppServices services;
    services.makeLearner = [](ProjectSession&, QObject* parent) { return new FakeLearner(parent); };
    m_window = std::make_unique<MainWindow>(services);
    m_window->show();
    QSignalSpy opened(m_window.get(), &MainWindow::projectOpened);
    m_window->openProject(m_path);
    QVERIFY(opened.wait(kPatienceMs));
    QTRY_COMPARE_WITH_TIMEOUT(annotate().model().phase(), AnnotateModel::Phase::Asking, kPatienceMs);
  }
  void cleanup() {
    m_window.reset();
    m_other.reset();
  }

  void savedChangesAreInTheFileAndOnTheAnnotatePage() {
    ProjectPage& page = showProject();
    auto* save = test::titled<QPushButton>(page, "Save");
    QVERIFY(!save->isEnabled());
    test::titled<QToolButton>(page, "What may be answered")->click();
    auto* confirm = test::titled<QCheckBox>(page, "Choices are confirmed with Enter");
    QVERIFY(confirm->isVisible());
    QTest::keyClick(confirm, Qt::Key_Space);
    QVERIFY(save->isEnabled());
    QVERIFY(!stored().task.confirm);  // nothing changes before it is saved
    auto* guide = page.findChild<GuideEditor*>();
    QTest::keyClicks(guide->findChild<QPlainTextEdit*>(), QStringLiteral("# Look twice"));
    QTRY_VERIFY(guide->preview()->text() && guide->preview()->text()->text.contains(QStringLiteral("Look twice")));
    QVERIFY(!guide->preview()->text()->text.contains(QLatin1Char('#')));
    test::titled<QPushButton>(page, "Add an example")->click();
    QVERIFY(!save->isEnabled());  // an example needs a title and a text
    QTest::keyClicks(guide->findChild<QLineEdit*>(), QStringLiteral("A tie"));
    QTest::keyClicks(guide->findChild<QPlainTextEdit*>(), QStringLiteral("Both stand still."));
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_VERIFY_WITH_TIMEOUT(stored().task.confirm, kPatienceMs);
    QCOMPARE(stored().task.guidelines, std::string("# Look twice"));
    QVERIFY((stored().task.examples == std::vector<Example>{{"A tie", "Both stand still."}}));
    QTRY_VERIFY_WITH_TIMEOUT(annotate().model().task().confirm, kPatienceMs);
    QVERIFY(!save->isEnabled() && !page.isChanged());
    QCOMPARE(m_window->currentPage(), PageId::Project);
  }

  void aQueryThatIsShownKeepsItsTaskUntilTheNext() {
    QTRY_VERIFY_WITH_TIMEOUT(!annotate().model().submitHindrance().contains(QStringLiteral("screen")), kPatienceMs);
    const QueryId first = annotate().model().current().query.id;
    ProjectInfo info = stored();
    info.task.strengthLevels = 3;
    info.instruction = "Which one is farther?";
    waitFor<Done>([&](auto done) { m_other->writer().setProject(info, done); });
    QTRY_COMPARE_WITH_TIMEOUT(m_window->project()->feed().project().task.strengthLevels, 3, kPatienceMs);
    QCOMPARE(annotate().model().task().strengthLevels, 0);
    QCOMPARE(annotate().model().current().query.id, first);
    annotate().model().choose(0);
    QTRY_COMPARE_WITH_TIMEOUT(annotate().model().task().strengthLevels, 3, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(annotate().model().phase(), AnnotateModel::Phase::Asking, kPatienceMs);
    QVERIFY(annotate().model().current().query.id != first);
    QCOMPARE(annotate().model().project().instruction, std::string("Which one is farther?"));
    QCOMPARE(m_window->currentPage(), PageId::Annotate);
    QCOMPARE(m_other->newReader()->counts().comparisons, 1);  // the answer given before is kept
  }

  // A change of the task waits for whoever takes answers back, and loses nothing of it.
  void undoAndRedoOutliveAChangeOfTheTask() {
    const auto painted = [this] {
      QTRY_VERIFY_WITH_TIMEOUT(annotate().model().phase() == AnnotateModel::Phase::Asking &&
                                   !annotate().model().submitHindrance().contains(QStringLiteral("screen")),
                               kPatienceMs);
    };
    const auto standing = [this] {
      auto answers = m_other->newReader()->answersOf(m_window->project()->session().annotator.id, 100, 0);
      std::erase_if(answers, [](const Comparison& answer) { return answer.retracted; });
      return answers.size();
    };
    std::vector<QueryId> queries;
    for (int place : {0, 1}) {
      painted();
      queries.push_back(annotate().model().current().query.id);
      annotate().model().choose(place);
    }
    painted();
    annotate().model().undo();
    annotate().model().undo();
    painted();
    QCOMPARE(annotate().model().current().query.id, queries[0]);
    ProjectInfo info = stored();
    info.instruction = "Which one is farther?";
    waitFor<Done>([&](auto done) { m_other->writer().setProject(info, done); });
    QTRY_COMPARE_WITH_TIMEOUT(m_window->project()->feed().project().instruction, info.instruction, kPatienceMs);
    m_window->showPage(PageId::History);  // seen or not
    QTest::qWait(100);
    QVERIFY(annotate().model().canRedo());
    QCOMPARE(annotate().model().current().query.id, queries[0]);
    QCOMPARE(annotate().model().draft().ranking().rankOf(0), 1);  // what was said
    m_window->showPage(PageId::Annotate);
    for (std::size_t given = 1; given <= 2; ++given) {
      painted();
      annotate().model().redo();
      QTRY_COMPARE_WITH_TIMEOUT(standing(), given, kPatienceMs);
    }
    QTRY_COMPARE_WITH_TIMEOUT(annotate().model().project().instruction, info.instruction, kPatienceMs);
    painted();
    QVERIFY(annotate().model().canUndo() && !annotate().model().canRedo());
    annotate().model().undo();  // of the page before
    painted();
    QCOMPARE(annotate().model().current().query.id, queries[1]);
    QVERIFY(annotate().model().canRedo());
  }

  void answersDisableTheFormAndSayWhy() {
    QTRY_VERIFY_WITH_TIMEOUT(!annotate().model().submitHindrance().contains(QStringLiteral("screen")), kPatienceMs);
    ProjectPage& page = showProject();
    QVERIFY(test::titled<FormButton>(page, "Ranking")->isEnabled());
    m_window->showPage(PageId::Annotate);
    annotate().model().choose(0);
    QTRY_COMPARE_WITH_TIMEOUT(m_other->newReader()->counts().comparisons, 1, kPatienceMs);
    m_window->showPage(PageId::Project);
    QTRY_VERIFY_WITH_TIMEOUT(!test::titled<FormButton>(page, "Ranking")->isEnabled(), kPatienceMs);
    bool told = false;
    for (const auto* label : page.findChildren<TextLabel*>())
      told |= label->isVisible() && label->text().contains(QStringLiteral("stay as they are"));
    QVERIFY(told);
    test::titled<QToolButton>(page, "Several questions about the same items")->click();
    for (const auto* edit : page.findChildren<QLineEdit*>())
      if (edit->accessibleName() == QLatin1String("Add to: Questions")) QVERIFY(!edit->isEnabled());
  }

  void thePreviewFollowsTheFormAndKeepsNothing() {
    m_window->resize(1100, 768);
    ProjectPage& page = showProject();
    auto* split = page.findChild<PreviewSplit*>();
    QVERIFY(!split->isBeside() && !page.preview().isVisible() && page.editor().isVisible());
    split->showPreview(true);
    const auto shown = [&page] {
      AnnotatePage* preview = page.preview().page();
      return preview && preview->isVisible() && preview->model().phase() == AnnotateModel::Phase::Asking ? preview
                                                                                                         : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(shown(), kPatienceMs);
    QCOMPARE(shown()->model().current().query.items, m_other->newReader()->query(QueryId{1})->items);  // a real one
    QLineEdit* instruction = nullptr;
    for (auto* edit : page.findChildren<QLineEdit*>())
      if (edit->accessibleName() == QLatin1String("Instruction")) instruction = edit;
    instruction->setText(QStringLiteral("Which one is nearer?"));
    QTRY_VERIFY_WITH_TIMEOUT(shown() && shown()->model().project().instruction == "Which one is nearer?", kPatienceMs);
    test::titled<FormButton>(page, "Ranking")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown() && shown()->model().project().answer == AnswerForm::Rank, kPatienceMs);
    QCOMPARE(shown()->model().cards(), page.preview().task().k);
    test::titled<FormButton>(page, "Pair")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown() && shown()->model().isPair(), kPatienceMs);
    // It can be tried out, again and again.
    for (int i = 0; i < 3; ++i) {
      QTRY_VERIFY_WITH_TIMEOUT(shown() && !shown()->model().submitHindrance().contains(QStringLiteral("screen")),
                               kPatienceMs);
      const QueryId before = shown()->model().current().query.id;
      shown()->model().choose(0);
      QTRY_VERIFY_WITH_TIMEOUT(shown() && shown()->model().current().query.id != before, kPatienceMs);
    }
    shown()->model().undo();
    QTRY_VERIFY_WITH_TIMEOUT(shown(), kPatienceMs);
    const ProjectCounts counts = m_other->newReader()->counts();
    QCOMPARE(counts.comparisons + counts.retracted, 0);
    QCOMPARE(m_other->newReader()->annotators().size(), std::size_t(1));
    QVERIFY(stored().instruction != "Which one is nearer?");
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*rescue*")}, QDir::Files), QStringList());
    m_window->resize(1366, 768);
    QTRY_VERIFY(split->isBeside());
    QCOMPARE(m_window->size(), QSize(1366, 768));
    auto* form = split->findChild<QScrollArea*>();
    QTRY_VERIFY(form->widget()->width() <= form->viewport()->width());  // nothing of the form is cut off
    QVERIFY(page.preview().isVisible() && page.editor().isVisible());
  }

  void unsavedChangesSurviveThoseOfOthers() {
    ProjectPage& page = showProject();
    auto* line = page.findChild<MessageLine*>();
    QLineEdit* instruction = nullptr;
    for (auto* edit : page.findChildren<QLineEdit*>())
      if (edit->accessibleName() == QLatin1String("Instruction")) instruction = edit;
    instruction->setText(QStringLiteral("Mine"));
    ProjectInfo info = stored();
    info.instruction = "Theirs";
    waitFor<Done>([&](auto done) { m_other->writer().setProject(info, done); });
    QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), kPatienceMs);
    QCOMPARE(instruction->text(), QStringLiteral("Mine"));
    test::titled<QPushButton>(page, "Discard changes")->click();
    QCOMPARE(instruction->text(), QStringLiteral("Theirs"));
    QVERIFY(!page.isChanged() && !line->isVisible());
  }

 private:
  // The window's own, not that of a preview.
  AnnotatePage& annotate() {
    const auto inPreview = [](const QWidget* widget) {
      for (; widget; widget = widget->parentWidget())
        if (qobject_cast<const TaskPreview*>(widget)) return true;
      return false;
    };
    const auto pages = m_window->findChildren<AnnotatePage*>();
    return **std::find_if_not(pages.begin(), pages.end(), inPreview);
  }
  ProjectInfo stored() { return m_other->newReader()->project(); }
  ProjectPage& showProject() {
    m_window->showPage(PageId::Project);
    return *m_window->findChild<ProjectPage*>();
  }

  QTemporaryDir m_folder;
  QString m_path;
  int m_number = 0;
  std::unique_ptr<ProjectStore> m_other;
  std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestProjectPage)
#include "test_project_page.moc"
