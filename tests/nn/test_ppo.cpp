// The policy trainer as the learner sees it: what it learns, from what, and that the same seed does the same.
#include <QtTest>
#include <cmath>
#include <limits>

#include "tests/nn/ppo_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

// The toy games with every episode's end hidden from the trainer.
class EndlessEnvironment final : public Environment {
 public:
  explicit EndlessEnvironment(Environment& inner) : m_inner(inner), m_never(64) {}
  const EnvSpec& spec() const override { return m_inner.spec(); }
  void reset() override { m_inner.reset(); }
  void reseed(std::uint64_t seed) override { m_inner.reseed(seed); }
  void send(int group, std::span<const ActionWord> actions, std::span<const std::uint8_t> seen) override {
    m_inner.send(group, actions, seen);
  }
  StepBatch receive(int group, std::stop_token stop) override {
    StepBatch batch = m_inner.receive(group, stop);
    batch.terminated = batch.truncated = std::span(m_never).first(static_cast<std::size_t>(batch.count));
    return batch;
  }
  std::int64_t restarts() const override { return m_inner.restarts(); }

 private:
  Environment& m_inner;
  std::vector<std::uint8_t> m_never;
};

}  // namespace

class TestPpo : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void firstMinibatchIsOnPolicy() {
    PpoConfig config = smallPpo(false);
    config.epochs = config.minibatches = 1;  // the figures are the last minibatch's, so the first is the last
    Learner learner({}, config);
    for (int i = 0; i < 3; ++i) {
      const PpoReport report = learner.iterate();
      QVERIFY2(std::abs(report.approxKl) < 1e-6, qPrintable(QString::number(report.approxKl)));
      QVERIFY2(std::abs(report.oldApproxKl) < 1e-6, qPrintable(QString::number(report.oldApproxKl)));
      QCOMPARE(report.clipFraction, 0.0);
      QCOMPARE(report.policyVersion, i + 1);
    }
    QVERIFY(std::abs(learner.iterate().entropy - std::log(3.0)) < 0.05);  // three actions, hardly learnt
  }

  void laterMinibatchesAreNot() {
    Learner learner({}, smallPpo(false));
    QVERIFY(learner.iterate().approxKl > 1e-6);
  }

  void sameSeedSameBits_data() { addOverlap(); }
  void sameSeedSameBits() {
    QFETCH(bool, overlap);
    const auto play = [&](std::uint64_t seed, int threads) {
      Learner learner({}, smallPpo(overlap), seed, threads);
      for (int i = 0; i < 3; ++i) learner.iterate();
      return learner.weights();
    };
    const QByteArray once = play(5, 1);
    QVERIFY(once.size() > 100'000);
    QVERIFY(once == play(5, 1));
    QVERIFY2(once == play(5, 2), "two workers give other bits than one");
    QVERIFY2(once == play(5, 0), "a measured number of workers gives other bits than one");
    QVERIFY(once != play(6, 1));
  }

  void learnsFromTheSnapshotsReward_data() {
    QTest::addColumn<bool>("overlap");
    QTest::addColumn<std::uint64_t>("seed");
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
      QTest::addRow("serial, seed %d", static_cast<int>(seed)) << false << seed;
      QTest::addRow("overlap, seed %d", static_cast<int>(seed)) << true << seed;
    }
  }
  // A random climber reaches the top about once in an episode, one that always rises 12 times. The reward shows one
  // step after the action that earned it, as a model's does that sees observations only.
  void learnsFromTheSnapshotsReward() {
    QFETCH(bool, overlap);
    QFETCH(std::uint64_t, seed);
    Learner learner({.game = ToyGame::Climb}, smallPpo(overlap), seed, 0);
    const EvaluationReport before = learner.trainer->evaluate({8, kClimbSteps}, nullptr, {});
    const auto reward = std::make_shared<FormulaSnapshot>(1, risingReward);
    for (int i = 0; i < 20; ++i) learner.iterate(reward);
    const EvaluationReport after = learner.trainer->evaluate({8, kClimbSteps}, nullptr, {});
    qInfo("seed %d: true return %.2f before, %.2f after", static_cast<int>(seed), before.meanReturn, after.meanReturn);
    QVERIFY(after.meanReturn > before.meanReturn + 3.0);
    QVERIFY(after.meanReturn > 6.0);
  }

  void relabelsWithTheSnapshotOfTheCall() {
    Learner learner({}, smallPpo(true));
    QCOMPARE(learner.iterate(constantReward(1, 1.0f)).meanReward, 0.0);  // nothing to learn from yet
    QCOMPARE(learner.iterate(constantReward(2, 2.0f)).meanReward, 2.0);  // collected when version 1 was the newest
    QCOMPARE(learner.iterate(constantReward(3, 3.0f)).meanReward, 3.0);
  }

  void firstClipsAreLearntFromWithOverlap() {
    Learner learner({}, smallPpo(true));
    QCOMPARE(learner.trainer->collect(nullptr, {}).policyVersion, 0);
    const PpoReport report = learner.iterate(constantReward(1, 1.0f));
    QCOMPARE(report.meanReward, 1.0);
    QCOMPARE(report.policyVersion, 1);
  }

  void snapshotSeesTheInputsThatWereActedOn() {
    Learner learner({}, smallPpo(false));
    QList<QByteArray> asked, shown;
    const auto bytes = [](std::span<const std::uint8_t> input) {
      return QByteArray(reinterpret_cast<const char*>(input.data()), static_cast<qsizetype>(input.size()));
    };
    std::mutex mutex;  // the formula is asked by several threads
    const auto reward = std::make_shared<FormulaSnapshot>(1, [&](std::span<const std::uint8_t> input) {
      const std::lock_guard lock(mutex);
      asked.append(bytes(input));
      return 0.0f;
    });
    RememberingSink sink;
    learner.iterate(reward, &sink);
    for (const auto& step : sink.steps) shown.append(bytes(step.input));
    std::sort(asked.begin(), asked.end());
    std::sort(shown.begin(), shown.end());
    QCOMPARE(asked.size(), 8 * 32);
    QVERIFY(asked == shown);
  }

  void hiddenEndsChangeNothing() {
    const auto play = [](bool hide, bool endless) {
      PpoConfig config = smallPpo(false);
      config.hideEpisodeEnds = hide;
      EnvConfig env;
      env.maxEpisodeFrames = 4 * 20;  // truncations as well as terminations
      Learner learner({}, config, 3, 1, env);
      EndlessEnvironment hidden(learner.environment);
      if (endless) learner.trainer = nn::makePpoTrainer(config, hidden, {.device = "cpu", .threads = 1}, 3);
      for (int i = 0; i < 2; ++i) learner.iterate();
      return learner.weights();
    };
    QVERIFY2(play(true, false) == play(true, true), "the end of an episode leaks through hideEpisodeEnds");
    QVERIFY2(play(false, false) != play(true, false), "with ends shown they should matter");
  }

  void evaluationPlaysWholeEpisodes() {
    Learner learner({.game = ToyGame::Climb}, smallPpo(false));
    RememberingSink sink;
    const EvaluationReport whole = learner.trainer->evaluate({10, 1000}, &sink, {});
    QCOMPARE(whole.episodes, 10);
    QCOMPARE(whole.meanLength, double{kClimbSteps});
    QCOMPARE(sink.steps.size(), std::size_t{10 * kClimbSteps});
    QCOMPARE(learner.trainer->evaluate({3, 20}, nullptr, {}).meanLength, 20.0);
    QCOMPARE(learner.trainer->envSteps(), 0);
    double total = 0.0;
    for (const auto& step : sink.steps) total += step.trueReward;
    QCOMPARE(whole.meanReturn, total / 10);
  }

  void learningRateIsAnnealedWhenAsked() {
    PpoConfig config = smallPpo(false);
    config.annealLearningRate = true;
    config.annealSteps = 4 * config.steps * 8;
    Learner learner({}, config);
    for (int i = 0; i < 6; ++i)
      QCOMPARE(learner.iterate().learningRate, config.learningRate * std::max(0.0, 1.0 - i / 4.0));
  }

  void reportsCountStepsAndEpisodes() {
    PpoConfig config = smallPpo(false);
    config.steps = kClimbSteps;
    Learner learner({.game = ToyGame::Climb}, config);
    const PpoReport report = learner.iterate();
    QCOMPARE(report.envSteps, 8 * kClimbSteps);
    QCOMPARE(report.episodes, 8);
    QCOMPARE(report.episodicLength, double{kClimbSteps});
    QCOMPARE(report.trueRewardPerStep * kClimbSteps, report.episodicReturn);
    QVERIFY(report.meanReward == report.trueRewardPerStep);
  }

  void unsoundSettingsAreRefused() {
    PpoConfig config = smallPpo(false);
    config.minibatches = 8 * config.steps + 1;
    QCOMPARE(faultOf([&] { Learner({}, config); }), ErrorCode::InvalidInput);
    QCOMPARE(faultOf([&] { Learner({.cellPixels = 2}, smallPpo(false)); }), ErrorCode::InvalidInput);  // 22 x 22
    config.minibatches = 2;
    config.steps = 16;
    QCOMPARE(Learner({}, config).iterate().envSteps, 8 * 16);
  }
};

QTEST_GUILESS_MAIN(TestPpo)
#include "test_ppo.moc"
