// A person watches the newest policy on the Teach page and presses for good and bad: what is kept of it, when, and what
// taking back leaves.
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <numeric>

#include "fake_learner.h"
#include "sample_project.h"
#include "tests/support/toy_environment.h"
#include "tests/ui/theme_names.h"
#include "tests/ui/window_tools.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/play/play_room.h"
#include "ui/play/teach_page.h"
#include "ui/play/teach_view.h"

using namespace podium;
using namespace podium::test;

namespace {

using PagePhase = TeachPage::Phase;

// Climbs for ever; a version more with each episode.
class ClimbingPolicy final : public WatchedPolicy {
 public:
  explicit ClimbingPolicy(int steps) : m_game(config(steps), {.game = ToyGame::Climb}) {}
  const EnvSpec& spec() const override { return m_game.spec(); }
  void takeNewest(const std::stop_token&) override { ++m_version; }
  std::int64_t version() const override { return m_version; }
  void playEpisode(std::uint64_t seed, StepSink& sink, const std::stop_token& stop) override {
    m_game.reseed(seed);
    m_game.reset();
    StepBatch batch = m_game.receive(0, {});
    for (bool over = false; !over;) {
      if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "Stopped.");
      const std::vector<std::uint8_t> input(batch.observations.begin(), batch.observations.end());
      const std::vector<ActionWord> action{1};
      m_game.send(0, action);
      batch = m_game.receive(0, {});
      over = batch.done(0);
      sink.onStep({.input = input,
                   .action = action,
                   .trueReward = batch.rewards[0],
                   .terminated = batch.terminated[0] != 0,
                   .truncated = batch.truncated[0] != 0,
                   .frames = batch.frames,
                   .ram = batch.ram,
                   .policyVersion = m_version});
    }
  }

 private:
  static EnvConfig config(int steps) {
    EnvConfig config;
    config.count = config.groups = 1;
    if (steps > 0) config.maxEpisodeFrames = 4 * steps;
    return config;
  }
  ToyEnvironment m_game;
  std::int64_t m_version = 0;
};

WatchPolicy climbing(int steps = 0) {
  return [steps](const std::string&, const std::stop_token&) { return std::make_unique<ClimbingPolicy>(steps); };
}

// A project, the page over it, and hands on its keyboard.
struct Desk {
  explicit Desk(WatchPolicy watch = climbing()) {
    const QString path = folder.filePath(QStringLiteral("freeway.podium"));
    makeSampleProject(path, {2, 1, 0});
    session.store = ProjectStore::open(path.toStdString()).value();
    session.reader = session.store->newReader();
    session.info = session.reader->project();
    session.annotator = {waitFor<AnnotatorId>([&](auto done) {
                           session.store->writer().ensureAnnotator("Ada", false, std::move(done));
                         }),
                         "Ada", false};
    session.learner = &learner;
    page = std::make_unique<TeachPage>(session, std::move(watch), pad);
    QObject::connect(page.get(), &TeachPage::notice, [this](const QString& notice) { notices << notice; });
    page->resize(1200, 700);
    page->show();
    QApplication::setActiveWindow(page.get());
    view = page->findChild<TeachView*>();
    view->setFocus();
  }
  void key(int which, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(view, static_cast<Qt::Key>(which), modifiers);
  }
  bool reaches(PagePhase phase) {
    return QTest::qWaitFor([&] { return page->phase() == phase; }, kPatienceMs);
  }
  // Until a press counts: something is on the screen.
  bool presses(int which, Qt::KeyboardModifiers modifiers = {}) {
    const auto before = page->writer().presses().size();
    return QTest::qWaitFor(
        [&] {
          key(which, modifiers);
          return page->writer().presses().size() > before;
        },
        kPatienceMs);
  }
  std::vector<Sitting> kept() { return session.store->newReader()->sittings(); }
  bool keeps(std::size_t sittings, std::int64_t presses) {
    return QTest::qWaitFor(
        [&] {
          const auto all = kept();
          return all.size() == sittings && pressCount(all.back()) == presses;
        },
        kPatienceMs);
  }

  QTemporaryDir folder;
  FakeLearner learner;
  Gamepad pad;
  ProjectSession session;
  std::unique_ptr<TeachPage> page;
  TeachView* view = nullptr;
  QStringList notices;
};

}  // namespace

class TestTeachPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    useOwnSettings(m_settings.path(), "teach");
    applyTheme(*qApp);
  }

  void keysAreJudgements() {
    QCOMPARE(judgementOf(Qt::Key_Up, {}), 1.0);
    QCOMPARE(judgementOf(Qt::Key_Up, Qt::ShiftModifier), 2.0);
    QCOMPARE(judgementOf(Qt::Key_Down, Qt::ShiftModifier), -2.0);
    QCOMPARE(judgementOf(Qt::Key_Plus, Qt::ShiftModifier), 1.0);  // Shift makes the plus on many keyboards
    QCOMPARE(judgementOf(Qt::Key_Plus, Qt::ShiftModifier | Qt::KeypadModifier), 2.0);
    QCOMPARE(judgementOf(Qt::Key_Minus, {}), -1.0);
    QCOMPARE(judgementOf(Qt::Key_Underscore, Qt::ShiftModifier), -2.0);
    QCOMPARE(judgementOf(Qt::Key_Space, {}), 0.0);
    QCOMPARE(judgementOf(PadButton::A), 1.0);
    QCOMPARE(judgementOf(PadButton::X), -2.0);
    QCOMPARE(judgementText(2.0), QStringLiteral("++"));
  }

  void pressesAreKeptWhileThePolicyPlays() {
    Desk desk;
    QCOMPARE(desk.page->phase(), PagePhase::Resting);
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Playing));
    QVERIFY(desk.presses(Qt::Key_Up) && desk.presses(Qt::Key_Down, Qt::ShiftModifier));
    QVERIFY(desk.keeps(1, 2));  // nobody ended anything: the next few seconds do
    QCOMPARE(desk.page->phase(), PagePhase::Playing);
    QVERIFY(desk.presses(Qt::Key_Minus));
    desk.key(Qt::Key_E);
    QVERIFY(desk.reaches(PagePhase::Ready));
    QVERIFY(desk.keeps(1, 3));
    const Sitting sitting = desk.kept().at(0);
    QVERIFY(sitting.annotator == desk.session.annotator.id && sitting.end == EpisodeEnd::Stopped);
    QCOMPARE(sitting.policyVersion, std::int64_t{1});
    QCOMPARE(sitting.presses[1].value, -2.0);
    std::int64_t last = 0;
    for (const Press& press : sitting.presses) {
      QVERIFY(press.step >= last && press.step < sitting.steps && press.speed == 1.0);
      QVERIFY(press.sinceSeconds >= 0.0 && press.sinceSeconds < 60.0);
      last = press.step;
    }
    QCOMPARE(desk.session.store->newReader()->item(sitting.clips[0])->policyVersion, std::int64_t{1});
    QCOMPARE(desk.session.store->newReader()->clipSteps(sitting.clips[0]).actions[0], 1);
  }

  void anEpisodeWithoutPressesLeavesNothing() {
    Desk desk;
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Playing));
    QTest::qWait(300);
    desk.key(Qt::Key_E);
    QVERIFY(desk.reaches(PagePhase::Ready));
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Playing) && desk.presses(Qt::Key_Up));
    desk.key(Qt::Key_E);
    QVERIFY(desk.keeps(1, 1));
    QCOMPARE(desk.kept()[0].policyVersion, std::int64_t{2});  // the newest at the start of that episode
    QCOMPARE(desk.session.store->newReader()->item(desk.kept()[0].clips[0])->clip.startStep, std::int64_t{0});
  }

  void theLastPressIsTakenBackBeforeAndAfterItIsStored() {
    Desk desk;
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Playing) && desk.presses(Qt::Key_Up) && desk.presses(Qt::Key_Down));
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.keeps(1, 1));
    QCOMPARE(desk.kept()[0].presses.size(), std::size_t{1});  // it was never stored
    QVERIFY(desk.presses(Qt::Key_Down));
    desk.key(Qt::Key_P);
    QCOMPARE(desk.page->phase(), PagePhase::Paused);
    QVERIFY(desk.keeps(1, 2));  // a pause stores
    desk.key(Qt::Key_Z);
    desk.key(Qt::Key_P);
    desk.key(Qt::Key_E);
    QVERIFY(desk.keeps(1, 1));
    QVERIFY(desk.kept()[0].presses.back().withdrawn);
    QCOMPARE(desk.kept()[0].presses.back().value, -1.0);
  }

  // The next episode begins by itself; late presses are about the one before.
  void episodesFollowEachOther() {
    Desk desk(climbing(6));
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Between));
    desk.key(Qt::Key_Up);
    QCOMPARE(desk.page->writer().presses().size(), std::size_t{1});
    QVERIFY(desk.reaches(PagePhase::Playing));
    QVERIFY(desk.keeps(1, 1));
    const Sitting sitting = desk.kept()[0];
    QVERIFY(sitting.end == EpisodeEnd::Truncated);
    QCOMPARE(sitting.steps, std::int64_t{6});
    QCOMPARE(sitting.presses[0].step, std::int64_t{5});
  }

  void nothingIsLostWithThePage() {
    Desk desk;
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Playing) && desk.presses(Qt::Key_Up));
    desk.key(Qt::Key_P);
    desk.key(Qt::Key_P);
    QVERIFY(desk.presses(Qt::Key_Down));  // while the first one may be on its way
    desk.page.reset();
    QVERIFY(desk.keeps(1, 2));
  }

  void speedIsNotedAndAPauseIsNoTime() {
    Desk desk;
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Playing));
    for (int i = 0; i < 9; ++i) desk.key(Qt::Key_BracketLeft);
    QCOMPARE(desk.page->speed(), 0.125);
    QVERIFY(desk.presses(Qt::Key_Up));
    desk.key(Qt::Key_Space);
    QCOMPARE(desk.page->phase(), PagePhase::Paused);
    desk.key(Qt::Key_Up);
    QTest::qWait(400);
    desk.key(Qt::Key_Up);
    const auto presses = desk.page->writer().presses();
    QCOMPARE(presses.size(), std::size_t{3});
    QCOMPARE(presses[0].speed, 0.125);
    QCOMPARE(presses[2].sinceSeconds, presses[1].sinceSeconds);
    QCOMPARE(presses[2].step, presses[1].step);
  }

  void whoHidesThePagePauses() {
    Desk desk;
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Playing));
    desk.page->hide();
    QCOMPARE(desk.page->phase(), PagePhase::Paused);
  }

  void withoutAPolicyThePageSaysWhatToDo() {
    bool there = false;
    Desk desk([&there](const std::string& project, const std::stop_token& stop) -> std::unique_ptr<WatchedPolicy> {
      if (!there) throw Exception(ErrorCode::NotFound, "There is no checkpoint yet.");
      return climbing()(project, stop);
    });
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Failed));
    QVERIFY(desk.view->accessibleDescription().contains(QStringLiteral("Start the learner")));
    there = true;
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Playing));
  }

  void aSittingIsTakenBackAndPutBack() {
    Desk desk;
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Playing) && desk.presses(Qt::Key_Up));
    desk.key(Qt::Key_E);
    QVERIFY(desk.keeps(1, 1));
    auto* table = desk.page->findChild<QTableWidget*>();
    QTRY_COMPARE(table->rowCount(), 1);
    QPushButton* turn = nullptr;
    for (auto* button : desk.page->findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Take back")) turn = button;
    QVERIFY(turn && turn->isEnabled());
    turn->click();
    QTRY_VERIFY(desk.kept()[0].withdrawn);
    QTRY_COMPARE(turn->text(), QStringLiteral("Put back"));
    turn->click();
    QTRY_VERIFY(!desk.kept()[0].withdrawn);
    QTRY_COMPARE(desk.notices.size(), 2);
  }

  void playAndTeachAreOneRoom() {
    Desk desk;
    PlayRoom room(
        desk.session, [](const EnvConfig& config, std::stop_token) { return std::make_unique<ToyEnvironment>(config); },
        climbing(), desk.pad);
    room.resize(1366, 640);
    room.show();
    auto* teach = room.findChild<TeachPage*>();
    QVERIFY(!teach->isVisible());
    room.showTeaching(true);
    QVERIFY(teach->isVisible() && !room.hasUnkept());
  }

 private:
  QTemporaryDir m_settings;
};

QTEST_MAIN(TestTeachPage)
#include "test_teach_page.moc"
