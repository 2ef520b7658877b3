// Presses for good and bad: what each may mean, how they are followed while people press and take back, and what the
// loop does with them. What the networks learn is tested in tests/nn/test_press_learning.cpp.
#include <QtTest>
#include <cmath>
#include <numeric>

#include "learner/demonstration_recorder.h"
#include "learner/feedback_store.h"
#include "learner/metric_names.h"
#include "tests/learner/loop_harness.h"

namespace podium {

using test::LoopHarness;

namespace {

constexpr double kStep = 4.0 / 60.0;  // seconds of a step of the toy at its own speed

double sum(const Credit& credit) { return std::accumulate(credit.weights.begin(), credit.weights.end(), 0.0); }

// A policy's play of the toy, cut where it is asked.
class Watched {
 public:
  Watched() : m_game(config(), {.game = test::ToyGame::Climb}), m_recorder(m_game.spec()) {
    m_game.reset();
    m_batch = m_game.receive(0, {});
  }
  std::vector<NewClip> play(int steps) {
    for (int t = 0; t < steps; ++t) {
      const std::vector<std::uint8_t> input(m_batch.observations.begin(), m_batch.observations.end());
      const std::vector<ActionWord> action{m_played++ % 2 == 0 ? 1 : 2};
      m_game.send(0, action);
      m_batch = m_game.receive(0, {});
      m_recorder.onStep({.input = input,
                         .action = action,
                         .trueReward = m_batch.rewards[0],
                         .frames = m_batch.frames,
                         .ram = m_batch.ram,
                         .policyVersion = 5});
    }
    return m_recorder.cut();
  }

 private:
  static EnvConfig config() {
    EnvConfig config;
    config.count = config.groups = 1;
    return config;
  }
  test::ToyEnvironment m_game;
  DemonstrationRecorder m_recorder;
  StepBatch m_batch;
  int m_played = 0;
};

Press press(int number, std::int64_t step, double value = 1.0) {
  return {.id = {}, .number = number, .step = step, .sinceSeconds = 0.01, .value = value, .speed = 1.0, .at = 1};
}

SittingPart judged(int steps, int presses) {
  SittingPart part{.sitting = {}, .annotator = AnnotatorId{1}, .clips = Watched().play(steps)};
  for (int i = 0; i < presses; ++i) part.presses.push_back(press(i, i * (steps - 1) / std::max(1, presses - 1)));
  return part;
}

}  // namespace

class TestFeedback : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // 0.25 s a step, pressed 0.1 s into step 10: of 0.2 to 1.2 s before, step 9 was there from 0.2 (not 0.1) to 0.35.
  void creditIsTheShareOfTheWindowOnTheScreen() {
    const Credit credit = creditOf(10, 0.1, 0.25, 0.2, 1.2);
    QCOMPARE(credit.first, 5);
    const std::vector<double> expected{0.1, 0.25, 0.25, 0.25, 0.15};
    QCOMPARE(credit.weights.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) QVERIFY(std::abs(credit.weights[i] - expected[i]) < 1e-12);
  }

  void aWindowInsideTheEpisodeGivesAllItsCredit() {
    for (const double since : {0.0, 0.03, 0.5, 3.0, 9.0})
      QVERIFY(std::abs(sum(creditOf(500, since, kStep, 0.2, 4.0)) - 1.0) < 1e-12);
  }

  void atTheStartOfAnEpisodeThereIsLessToMean() {
    QVERIFY(creditOf(0, 0.1, kStep, 0.2, 4.0).weights.empty());
    const Credit little = creditOf(0, 0.39, kStep, 0.2, 4.0);
    QCOMPARE(little.first, 0);
    QVERIFY(std::abs(sum(little) - 0.05) < 1e-12);
  }

  // Twice as fast, a step lasts half as long, and a person takes as long to react.
  void theWindowIsThePersonsTime() {
    const Credit slow = creditOf(500, 0.0, kStep, 0.21, 3.99), fast = creditOf(500, 0.0, kStep / 2.0, 0.21, 3.99);
    QCOMPARE(slow.weights.size(), std::size_t{57});
    QCOMPARE(fast.weights.size(), std::size_t{114});
  }

  void theLossIsWeightedAndInUnitsOfAPress() {
    const std::vector<double> rewards{kPressUnit, -kPressUnit, 0.0}, weights{0.5, 0.25, 0.125};
    QVERIFY(std::abs(pressLoss(rewards, weights, 1.0) - (0.0 + 0.25 * 4.0 + 0.125)) < 1e-12);
  }

  void sittingsAreFollowedWhileTheyGrow() {
    test::MemoryLearnerStore store(QDir::tempPath().toStdString());
    FeedbackStore feedback({});
    QVERIFY(!feedback.follow(store) && feedback.presses().empty());
    Watched game;
    SittingPart part{.sitting = {}, .annotator = AnnotatorId{1}, .clips = game.play(40), .presses = {press(0, 30)}};
    part.sitting = store.judge(part);
    QVERIFY(feedback.follow(store) && !feedback.follow(store));
    QCOMPARE(feedback.presses().size(), std::size_t{1});
    QCOMPARE(feedback.presses()[0].play->observations->meta.steps, 40);
    QCOMPARE(feedback.presses()[0].meant, 30 - 3);  // 0.19 s are 2.85 steps
    part.clips = game.play(7);
    part.presses = {press(1, 46, -2.0)};
    store.judge(part);
    QVERIFY(feedback.follow(store));
    QCOMPARE(feedback.presses().size(), std::size_t{2});
    for (const JudgedPress& each : feedback.presses()) QVERIFY(each.play == feedback.presses()[0].play);
    const DemonstrationPlay& play = *feedback.presses()[0].play;
    QCOMPARE(play.observations->meta.steps, 47);
    QCOMPARE(play.actions.size(), std::size_t{47});
    QCOMPARE(play.observations->planes.size(), static_cast<std::size_t>(47 + play.observations->meta.obsStack - 1) *
                                                   play.observations->meta.planeBytes());
    QCOMPARE(feedback.presses()[1].value, -2.0);
    store.judge({.sitting = part.sitting, .annotator = AnnotatorId{1}, .takenBack = {0}});
    QVERIFY(feedback.follow(store));
    QCOMPARE(feedback.presses().size(), std::size_t{1});
    store.takeBack(part.sitting);
    QVERIFY(feedback.follow(store) && feedback.presses().empty());
  }

  void pressesAloneTeachTheReward() {
    LearnerConfig config = test::smallConfig();
    config.feedback.minPresses = 5;
    LoopHarness harness(config);
    harness.store().judge(judged(60, 4));
    harness.start();
    QVERIFY(harness.waitForIdle());
    QVERIFY(harness.fits().empty());
    harness.store().judge(judged(60, 1));
    QVERIFY(harness.waitForRounds(1));
    harness.stop();
    const std::lock_guard lock(harness.journal->mutex);
    QVERIFY(harness.journal->coached.empty());  // mode tamer
    QCOMPARE(harness.journal->presses.back(), 5);
  }

  // Each press once, whether the reward was ever fitted or not.
  void thePolicyFollowsNewPresses() {
    LearnerConfig config = test::smallConfig();
    config.feedback.mode = "coach";
    config.feedback.minPresses = 1;
    LoopHarness harness(config);
    harness.start();
    QVERIFY(harness.waitForIdle());
    harness.store().judge(judged(60, 3));
    const auto coached = [&] {
      const std::lock_guard lock(harness.journal->mutex);
      return harness.journal->coached;
    };
    QTRY_COMPARE(coached(), std::vector<int>{3});
    harness.store().judge(judged(60, 2));
    QTRY_COMPARE(coached(), (std::vector<int>{3, 5}));  // all in force are given; the trainer knows the new ones
    harness.stop();
    QVERIFY(harness.fits().empty());
    QVERIFY(std::ranges::any_of(harness.store().metrics(),
                                [](const MetricPoint& point) { return point.name == metric::kCoached; }));
  }

  void nobodyLearnsWhereItIsNotWanted() {
    LearnerConfig config = test::smallConfig();
    config.feedback.mode = "none";
    LoopHarness harness(config);
    harness.store().judge(judged(60, 20));
    harness.start();
    QVERIFY(harness.waitForIdle());
    harness.stop();
    QVERIFY(harness.fits().empty());
    const std::lock_guard lock(harness.journal->mutex);
    QVERIFY(harness.journal->coached.empty());
  }

  // Who watches needs a policy: there is one as soon as the learner waits for people.
  void theUntaughtPolicyCanBeWatched() {
    LoopHarness harness;
    harness.start();
    QVERIFY(harness.waitForIdle());
    QTRY_VERIFY_WITH_TIMEOUT(!harness.store().checkpoints().empty(), 10'000);
    harness.stop();
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestFeedback)
#include "test_feedback.moc"
