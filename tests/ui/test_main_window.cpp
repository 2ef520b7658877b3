// The window as a whole: opening and leaving projects, the start page, the new-project dialog, keys.
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "fake_learner.h"
#include "sample_project.h"
#include "tests/support/toy_environment.h"
#include "tests/ui/window_tools.h"
#include "ui/annotate/annotate_page.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/common/dialogs.h"
#include "ui/common/focus_ring.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/history/history_model.h"
#include "ui/history/history_page.h"
#include "ui/play/play_page.h"
#include "ui/project/recent_list.h"
#include "ui/project/start_page.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/overlay_panel.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/window_keys.h"

using namespace podium;
using State = LearnerControl::State;
using PageId = MainWindow::PageId;

namespace {

class AnsweringDialogs : public Dialogs {
 public:
  AnsweringDialogs(QString path, QString name) : m_path(std::move(path)), m_name(std::move(name)) {}
  QString openProject(QWidget*) override { return m_path; }
  QString saveFile(QWidget*, const QString&, const QString&, const QString&, bool) override { return m_path; }
  QString askText(QWidget*, const QString&, const QString&, const QString&) override { return m_name; }

 private:
  QString m_path, m_name;
};

// Counts how often something was to be lost.
class DiscardingDialogs : public Dialogs {
 public:
  DiscardingDialogs(bool discards, int& asked) : m_discards(discards), m_asked(asked) {}
  bool discard(QWidget*, const QString&, const QString&) override {
    ++m_asked;
    return m_discards;
  }

 private:
  bool m_discards;
  int& m_asked;
};

}  // namespace

class TestMainWindow : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    test::useOwnSettings(m_folder.path(), "window");
    applyTheme(*qApp);
    Settings::instance().setAnnotatorName(QStringLiteral("Ada"));
    makeSampleProject(path("one"), {2, 1, 5});
    makeSampleProject(path("two"), {2, 1, 5});
  }
  void init() {
    m_services.makeLearner = [this](ProjectSession&, QObject* parent) { return m_learner = new FakeLearner(parent); };
    m_services.environments = []() -> Result<std::vector<std::string>> {
      return std::vector<std::string>{"ALE/Freeway-v5", "ALE/Pong-v5"};
    };
    m_services.startEnvironment = [](const EnvConfig& config, std::stop_token) {
      return std::make_unique<test::ToyEnvironment>(config, test::ToyConfig{.game = test::ToyGame::Climb});
    };
    m_services.createDemoProject = [this]() -> Result<std::string> { return path("two").toStdString(); };
    m_window = std::make_unique<MainWindow>(m_services);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
  }
  void cleanup() {
    if (m_learner) m_learner->stopsAtOnce = true;
    m_window.reset();
    m_learner = nullptr;
    setDialogs(nullptr);
  }

  void withoutAProjectOnlyItsOwnPagesAreOffered() {
    QVERIFY(!m_window->hasProject());
    m_window->showPage(PageId::Learner);
    QCOMPARE(m_window->currentPage(), PageId::Start);
    m_window->showPage(PageId::Settings);
    QCOMPARE(m_window->currentPage(), PageId::Settings);
  }

  void openingShowsTheAnnotatePageAndRemembersTheFile() {
    open("one");
    QCOMPARE(m_window->currentPage(), PageId::Annotate);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("freeway - Podium"));
    QCOMPARE(Settings::instance().recentProjects().front(), path("one"));
    const RecentModel recent;
    QCOMPARE(recent.index(0).data().toString(), QStringLiteral("freeway"));
    QVERIFY(recent.index(0).data(RecentModel::PlaceRole).toString().endsWith(QStringLiteral("one.podium")));
    QCOMPARE(m_window->project()->annotatorNames(), QStringList{QStringLiteral("Ada")});
  }

  void anUnkeptEpisodeIsNotLostUnasked() {
    open("one");
    m_window->showPage(PageId::Play);
    auto* page = m_window->findChild<PlayPage*>();
    QVERIFY(page);
    QTest::keyClick(page, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(page->phase(), PlayPage::Phase::Ready, kPatienceMs);
    QTest::keyClick(page, Qt::Key_Return);
    QVERIFY(page->hasUnkept());
    int asked = 0;
    setDialogs(std::make_unique<DiscardingDialogs>(false, asked));
    Q_EMIT m_window->findChild<HeaderBar*>()->annotatorChosen(QStringLiteral("Ada"));
    QCOMPARE(asked, 0);
    Q_EMIT m_window->findChild<HeaderBar*>()->annotatorChosen(QStringLiteral("Bob"));
    QCOMPARE(asked, 1);
    m_window->openProject(path("two"));
    QCOMPARE(asked, 2);
    QVERIFY(!m_window->close());
    QCOMPARE(asked, 3);
    QVERIFY(m_window->findChild<PlayPage*>() == page && page->hasUnkept());
    setDialogs(std::make_unique<DiscardingDialogs>(true, asked));
    m_learner->stopsAtOnce = true;
    open("two");
    QCOMPARE(asked, 4);
    QVERIFY(!m_window->findChild<PlayPage*>());
  }

  void aFileThatIsNoProjectIsToldInPlace() {
    QFile file(path("wrong"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a project at all") > 0);
    file.close();
    QSignalSpy failed(m_window.get(), &MainWindow::projectFailed);
    m_window->openProject(path("wrong"));
    QVERIFY(failed.wait(kPatienceMs));
    QVERIFY(!m_window->hasProject());
    auto* line = m_window->findChild<StartPage*>()->findChild<MessageLine*>();
    QVERIFY(line->isVisible() && line->message().contains(QStringLiteral("wrong.podium")));
    QVERIFY(m_window->findChild<StartPage*>()->findChild<QPushButton*>()->isEnabled());
  }

  void aRemovedFileIsGreyedAndCanBeTakenOff() {
    Settings::instance().addRecentProject(path("gone"));
    auto* list = m_window->findChild<QListView*>();
    const QModelIndex first = list->model()->index(0, 0);
    QVERIFY(!first.data(RecentModel::ExistsRole).toBool());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    QVERIFY(m_window->findChild<StartPage*>()->findChild<MessageLine*>()->message().contains(
        QStringLiteral("gone.podium")));
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(!Settings::instance().recentProjects().contains(path("gone")));
  }

  void aClickOnARecentProjectOpensIt() {
    Settings::instance().addRecentProject(path("one"));
    auto* list = m_window->findChild<QListView*>();
    QSignalSpy opened(m_window.get(), &MainWindow::projectOpened);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QVERIFY(opened.wait(kPatienceMs));
  }

  void keysReachEveryPage() {
    open("one");
    const std::pair<Qt::Key, PageId> keys[] = {{Qt::Key_3, PageId::History},  {Qt::Key_4, PageId::Learner},
                                               {Qt::Key_5, PageId::Play},     {Qt::Key_6, PageId::Project},
                                               {Qt::Key_7, PageId::Settings}, {Qt::Key_1, PageId::Start},
                                               {Qt::Key_2, PageId::Annotate}};
    for (const auto& [key, page] : keys) {
      QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
      QCOMPARE(m_window->currentPage(), page);
    }
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(m_learner->asked.join(QLatin1Char(' ')), QStringLiteral("start pause resume"));
  }

  // What the panels say is what the shortcuts are.
  void theKeysOfTheWindowAreShownOnEveryPage() {
    open("one");
    QStringList shown;
    for (const KeyLine& line : windowKeyLines()) shown << line.keys + QStringLiteral(": ") + line.title;
    QVERIFY(shown.contains(QStringLiteral("Ctrl+1 to Ctrl+7: the pages of the sidebar, in their order")));
    QVERIFY(shown.contains(QStringLiteral("Ctrl+N, Ctrl+O: new project, open a project")));
    std::size_t shortcuts = 0;
    for (const WindowKeyGroup& group : windowKeys()) shortcuts += group.shortcuts.size();
    QCOMPARE(m_window->findChildren<QShortcut*>(Qt::FindDirectChildrenOnly).size(), static_cast<qsizetype>(shortcuts));
    auto* sheet = m_window->findChild<CheatSheet*>();
    QVERIFY(!sheet->isVisible());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Question);
    QVERIFY(sheet->isVisible());
    QCOMPARE(sheet->accessibleDescription().split(QLatin1Char('\n')).last(shown.size()), shown);
    m_window->showPage(PageId::Learner);
    QTest::keyClick(m_window.get(), Qt::Key_Question);
    const QString panel = m_window->findChild<OverlayPanel*>()->body();
    for (const KeyLine& line : windowKeyLines()) QVERIFY2(panel.contains(line.title), qPrintable(line.title));
  }

  void anAnswerOfTheHistoryIsChangedOnTheAnnotatePage() {
    makeSampleProject(path("answered"), {2, 1, 0, 2});
    open("answered");
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    auto* history = m_window->findChild<HistoryPage*>();
    QTRY_COMPARE_WITH_TIMEOUT(history->model().rowCount(), 2, kPatienceMs);
    const ComparisonId first = history->model().idAt(1);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Down);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), PageId::Annotate);
    auto& model = m_window->findChild<AnnotatePage*>()->model();
    QTRY_VERIFY_WITH_TIMEOUT(model.phase() == AnnotateModel::Phase::Asking && model.isRevising(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!model.submitHindrance().contains(QStringLiteral("screen")), kPatienceMs);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Down);  // can't tell
    QVERIFY(model.isRevising());                             // every change of an answer that stands waits for Enter
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    const auto second = ProjectStore::open(path("answered").toStdString()).value();
    const auto reader = second->newReader();
    QTRY_VERIFY_WITH_TIMEOUT(reader->comparison(first)->retracted && reader->replacementOf(first), kPatienceMs);
    QCOMPARE(reader->comparison(reader->replacementOf(first))->verdict, Verdict::CantTell);
    m_window->showPage(PageId::History);
    QTRY_COMPARE_WITH_TIMEOUT(history->model().rowCount(), 3, kPatienceMs);
  }

  void pagesKeepTheirStateWhenLeft() {
    open("one");
    auto* page = m_window->findChild<AnnotatePage*>();
    m_window->showPage(PageId::Settings);
    m_window->showPage(PageId::Annotate);
    QCOMPARE(m_window->findChild<AnnotatePage*>(), page);
  }

  void escapeClosesThePanelAndThenTheFullPage() {
    open("one");
    m_window->showPage(PageId::Learner);
    auto* status = m_window->findChild<StatusStrip*>();
    auto* panel = m_window->findChild<OverlayPanel*>();
    QTest::mouseClick(status, Qt::LeftButton);
    QVERIFY(panel->isVisible());
    QVERIFY(panel->body().contains(QStringLiteral("Learner: Stopped")));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(m_window->isFullScreen() && !status->isVisible() && !m_window->findChild<HeaderBar*>()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_window->isFullScreen() && status->isVisible());
  }

  void theStatusLineSaysHowTheLearnerFares() {
    open("one");
    LearnerStatus status;
    status.phase = Phase::FitReward;
    status.heldoutAccuracy = 0.8125;
    status.heldoutPairs = 64;
    status.stepsPerSecond = 142;
    status.message = "Learning from 64 answers.";
    m_learner->be(State::Running, status);
    const StatusSummary shown = m_window->findChild<StatusStrip*>()->summary();
    QCOMPARE(shown.activity, QStringLiteral("Learner: Fit reward"));
    QVERIFY(shown.heldout.contains(QStringLiteral("81")) && shown.heldout.contains(QStringLiteral("64 pairs")));
    QCOMPARE(shown.speed, QStringLiteral("142 steps/s"));
    QCOMPARE(shown.message, QStringLiteral("Learning from 64 answers."));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->findChild<StatusStrip*>()->summary().queue, QStringLiteral("queue: 4 waiting"),
                              kPatienceMs);
  }

  void anotherPersonMayAnswer() {
    open("one");
    setDialogs(std::make_unique<AnsweringDialogs>(QString(), QStringLiteral("Grace")));
    auto* header = m_window->findChild<HeaderBar*>();
    QMenu* menu = header->findChild<QMenu*>();
    menu->popup({});
    QVERIFY(!menu->actions().isEmpty());
    QTest::keyClick(menu, Qt::Key_Up);  // the last entry: another name
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->project()->session().annotator.name, std::string("Grace"), kPatienceMs);
    QCOMPARE(Settings::instance().annotatorName(), QStringLiteral("Grace"));
    QVERIFY(m_window->project()->annotatorNames().contains(QStringLiteral("Ada")));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->findChild<AnnotatePage*>()->model().phase(), AnnotateModel::Phase::Asking,
                              kPatienceMs);
    Settings::instance().setAnnotatorName(QStringLiteral("Ada"));
  }

  void leavingWaitsForTheCheckpointWithoutBlocking() {
    open("one");
    m_learner->be(State::Running, {});
    m_learner->stopsAtOnce = false;
    QVERIFY(!m_window->close());  // not yet
    QVERIFY(m_window->hasProject());
    QCOMPARE(m_learner->asked.last(), QStringLiteral("stop"));
    QVERIFY(
        m_window->findChild<StartPage*>()->findChild<MessageLine*>()->message().contains(QStringLiteral("checkpoint")));
    m_learner->be(State::Stopped, {});
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), kPatienceMs);
    QVERIFY(!m_window->hasProject());
  }

  void leavingWithTheLearnerAtRestClosesTheWindow_data() {
    QTest::addColumn<bool>("elsewhere");
    QTest::newRow("stopped") << false;
    QTest::newRow("runs elsewhere") << true;
  }
  void leavingWithTheLearnerAtRestClosesTheWindow() {
    QFETCH(bool, elsewhere);
    open("one");
    if (elsewhere) m_learner->be(State::Elsewhere, {});
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), kPatienceMs);
    QVERIFY(!m_window->hasProject());
  }

  void whoRunsTheLearnerElsewhereIsNamed() {
    open("one");
    LearnerStatus status;
    status.message = "The learner of this project runs in process 4711.";
    m_learner->be(State::Elsewhere, status);
    auto* strip = m_window->findChild<StatusStrip*>();
    QVERIFY(strip->summary().message.contains(QStringLiteral("process 4711")));
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_learner->asked.isEmpty());
    QVERIFY(strip->notice().contains(QStringLiteral("process 4711")));
  }

  // 1920 x 1080 at twice the size, less the frame of a window manager.
  void everyPageFitsASmallScreen() {
    open("one");
    for (const PageId page :
         {PageId::Annotate, PageId::Learner, PageId::Play, PageId::Project, PageId::Settings, PageId::Start}) {
      m_window->showPage(page);
      const QSize least = m_window->minimumSizeHint();
      QVERIFY2(least.width() <= 952 && least.height() <= 500,
               qPrintable(QStringLiteral("page %1: %2 x %3").arg(int(page)).arg(least.width()).arg(least.height())));
    }
    m_window->resize(952, 500);
    QCOMPARE(m_window->size(), QSize(952, 500));
    for (const PageId page : {PageId::Learner, PageId::Play, PageId::Project, PageId::Settings, PageId::Start}) {
      m_window->showPage(page);
      QTest::qWait(0);
      for (const QScrollBar* bar : m_window->findChildren<QScrollBar*>())
        if (bar->orientation() == Qt::Horizontal && bar->isVisible())
          QVERIFY2(bar->maximum() == 0, qPrintable(QStringLiteral("page %1 is too wide").arg(int(page))));
    }
  }

  void closingWhileLeavingForAnotherProjectStillCloses() {
    open("one");
    m_learner->be(State::Running, {});
    m_learner->stopsAtOnce = false;
    m_window->openProject(path("two"));
    QVERIFY(!m_window->close());
    m_learner->be(State::Stopped, {});
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), kPatienceMs);
    QVERIFY(!m_window->hasProject());
  }

  void anotherProjectReplacesTheFirstOnceItsLearnerHasStopped() {
    open("one");
    m_learner->be(State::Running, {});
    open("two");
    QCOMPARE(m_window->project()->session().store->path(), path("two").toStdString());
  }

  void theDemoOpensAndStartsItsLearner() {
    QSignalSpy opened(m_window.get(), &MainWindow::projectOpened);
    QTest::mouseClick(test::titled<QPushButton>(*m_window, "Try the demo"), Qt::LeftButton);
    QVERIFY(opened.wait(kPatienceMs));
    QCOMPARE(m_learner->asked, QStringList{QStringLiteral("start")});
  }

  void theFocusRingFollowsTheKeyboardOnly() {
    auto* ring = m_window->findChild<FocusRing*>();
    QTest::keyClick(m_window.get(), Qt::Key_Tab);
    QVERIFY(ring->widget() && ring->widget() == QApplication::focusWidget());
    QTest::mouseClick(m_window->findChild<HeaderBar*>(), Qt::LeftButton);
    QVERIFY(!ring->widget());
  }

 private:
  QString path(const char* name) const { return m_folder.filePath(QLatin1String(name) + QStringLiteral(".podium")); }
  void open(const char* name) {
    QSignalSpy opened(m_window.get(), &MainWindow::projectOpened);
    m_window->openProject(path(name));
    QVERIFY(opened.count() > 0 || opened.wait(kPatienceMs));
  }

  QTemporaryDir m_folder;
  AppServices m_services;
  FakeLearner* m_learner = nullptr;
  std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
