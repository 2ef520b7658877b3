// A person plays: keys on the Play page become actions of the game, and episodes become demonstrations.
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include "fake_learner.h"
#include "sample_project.h"
#include "tests/support/target_environment.h"
#include "tests/support/toy_environment.h"
#include "tests/ui/theme_names.h"
#include "tests/ui/window_tools.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/play/game_view.h"
#include "ui/play/play_page.h"

using namespace podium;
using namespace podium::test;

namespace {

using PagePhase = PlayPage::Phase;

std::unique_ptr<Environment> climb(const EnvConfig& config, std::stop_token) {
  return std::make_unique<ToyEnvironment>(config, ToyConfig{.game = ToyGame::Climb});
}

// A game that ends for good with its first episode.
class DyingBetweenEpisodes final : public Environment {
 public:
  explicit DyingBetweenEpisodes(const EnvConfig& config) : m_game(config, {.game = ToyGame::Climb}) {}
  const EnvSpec& spec() const override { return m_game.spec(); }
  void reset() override {
    if (m_begun) throw Exception(ErrorCode::WorkerDied, "The game died.");
    m_begun = true;
    m_game.reset();
  }
  void reseed(std::uint64_t seed) override { m_game.reseed(seed); }
  void send(int group, std::span<const ActionWord> actions, std::span<const std::uint8_t> seen) override {
    m_game.send(group, actions, seen);
  }
  StepBatch receive(int group, std::stop_token stop) override { return m_game.receive(group, std::move(stop)); }
  std::int64_t restarts() const override { return 0; }

 private:
  ToyEnvironment m_game;
  bool m_begun = false;
};

// How often a widget was painted: the game's view, once a frame.
class PaintCounter : public QObject {
 public:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint) ++paints;
    return false;
  }
  int paints = 0;
};

// A project, the page over it, and hands on its keyboard.
struct Desk {
  explicit Desk(StartEnvironment start = climb) {
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
    page = std::make_unique<PlayPage>(session, std::move(start), pad);
    QObject::connect(page.get(), &PlayPage::notice, [this](const QString& notice) { notices << notice; });
    page->resize(1200, 700);
    page->show();
    QApplication::setActiveWindow(page.get());
    view = page->findChild<GameView*>();
    view->installEventFilter(&counter);
    view->setFocus();
  }
  // Until so many steps more were seen, of four frames each.
  bool watches(int steps) {
    const int enough = counter.paints + 4 * steps;
    return QTest::qWaitFor([&] { return counter.paints >= enough; }, kPatienceMs);
  }
  void key(int which) { QTest::keyClick(view, static_cast<Qt::Key>(which)); }
  void hold(int which) { QTest::keyPress(view, static_cast<Qt::Key>(which)); }
  void let(int which) { QTest::keyRelease(view, static_cast<Qt::Key>(which)); }
  bool reaches(PagePhase phase) {
    return QTest::qWaitFor([&] { return page->phase() == phase; }, kPatienceMs);
  }
  // An episode, at full speed.
  void begin() {
    if (page->phase() == PagePhase::Resting) key(Qt::Key_Return);
    if (reaches(PagePhase::Ready)) key(Qt::Key_Return);
    for (int i = 0; i < 4; ++i) key(Qt::Key_BracketRight);
  }
  // One of a few steps, stopped by its player; and kept, with the next one ready.
  bool plays() {
    begin();
    const bool played = watches(3);
    key(Qt::Key_E);
    return played && reaches(PagePhase::Over);
  }
  bool playsAndKeeps() {
    const bool played = plays();
    key(Qt::Key_Return);
    return played && reaches(PagePhase::Ready);
  }
  std::vector<Demonstration> kept() { return session.store->newReader()->demonstrations(); }
  std::vector<ActionWord> actionsOf(const Demonstration& demonstration) {
    std::vector<ActionWord> actions;
    for (const ItemId item : demonstration.clips) {
      const ClipSteps steps = session.store->newReader()->clipSteps(item);
      actions.insert(actions.end(), steps.actions.begin(), steps.actions.end());
    }
    return actions;
  }

  QTemporaryDir folder;
  FakeLearner learner;
  Gamepad pad;
  ProjectSession session;
  std::unique_ptr<PlayPage> page;
  GameView* view = nullptr;
  QStringList notices;
  PaintCounter counter;
};

}  // namespace

class TestPlayPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    useOwnSettings(m_settings.path(), "play");
    applyTheme(*qApp);
  }

  void heldKeysAreWhatIsDone() {
    Desk desk;
    QCOMPARE(desk.page->phase(), PagePhase::Resting);
    desk.begin();
    QVERIFY(desk.reaches(PagePhase::Playing));
    desk.hold(Qt::Key_Up);
    QVERIFY(desk.watches(10));
    desk.let(Qt::Key_Up);
    QVERIFY(desk.watches(10));
    desk.key(Qt::Key_E);
    QVERIFY(desk.reaches(PagePhase::Over));
    QVERIFY(desk.kept().empty());  // nothing is kept unasked
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Ready));
    const auto kept = desk.kept();
    QCOMPARE(kept.size(), std::size_t{1});
    QVERIFY(kept[0].annotator == desk.session.annotator.id && kept[0].end == EpisodeEnd::Stopped);
    QVERIFY(kept[0].speed > 1.0 && kept[0].speed <= 4.0);
    const auto actions = desk.actionsOf(kept[0]);
    QCOMPARE(std::ssize(actions), kept[0].steps);
    const auto ups = std::ranges::count(actions, 1), rests = std::ranges::count(actions, 0);
    QVERIFY2(ups > 3 && rests > 3 && ups + rests == std::ssize(actions), qPrintable(QString::number(ups)));
    QVERIFY(actions.back() == 0);
    QCOMPARE(desk.notices.size(), 1);
  }

  void anEpisodeThatEndsIsOver() {
    Desk desk([](const EnvConfig& config, std::stop_token) {
      EnvConfig brief = config;
      brief.frameSkip = 1;
      return std::make_unique<ToyEnvironment>(brief, ToyConfig{.game = ToyGame::Climb});
    });
    desk.begin();
    QVERIFY(desk.reaches(PagePhase::Over));
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Ready));
    QVERIFY(desk.kept().at(0).end == EpisodeEnd::Terminated);
    QCOMPARE(desk.kept().at(0).steps, std::int64_t{kClimbSteps});
    desk.key(Qt::Key_Return);  // and the next one
    QVERIFY(desk.reaches(PagePhase::Playing));
  }

  void whatIsDiscardedIsGone() {
    Desk desk;
    QVERIFY(desk.plays());
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.page->phase(), PagePhase::Ready);
    QVERIFY(desk.kept().empty());
  }

  // Both episodes of one sitting can be played again, each from its own seed.
  void everyEpisodeHasASeedOfItsOwn() {
    Desk desk;
    for (int i = 0; i < 2; ++i) {
      desk.begin();
      QVERIFY(desk.watches(3));
      QVERIFY(desk.page->hasUnkept());
      desk.key(Qt::Key_E);
      QVERIFY(desk.reaches(PagePhase::Over));
      QVERIFY(desk.page->hasUnkept());
      QTest::keyClick(desk.page.get(), Qt::Key_Return);  // also where the list beside it has the keyboard
      QVERIFY(desk.reaches(PagePhase::Ready));
      QVERIFY(!desk.page->hasUnkept());
    }
    const std::vector<Demonstration> kept = desk.kept();
    QCOMPARE(kept.size(), std::size_t{2});
    QVERIFY(kept[0].seed != kept[1].seed);
  }

  void aPauseStandsStill() {
    Desk desk;
    desk.begin();
    QVERIFY(desk.watches(3));
    desk.key(Qt::Key_P);
    QCOMPARE(desk.page->phase(), PagePhase::Paused);
    QTest::qWait(50);
    const int still = desk.counter.paints;
    QTest::qWait(300);
    QCOMPARE(desk.counter.paints, still);
    desk.key(Qt::Key_P);
    QCOMPARE(desk.page->phase(), PagePhase::Playing);
    desk.view->clearFocus();  // the keyboard went elsewhere
    QCOMPARE(desk.page->phase(), PagePhase::Paused);
    desk.view->setFocus();
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.page->phase(), PagePhase::Playing);
    desk.page->hide();
    QCOMPARE(desk.page->phase(), PagePhase::Paused);
  }

  void theLastOneIsTakenBackAndPutBack() {
    Desk desk;
    for (int i = 0; i < 2; ++i) {
      QVERIFY(desk.playsAndKeeps());
    }
    auto* table = desk.page->findChild<QTableWidget*>();
    QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 2, kPatienceMs);
    desk.key(Qt::Key_Z);
    QTRY_VERIFY_WITH_TIMEOUT(desk.kept().at(1).withdrawn, kPatienceMs);
    QVERIFY(!desk.kept().at(0).withdrawn);
    auto* putBack = titled<QPushButton>(*desk.page, "Put back");
    QTRY_VERIFY_WITH_TIMEOUT((putBack = titled<QPushButton>(*desk.page, "Put back")) && putBack->isEnabled(),
                             kPatienceMs);
    putBack->click();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.kept().at(1).withdrawn, kPatienceMs);
  }

  void whatIsChosenStaysChosen() {
    Desk desk;
    auto* table = desk.page->findChild<QTableWidget*>();
    for (int kept = 1; kept <= 3; ++kept) {
      QVERIFY(desk.playsAndKeeps());
      QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), kept, kPatienceMs);
      if (kept == 2) {
        QCOMPARE(table->currentRow(), 0);
        table->selectRow(1);
      }
    }
    QCOMPARE(table->currentRow(), 2);
  }

  void othersDemonstrationsAreNotTakenBack() {
    Desk desk;
    QVERIFY(desk.playsAndKeeps());
    desk.session.annotator = {waitFor<AnnotatorId>([&](auto done) {
                                desk.session.store->writer().ensureAnnotator("Bob", false, std::move(done));
                              }),
                              "Bob", false};
    Gamepad pad;
    PlayPage other(desk.session, climb, pad);
    other.show();
    auto* table = other.findChild<QTableWidget*>();
    QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 1, kPatienceMs);
    QVERIFY(!titled<QPushButton>(other, "Take back")->isEnabled());
  }

  void keysCanBeChangedAndAreRemembered() {
    Desk desk;
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Ready));
    QPushButton* up = nullptr;
    for (auto* button : desk.page->findChildren<QPushButton*>())
      if (button->accessibleName() == QStringLiteral("UP: key ↑")) up = button;
    QVERIFY(up);
    up->setFocus();
    up->click();
    QTest::keyClick(up, Qt::Key_E);  // the page's own: it waits for another
    QCOMPARE(up->accessibleName(), QStringLiteral("UP: key ↑"));
    QTest::keyClick(up, Qt::Key_W);
    QCOMPARE(up->accessibleName(), QStringLiteral("UP: key W"));
    QVERIFY(desk.view->hasFocus());  // the keyboard plays again
    Desk again;
    again.key(Qt::Key_Return);
    QVERIFY(again.reaches(PagePhase::Ready));
    QVERIFY(named<QPushButton>(*again.page, "UP: key W"));
    const EnvConfig played = ToyEnvironment({}, {.game = ToyGame::Climb}).spec().config;
    Settings::instance().setPlayKeys(QString::fromStdString(played.id), {});
  }

  void aGamepadPlaysToo() {
    Desk desk;
    Q_EMIT desk.pad.pressed(PadButton::Start);
    QVERIFY(desk.reaches(PagePhase::Ready));
    Q_EMIT desk.pad.pressed(PadButton::Start);
    QCOMPARE(desk.page->phase(), PagePhase::Playing);
    Q_EMIT desk.pad.pressed(PadButton::Up);
    QVERIFY(desk.watches(10));
    Q_EMIT desk.pad.released(PadButton::Up);
    desk.key(Qt::Key_E);
    QVERIFY(desk.reaches(PagePhase::Over));
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Ready));
    QVERIFY(std::ranges::count(desk.actionsOf(desk.kept().at(0)), 1) > 2);
  }

  void whatDoesNotStartSaysWhy() {
    Desk desk([](const EnvConfig&, std::stop_token) -> std::unique_ptr<Environment> {
      throw Exception(ErrorCode::Unavailable, "There is no such game.");
    });
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Failed));
    QCOMPARE(desk.page->findChild<MessageLine*>()->message(), QStringLiteral("There is no such game."));
  }

  void aGameThatDiesIsTold() {
    Desk desk([](const EnvConfig& config, std::stop_token) {
      return std::make_unique<ToyEnvironment>(config, ToyConfig{.game = ToyGame::Climb, .failAtStep = 3});
    });
    desk.begin();
    QVERIFY(desk.reaches(PagePhase::Failed));
    QVERIFY(!desk.page->findChild<MessageLine*>()->message().isEmpty());
  }

  void whatWasPlayedOutlivesItsGame() {
    Desk desk([](const EnvConfig& config, std::stop_token) { return std::make_unique<DyingBetweenEpisodes>(config); });
    desk.begin();
    QVERIFY(desk.watches(3));
    desk.key(Qt::Key_E);
    auto* message = desk.page->findChild<MessageLine*>();
    QTRY_COMPARE_WITH_TIMEOUT(message->message(), QStringLiteral("The game died."), kPatienceMs);
    QCOMPARE(desk.page->phase(), PagePhase::Over);
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Failed));
    QCOMPARE(message->message(), QStringLiteral("The game died."));
    QCOMPARE(desk.kept().size(), std::size_t{1});
  }

  void thePageMayGoWhileTheGamePlays() {
    Desk desk;
    desk.begin();
    QTest::qWait(100);
    desk.page.reset();  // does not hang
    QVERIFY(desk.kept().empty());
  }

  void choicesWithoutNamesSayWhatRests() {
    Desk desk([](const EnvConfig& config, std::stop_token) {
      ActionSpace two;
      two.choices = {2};
      EnvConfig narrow = config;
      narrow.groups = 1;
      return std::make_unique<TargetEnvironment>(narrow, TargetConfig{.actions = two});
    });
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Ready));
    auto* idle = desk.page->findChild<QComboBox*>();
    QVERIFY(idle && idle->count() == 2);
  }

  // For the eye.
  void screens_data() {
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << QStringLiteral("light");
    QTest::newRow("dark") << QStringLiteral("dark");
  }
  void screens() {
    QFETCH(QString, theme);
    Theme::instance().setChoice(themeNamed(theme));
    Desk desk;
    const QString folder =
        screenshotFolder() + QStringLiteral("/play-%1-%2x-").arg(theme).arg(desk.page->devicePixelRatioF());
    const auto shoot = [&](const char* name) {
      QTest::qWait(50);
      QVERIFY(desk.page->grab().save(folder + QString::fromLatin1(name) + QStringLiteral(".png")));
    };
    shoot("resting");
    desk.begin();
    desk.hold(Qt::Key_Up);
    QTest::qWait(300);
    shoot("playing");
    desk.let(Qt::Key_Up);
    desk.key(Qt::Key_P);
    shoot("paused");
    desk.key(Qt::Key_E);
    QVERIFY(desk.reaches(PagePhase::Over));
    shoot("over");
    desk.key(Qt::Key_Return);
    QVERIFY(desk.reaches(PagePhase::Ready));
    auto* table = desk.page->findChild<QTableWidget*>();
    QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 1, kPatienceMs);
    shoot("kept");
    Theme::instance().setChoice(ThemeChoice::Light);
  }

 private:
  QTemporaryDir m_settings;
};

QTEST_MAIN(TestPlayPage)
#include "test_play_page.moc"
