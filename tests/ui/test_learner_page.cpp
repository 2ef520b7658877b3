// The Learner page: buttons for every state, settings that round-trip, curves and clips that another process wrote.
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "fake_learner.h"
#include "learner/metric_names.h"
#include "sample_project.h"
#include "tests/ui/window_tools.h"
#include "ui/annotate/clip_view.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/monitor/clip_compare.h"
#include "ui/monitor/config_form.h"
#include "ui/monitor/learner_page.h"
#include "ui/monitor/learner_words.h"
#include "ui/monitor/plot_widget.h"
#include "ui/monitor/policy_table.h"
#include "ui/shell/open_project.h"

using namespace podium;
using State = LearnerControl::State;
Q_DECLARE_METATYPE(podium::LearnerControl::State)

class TestLearnerPage : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    test::useOwnSettings(m_folder.path(), "learner");
    applyTheme(*qApp);
  }
  void init() {
    const QString path = m_folder.filePath(QStringLiteral("p%1.podium").arg(++m_count));
    makeSampleProject(path, {2, 1, 50});
    AppServices services;
    services.makeLearner = [this](ProjectSession&, QObject* parent) { return m_learner = new FakeLearner(parent); };
    m_project = std::make_unique<OpenProject>(openStore(path, QStringLiteral("Ada")).value(), services);
    m_page = std::make_unique<LearnerPage>(m_project->session(), m_project->feed());
    m_page->resize(1200, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_VERIFY_WITH_TIMEOUT(m_project->feed().loaded(), kPatienceMs);
  }
  void cleanup() {
    m_page.reset();
    m_project.reset();
    Settings::instance().setShowTrueScore(false);
  }

  void aGuardedPolicyMayBeImprovedAnyway() {
    auto* improve = buttonNamed(QStringLiteral("Improve the policy anyway"));
    QVERIFY(improve && improve->isHidden());
    LearnerStatus status;
    status.guarded = true;
    m_learner->be(State::Running, status);
    QVERIFY(improve->isVisible());
    QTest::mouseClick(improve, Qt::LeftButton);
    QCOMPARE(m_learner->asked, QStringList{QStringLiteral("improveAnyway")});
    m_learner->be(State::Running, {});
    QVERIFY(improve->isHidden());
  }

  void policiesAreListedWithWhatPeopleSay() {
    auto* table = m_page->findChild<PolicyTable*>();
    QVERIFY(table && table->isHidden());
    PolicyRanking ranking;
    ranking.answers = 7;
    ranking.rows = {
        {.member = 0, .lastVersion = 3, .answers = 7, .wins = 2.5, .losses = 4.5, .worth = FittedWorth{-0.5, 0.25}},
        {.member = 1,
         .firstVersion = 4,
         .lastVersion = 4,
         .answers = 7,
         .wins = 4.5,
         .losses = 2.5,
         .worth = FittedWorth{0.5, 0.25}},
        {.people = true, .worth = {}}};
    table->present(ranking);
    QVERIFY(table->isVisible());
    auto* cells = table->findChild<QTableWidget*>();
    QCOMPARE(cells->rowCount(), 3);
    QCOMPARE(cells->item(0, 1)->text(), QStringLiteral("0 to 3"));
    QCOMPARE(cells->item(0, 5)->text(), QStringLiteral("-0.50 (-0.99 to -0.01)"));
    QCOMPARE(cells->item(1, 1)->text(), QStringLiteral("4"));
    QCOMPARE(cells->item(1, 2)->text(), QStringLiteral("4.5"));
    QVERIFY(cells->item(2, 5)->text().contains(QStringLiteral("not compared")));
  }

  void nothingMovesWithTheSentence() {
    auto* stop = buttonNamed(QStringLiteral("Stop"));
    QVERIFY(stop);
    std::set<int> places;
    for (const char* message :
         {"Short.", "Learning from 184 answers while the policy plays its next games to be ranked.",
          "Fitting the reward to the answers: 30 of 100 steps, so that the policy can follow them."})
      for (const bool progress : {false, true}) {
        LearnerStatus status;
        status.phase = Phase::FitReward;
        status.message = message;
        if (progress) status.progress = 0.5;
        m_learner->be(State::Running, status);
        QTest::qWait(1);
        places.insert(stop->mapTo(m_page.get(), QPoint()).y());
      }
    LearnerStatus elsewhere;
    elsewhere.message = "The learner of this project runs in process 27705.";
    m_learner->be(State::Elsewhere, elsewhere);
    QTest::qWait(1);
    places.insert(stop->mapTo(m_page.get(), QPoint()).y());
    QCOMPARE(places.size(), std::size_t{1});
  }

  void nothingIsStartedWhereThereIsNothingToPlay() {
    m_project->session().info.environment.clear();
    LearnerPage page(m_project->session(), m_project->feed());
    page.show();
    for (const auto* button : page.findChildren<QPushButton*>())
      QVERIFY2(!button->isVisible(), qPrintable(button->text()));
    QVERIFY(test::titled<QLabel>(page, "This project has no environment"));
  }

  void theNewestCheckpointIsKnownBeforeALearnerRuns() {
    CheckpointRef checkpoint;
    checkpoint.path = "p-data/checkpoints/2048";
    auto& writer = m_project->session().store->writer();
    waitFor<CheckpointId>([&](auto done) { writer.addCheckpoint(checkpoint, std::move(done)); });
    QTRY_VERIFY_WITH_TIMEOUT(fact("Checkpoint") == QLatin1String("p-data/checkpoints/2048"), kPatienceMs);
    QCOMPARE(fact("Device"), QStringLiteral("auto"));
  }

  void buttonsFollowTheState_data() {
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("go");
    QTest::addColumn<bool>("mayGo");
    QTest::addColumn<bool>("mayStop");
    QTest::addColumn<QString>("asks");  // what a click asks of the learner
    QTest::newRow("stopped") << State::Stopped << "Start" << true << false << "start";
    QTest::newRow("starting") << State::Starting << "Start" << false << false << "";
    QTest::newRow("running") << State::Running << "Pause" << true << true << "pause";
    QTest::newRow("paused") << State::Paused << "Go on" << true << true << "resume";
    QTest::newRow("stopping") << State::Stopping << "Start" << false << false << "";
    QTest::newRow("elsewhere") << State::Elsewhere << "Start" << false << false << "";
  }
  void buttonsFollowTheState() {
    QFETCH(State, state);
    QFETCH(QString, go);
    QFETCH(bool, mayGo);
    QFETCH(bool, mayStop);
    QFETCH(QString, asks);
    m_learner->be(state, {});
    QPushButton* button = buttonNamed(go);
    QVERIFY(button);
    QCOMPARE(button->isEnabled(), mayGo);
    QCOMPARE(buttonNamed(QStringLiteral("Stop"))->isEnabled(), mayStop);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_learner->asked.join(QLatin1Char(' ')), asks);
  }

  void everyStateSaysWhatHappensNext() {
    for (const State state : {State::Stopped, State::Starting, State::Paused, State::Stopping, State::Elsewhere}) {
      QVERIFY(adviceText(state, {}).endsWith(QLatin1Char('.')));
      QVERIFY(!stateName(state).isEmpty());
    }
  }

  void aFaultIsALineNotABox() {
    LearnerStatus status;
    status.phase = Phase::Failed;
    status.fault = Error{ErrorCode::Full, "The disk is full. Make room and start again."};
    m_learner->be(State::Stopped, status);
    QVERIFY(!QApplication::activeModalWidget());
    bool seen = false;
    for (const auto* line : m_page->findChildren<MessageLine*>())
      seen |= line->isVisible() && line->message() == QLatin1String("The disk is full. Make room and start again.");
    QVERIFY(seen);
    m_learner->be(State::Running, {});
    for (const auto* line : m_page->findChildren<MessageLine*>()) QVERIFY(!line->isVisible());
  }

  void everySettingIsInTheFormAndComesBack() {
    ConfigForm form(*m_learner);
    LearnerConfig wanted;
    wanted.ppo.learningRate = 1e-4;
    wanted.reward.members = 5;
    wanted.env.stickyActions = 0.25;
    wanted.env.fireReset = false;
    wanted.loop.seed = 42;
    wanted.compute.device = "cpu";
    int fields = 0;
    for (const ConfigField& field : configFields()) {
      auto* editor = form.findChild<QWidget*>(QString::fromStdString(field.key));
      if (field.key == "env.id" || field.key == "query.k") {  // the project's own
        QVERIFY(!editor);
        continue;
      }
      QVERIFY2(editor, field.key.c_str());
      ++fields;
      type(editor, QString::fromStdString(fieldValue(wanted, field.key)));
    }
    QVERIFY(fields > 30);
    QCOMPARE(toJson(m_learner->config()), toJson(wanted));
    ConfigForm again(*m_learner);
    for (const ConfigField& field : configFields())
      if (auto* edit = again.findChild<QLineEdit*>(QString::fromStdString(field.key)))
        QCOMPARE(edit->text().toStdString(), fieldValue(wanted, field.key));
  }

  void aWrongValueIsRefusedWithAReason() {
    ConfigForm form(*m_learner);
    form.show();
    const LearnerConfig before = m_learner->config();
    auto* edit = form.findChild<QLineEdit*>(QStringLiteral("ppo.gamma"));
    type(edit, QStringLiteral("1.7"));
    QVERIFY(m_learner->config() == before);
    bool told = false;
    for (const QLabel* label : form.findChildren<QLabel*>())
      told |= label->isVisible() && label->text().contains(QStringLiteral("1.7"));
    QVERIFY(told);
    type(edit, QStringLiteral("0.9"));
    QCOMPARE(m_learner->config().ppo.gamma, 0.9);
  }

  void settingsWaitUntilTheLearnerStops() {
    ConfigForm form(*m_learner);
    form.show();
    m_learner->be(State::Running, {});
    QVERIFY(!form.findChild<QLineEdit*>(QStringLiteral("ppo.gamma"))->isEnabled());
    m_learner->be(State::Stopped, {});
    QVERIFY(form.findChild<QLineEdit*>(QStringLiteral("ppo.gamma"))->isEnabled());
  }

  void defaultsKeepTheProjectsGame() {
    LearnerConfig config;
    config.env.id = "ALE/Pong-v5";
    config.ppo.gamma = 0.5;
    QVERIFY(m_learner->setConfig(config));
    ConfigForm form(*m_learner);
    for (auto* button : form.findChildren<QPushButton*>()) QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_learner->config().env.id, std::string("ALE/Pong-v5"));
    QCOMPARE(m_learner->config().ppo.gamma, LearnerConfig{}.ppo.gamma);
    QCOMPARE(form.findChild<QLineEdit*>(QStringLiteral("ppo.gamma"))->text(), QStringLiteral("0.99"));
  }

  void curvesOfAnotherProcessArrive() {
    const Series& loss = m_project->feed().series(metric::kRewardLoss);
    QCOMPARE(loss.size(), std::size_t(50));
    // A second store on the same file, as another process has it.
    const auto other = ProjectStore::open(m_project->session().store->path()).value();
    addSampleMetrics(*other, 50 * 1024, 25);
    QTRY_COMPARE_WITH_TIMEOUT(loss.size(), std::size_t(75), kPatienceMs);
    QCOMPARE(m_page->plots()[0]->dataRange()->high, 74 * 1024.0);
  }

  void trueScoreIsShownOnlyWhereAllowed() {
    const auto shown = [this] {
      for (const PlotWidget* plot : m_page->plots())
        if (plot->spec().trueScore) return plot->isVisibleTo(m_page.get());
      return true;
    };
    QVERIFY(!shown());
    Settings::instance().setShowTrueScore(true);
    QVERIFY(shown());
  }

  void smoothingSliderMovesAllPlots() {
    auto* slider = m_page->findChild<QSlider*>();
    slider->setFocus();
    const auto before = m_page->plots()[0]->readout({});
    QTest::keyClick(slider, Qt::Key_End);
    QVERIFY(m_page->plotGroup().smoothing() > 0.9);
    QVERIFY(m_page->plots()[0]->readout({}) != before);
  }

  void newestClipsStandBesideTheOldestAndPlayTogether() {
    auto* clips = m_page->findChild<ClipCompare*>();
    QTRY_VERIFY_WITH_TIMEOUT(clips->findChild<ClipView*>()->isVisible(), kPatienceMs);
    QCOMPARE(clips->findChildren<ClipView*>().size(), 2 * ClipCompare::kClips);
    QCOMPARE(clips->clock().frames(), 40);
    QVERIFY(clips->clock().isPlaying());
    const int before = clips->clock().frame();
    QTRY_VERIFY_WITH_TIMEOUT(clips->clock().frame() != before, kPatienceMs);
    m_page->hide();  // nothing moves while nobody looks
    const int stood = clips->clock().frame();
    QTest::qWait(120);
    QCOMPARE(clips->clock().frame(), stood);
  }

 private:
  QPushButton* buttonNamed(const QString& text) const {
    for (auto* button : m_page->findChildren<QPushButton*>())
      if (button->text() == text) return button;
    return nullptr;
  }
  QString fact(const char* name) const {
    for (const auto* label : m_page->findChildren<ElidedLabel*>())
      if (label->accessibleName() == QLatin1String(name)) return label->text();
    return {};
  }
  static void type(QWidget* editor, const QString& value) {
    if (auto* box = qobject_cast<QCheckBox*>(editor)) {
      if (box->isChecked() != (value == QLatin1String("true"))) box->click();
      return;
    }
    auto* edit = qobject_cast<QLineEdit*>(editor);
    edit->selectAll();
    edit->del();
    QTest::keyClicks(edit, value);
    QTest::keyClick(edit, Qt::Key_Return);
  }

  QTemporaryDir m_folder;
  int m_count = 0;
  FakeLearner* m_learner = nullptr;
  std::unique_ptr<OpenProject> m_project;
  std::unique_ptr<LearnerPage> m_page;
};

QTEST_MAIN(TestLearnerPage)
#include "test_learner_page.moc"
