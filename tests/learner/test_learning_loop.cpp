// The loop with its true networks: does a policy that is never told the score get better at what somebody prefers?
#include <QtTest>

#include "learner/nn/module.h"
#include "tests/learner/loop_harness.h"

namespace podium {
namespace {

using test::LoopHarness;

// Climb with another aim, so that the answer can be seen in every picture: the true reward of a step is how high the
// dot stands, 0 at the bottom and 1 just below the top, from which it falls.
class HeightEnvironment final : public Environment {
 public:
  explicit HeightEnvironment(const EnvConfig& config) : m_climb(config, {.game = test::ToyGame::Climb}) {
    m_rewards.resize(static_cast<std::size_t>(config.groups));
  }
  const EnvSpec& spec() const override { return m_climb.spec(); }
  void reset() override { m_climb.reset(); }
  void reseed(std::uint64_t seed) override { m_climb.reseed(seed); }
  void send(int group, std::span<const ActionWord> actions, std::span<const std::uint8_t> seen) override {
    m_climb.send(group, actions, seen);
  }
  StepBatch receive(int group, std::stop_token stop) override {
    StepBatch batch = m_climb.receive(group, stop);
    auto& rewards = m_rewards[static_cast<std::size_t>(group)];
    rewards.clear();
    const auto ramSize = static_cast<std::size_t>(spec().clip.ramSize);
    for (std::size_t at = 0; at < batch.ram.size(); at += ramSize)
      rewards.push_back(static_cast<float>(batch.ram[at]) / (test::kToyCells - 2));
    batch.rewards = rewards;
    return batch;
  }
  std::int64_t restarts() const override { return 0; }

 private:
  test::ToyEnvironment m_climb;
  std::vector<std::vector<float>> m_rewards;  // [groups][environments of a group]
};

// A person who compares what two clips returned, and a budget that a test can afford.
LearnerConfig budget(std::uint64_t seed) {
  LearnerConfig config;
  config.env.seed = config.loop.seed = seed;
  config.ppo.steps = 64;
  config.ppo.learningRate = 1e-3;
  config.query.clipSteps = 12;
  config.query.initialQueries = 16;
  config.reward.framesPerClip = 4;
  config.reward.learningRate = 1e-3;
  config.loop.pretrainSteps = 60;
  config.loop.fitStepsPerRound = 5;
  config.loop.evaluationEpisodes = 8;
  config.loop.evaluationMaxSteps = test::kClimbSteps;
  config.compute.device = "cpu";
  return config;
}

}  // namespace

class TestLearningLoop : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void preferencesTeachThePolicy() {
    constexpr int kSeeds = 3;
    constexpr std::int64_t kAnswers = 60;
    double before = 0.0;
    double after = 0.0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      LoopHarness harness(budget(seed));
      harness.nn = nn::makeNnModule();
      harness.startEnv = [](const EnvConfig& env, std::stop_token) { return std::make_unique<HeightEnvironment>(env); };
      harness.onStatus = [&](const LearnerStatus& status) {
        if (status.answers < kAnswers) harness.answer(2);
      };
      harness.start({.envSteps = 8'000});
      const LearnerStatus last = harness.join();
      QVERIFY2(last.phase == Phase::Stopped && !last.fault, last.message.c_str());
      qInfo("seed %d: %.1f before, %.1f after %lld steps and %lld answers, held-out accuracy %.2f, %.0f s",
            static_cast<int>(seed), *last.trueScoreBefore, *last.trueScoreAfter, static_cast<long long>(last.envSteps),
            static_cast<long long>(last.answers), last.heldoutAccuracy, last.seconds);
      before += *last.trueScoreBefore / kSeeds;
      after += *last.trueScoreAfter / kSeeds;
    }
    QVERIFY2(after >= 1.5 * before, qPrintable(QStringLiteral("%1 before, %2 after").arg(before).arg(after)));
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestLearningLoop)
#include "test_learning_loop.moc"
