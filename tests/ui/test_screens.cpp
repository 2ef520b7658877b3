// Every page in every look, painted offscreen into build/screens: nothing may be cut off, and no page may need a
// horizontal scroll bar. Other scale factors are run as a child process, because Qt reads them at its start.
#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "fake_learner.h"
#include "sample_project.h"
#include "tests/ui/translation_files.h"
#include "tests/ui/window_tools.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/history/history_model.h"
#include "ui/history/history_page.h"
#include "ui/monitor/learner_page.h"
#include "ui/project/guide_editor.h"
#include "ui/project/new_project_dialog.h"
#include "ui/project/project_page.h"
#include "ui/project/words_edit.h"
#include "ui/shell/main_window.h"

using namespace podium;

namespace {

struct ScreenLook {
  const char* name;
  ThemeChoice theme;
  QSize size;
};
constexpr auto kGuidelines =
    "# How to judge\n\nThe chicken that gets **farther** is better.\n\n1. Look at each clip once.\n"
    "2. Being hit costs ground.\n\n| Farther | Hit | Better |\n|---|---|---|\n| A | A | A |\n| B | - | B |\n";
constexpr auto kScaleVariable = "QT_SCALE_FACTOR";

LearnerStatus runningStatus() {
  LearnerStatus status;
  status.phase = Phase::ImprovePolicy;
  status.message = "Improving the policy with the learned reward";
  status.envSteps = 408'576;
  status.answers = 184;
  status.heldoutAccuracy = 0.81;
  status.heldoutPairs = 184;
  status.stepsPerSecond = 183.2;
  status.phaseSeconds = {0.02, 2.4, 11.3, 1.8, 0.6};
  status.device = "cpu, 2 threads";
  status.checkpoint = "freeway.checkpoints/408576";
  status.trueScoreBefore = 1.2;
  status.trueScoreAfter = 19.75;
  status.seconds = 130;
  status.modelVersion = 12;
  return status;
}

Result<std::vector<std::string>> games() {
  return std::vector<std::string>{"ALE/Breakout-v5", "ALE/Enduro-v5", "ALE/Freeway-v5", "ALE/Pong-v5",
                                  "ALE/Seaquest-v5"};
}

// The words of what asks for most room.
QString widestIn(const QWidget& parent) {
  const QWidget* widest = &parent;
  int width = 0;
  for (const auto* child : parent.findChildren<QWidget*>())
    if (child->isVisible() && child->findChildren<QWidget*>().isEmpty() && child->minimumSizeHint().width() > width) {
      widest = child;
      width = child->minimumSizeHint().width();
    }
  return QStringLiteral("%1 \"%2\" %3 pixels")
      .arg(QString::fromLatin1(widest->metaObject()->className()),
           widest->property("text").toString() + widest->accessibleName())
      .arg(width);
}

}  // namespace

class TestScreens : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    test::useOwnSettings(m_folder.path(), "screens");
    Settings::instance().setAnnotatorName(QStringLiteral("Ada"));
    QVERIFY(test::speakTestLanguage());
    applyTheme(*qApp);
    makeSampleProject(path(QStringLiteral("freeway")));
    makeSampleProject(path(QStringLiteral("empty")), {2, 0, 0});
    makeSampleProject(path(QStringLiteral("answered")), {2, 5, 0, 18});
    QVERIFY(QDir().mkpath(screens()));
    qApp->installEventFilter(this);
  }

  void nothingIsCutOff_data() {
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    const ScreenLook looks[] = {{"light-1366", ThemeChoice::Light, {1366, 768}},
                                {"dark-1366", ThemeChoice::Dark, {1366, 768}},
                                {"light-1920", ThemeChoice::Light, {1920, 1080}},
                                {"contrast-1366", ThemeChoice::HighContrast, {1366, 768}}};
    const QStringList everywhere =
        QStringLiteral("start annotate history learner play settings").split(QLatin1Char(' '));
    const QStringList narrow = QStringLiteral(
                                   "start-empty start-fault new-project new-project-open annotate-empty history-tiles "
                                   "history-empty learner-hover "
                                   "learner-settings learner-empty learner-fault details project project-guide")
                                   .split(QLatin1Char(' '));
    for (const ScreenLook& look : looks) {
      const bool all = look.size.width() == 1366 && look.theme != ThemeChoice::HighContrast;
      for (const QString& page : all ? everywhere + narrow : everywhere)
        QTest::addRow("%s %s", qPrintable(page), look.name) << page << static_cast<int>(look.theme) << look.size;
    }
    QTest::newRow("project light-960") << QStringLiteral("project") << static_cast<int>(ThemeChoice::Light)
                                       << QSize(960, 540);
    QTest::newRow("new-project-low light-960")
        << QStringLiteral("new-project-low") << static_cast<int>(ThemeChoice::Light) << QSize(960, 540);
  }
  void nothingIsCutOff() {
    QFETCH(QString, page);
    QFETCH(int, theme);
    QFETCH(QSize, size);
    Settings::instance().setThemeChoice(static_cast<ThemeChoice>(theme));
    Settings::instance().setShowTrueScore(true);
    for (const QString& recent : Settings::instance().recentProjects())
      Settings::instance().removeRecentProject(recent);
    if (page != QLatin1String("start-empty"))
      for (const char* name : {"gone", "empty", "freeway"})
        Settings::instance().addRecentProject(path(QLatin1String(name)));

    AppServices services;
    FakeLearner* learner = nullptr;
    services.makeLearner = [&learner](ProjectSession&, QObject* parent) { return learner = new FakeLearner(parent); };
    services.environments = games;
    services.createDemoProject = []() -> Result<std::string> { return Error{ErrorCode::Unavailable, "No demo here."}; };
    MainWindow window(services);
    window.resize(size);
    window.show();

    QWidget* shot = &window;
    std::unique_ptr<NewProjectDialog> dialog;
    if (page == QLatin1String("start-fault")) {
      QSignalSpy failed(&window, &MainWindow::projectFailed);
      window.openProject(path(QStringLiteral("gone")));
      QVERIFY(failed.wait(kPatienceMs));
    } else if (page.startsWith(QLatin1String("new-project"))) {
      dialog = std::make_unique<NewProjectDialog>(services.environments);
      if (page.endsWith(QLatin1String("-low"))) dialog->resize(size.boundedTo(dialog->size()));
      if (page != QLatin1String("new-project")) openEverything(*dialog);
      dialog->show();
      QTRY_VERIFY_WITH_TIMEOUT(dialog->draft().environment.size() > 0 || page != QLatin1String("new-project"),
                               kPatienceMs);
      if (page.endsWith(QLatin1String("-open")))
        dialog->resize(dialog->width(), dialog->findChild<QScrollArea*>()->widget()->sizeHint().height() + 100);
      shot = dialog.get();
    } else if (page == QLatin1String("settings")) {
      window.showPage(MainWindow::PageId::Settings);
    } else if (!page.startsWith(QLatin1String("start"))) {
      open(window, learner, page);
    }
    QTest::qWait(150);  // clips and hover states settle
    checkNothingIsCut(*shot);
    QVERIFY2(test::englishLeft(*shot).isEmpty(), qPrintable(test::englishLeft(*shot).join(QLatin1Char('\n'))));
    QVERIFY2(m_flashed.isEmpty(), qPrintable(m_flashed.join(QStringLiteral(", "))));
    const QString scale = qEnvironmentVariable(kScaleVariable, QStringLiteral("1"));
    const QString file =
        QStringLiteral("%1/%2-%3x%4.png")
            .arg(screens(), QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-')),
                 scale, test::testLanguage());
    QVERIFY(shot->grab().save(file));
    window.close();
  }

  void doubleScaleIsRight() {
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kScaleVariable), QStringLiteral("2"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    QStringList rows;
    for (const char* row : {"start light-1366", "new-project light-1366", "annotate dark-1366", "learner light-1366",
                            "learner-settings dark-1366", "play light-1366"})
      rows << QStringLiteral("nothingIsCutOff:") + QLatin1String(row);
    child.start(QCoreApplication::applicationFilePath(), rows);
    QVERIFY(child.waitForFinished(100'000));
    QVERIFY2(child.exitCode() == 0, child.readAll().constData());
  }

  // German is the longest of the languages, Chinese has signs of its own.
  void otherLanguagesAreWhole_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"de", "zh_CN"}) QTest::newRow(language) << QString::fromLatin1(language);
  }
  void otherLanguagesAreWhole() {
    QFETCH(QString, language);
    QStringList rows;
    for (const char* row : {"start light-1366", "start-empty light-1366", "new-project light-1366",
                            "new-project-open light-1366", "annotate light-1366", "annotate-empty light-1366",
                            "learner light-1366", "learner-settings light-1366", "learner-empty light-1366",
                            "play light-1366", "settings light-1366", "details light-1366", "learner light-1920"})
      rows << QStringLiteral("nothingIsCutOff:") + QLatin1String(row);
    const QString fault = test::runInLanguage(language, rows);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
  }

 private:
  QString path(const QString& name) const { return m_folder.filePath(name + QStringLiteral(".podium")); }
  static QString screens() { return QStringLiteral(PODIUM_BINARY_DIR "/screens"); }

  void open(MainWindow& window, FakeLearner*& learner, const QString& page) {
    const bool empty = page.endsWith(QLatin1String("-empty"));
    QSignalSpy opened(&window, &MainWindow::projectOpened);
    const bool history = page.startsWith(QLatin1String("history"));
    window.openProject(path(empty     ? QStringLiteral("empty")
                            : history ? QStringLiteral("answered")
                                      : QStringLiteral("freeway")));
    QVERIFY(opened.wait(kPatienceMs));
    if (page == QLatin1String("learner-fault")) {
      LearnerStatus status = runningStatus();
      status.phase = Phase::Failed;
      status.fault = Error{ErrorCode::Full,
                           "The checkpoint cannot be written to /data: the disk is full. Make room and start the "
                           "learner again; answers are safe."};
      learner->be(LearnerControl::State::Stopped, status);
    } else if (!empty && page != QLatin1String("learner-settings")) {
      learner->be(LearnerControl::State::Running, runningStatus());
    }
    if (page.startsWith(QLatin1String("project"))) {
      window.showPage(MainWindow::PageId::Project);
      auto* guide = window.findChild<GuideEditor*>();
      guide->setGuide(kGuidelines, {{"A tie", "Both chickens stand still: **tie**."}});
      if (page.endsWith(QLatin1String("-guide"))) {
        QTest::qWait(50);
        window.findChild<ProjectPage*>()->findChild<QScrollArea*>()->ensureWidgetVisible(guide);
      }
    }
    if (page.startsWith(QLatin1String("learner")) || page == QLatin1String("details"))
      window.showPage(MainWindow::PageId::Learner);
    if (page == QLatin1String("play")) window.showPage(MainWindow::PageId::Play);
    QTRY_VERIFY_WITH_TIMEOUT(window.project()->feed().loaded(), kPatienceMs);
    if (history) {
      window.showPage(MainWindow::PageId::History);
      auto* list = window.findChild<HistoryPage*>();
      list->showTiles(page == QLatin1String("history-tiles"));
      QTRY_VERIFY_WITH_TIMEOUT(list->model().share() >= 1.0, kPatienceMs);
      const auto shown = [&] {
        return empty || (list->model().row(0) && !list->model().picture(list->model().row(0)->picture).isNull());
      };
      QTRY_VERIFY_WITH_TIMEOUT(shown(), kPatienceMs);
      QTest::qWait(300);  // the other rows and their pictures
    }
    if (page == QLatin1String("learner-hover")) window.findChild<LearnerPage*>()->plotGroup().setHover(200'000);
    if (page == QLatin1String("learner-hover")) window.findChild<LearnerPage*>()->plotGroup().setSmoothing(0.9);
    if (page == QLatin1String("learner-settings")) window.findChild<QTabBar*>()->setCurrentIndex(1);
    if (page == QLatin1String("details")) QTest::keyClick(&window, Qt::Key_Question);
  }

  // Everything that a new project of texts may ask, in sight.
  static void openEverything(NewProjectDialog& dialog) {
    for (auto* button : dialog.findChildren<QRadioButton*>())
      if (button->text() == QCoreApplication::translate("podium::FormButton", "Texts")) button->click();
    for (auto* button : dialog.findChildren<QToolButton*>())
      if (button->isCheckable()) button->click();
    for (auto* words : dialog.findChildren<WordsEdit*>())
      words->setWords({QStringLiteral("helpful"), QStringLiteral("harmless")});
  }

  // Widgets that are shown before they have a parent would flash as windows of their own.
  bool eventFilter(QObject* watched, QEvent* event) override {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Show && widget && widget->isWindow() && !qobject_cast<MainWindow*>(widget) &&
        !qobject_cast<QDialog*>(widget))
      m_flashed << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->accessibleName();
    return false;
  }

  static void checkNothingIsCut(QWidget& root) {
    for (const QLabel* label : root.findChildren<QLabel*>()) {
      if (!label->isVisible() || label->text().isEmpty() || label->wordWrap() ||
          qobject_cast<const ElidedLabel*>(label))
        continue;
      QVERIFY2(label->width() >= label->sizeHint().width() - 1,
               qPrintable(QStringLiteral("cut off: ") + label->text()));
      QVERIFY2(label->height() >= label->sizeHint().height() - 1,
               qPrintable(QStringLiteral("cut off below: ") + label->text()));
    }
    for (const auto* button : root.findChildren<QAbstractButton*>()) {
      if (!button->isVisible() || button->text().isEmpty() || button->inherits("podium::StatusStrip")) continue;
      QVERIFY2(button->width() >= button->minimumSizeHint().width(),
               qPrintable(QStringLiteral("cut off: ") + button->text()));
    }
    for (const QScrollArea* area : root.findChildren<QScrollArea*>())
      if (area->isVisible())
        QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                 qPrintable(QStringLiteral("wider than its scroll area: ") + widestIn(*area->widget())));
    for (const QScrollBar* bar : root.findChildren<QScrollBar*>())
      if (bar->orientation() == Qt::Horizontal)
        QVERIFY2(!bar->isVisible() || bar->maximum() == 0, "a horizontal scroll bar");
  }

  QStringList m_flashed;
  QTemporaryDir m_folder;
};

QTEST_MAIN(TestScreens)
#include "test_screens.moc"
