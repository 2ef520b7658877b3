// The loop with its true networks: does a policy that is never told the score get better at what somebody prefers?
#include <QtTest>

#include "learner/nn/module.h"
#include "tests/learner/loop_harness.h"

namespace podium {

using test::LoopHarness;

class TestLearningLoop : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // Climb: a dot that should rise. The oracle prefers the clip that rises more; the policy is judged by how often the
  // dot reaches the top, which neither the policy nor the reward model ever sees. A random policy gets there about
  // never, one that always rises 12 times in an episode.
  void preferencesTeachThePolicy() {
    constexpr int kSeeds = 3;
    constexpr std::int64_t kAnswers = 60;
    double before = 0.0;
    double after = 0.0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      LoopHarness harness;
      LearnerConfig& config = harness.config;
      config = {};
      config.env.seed = config.loop.seed = seed;
      config.ppo.steps = 64;
      config.ppo.learningRate = 1e-3;
      config.query.clipSteps = 12;
      config.reward.framesPerClip = 6;
      config.reward.learningRate = 1e-3;
      config.loop.pretrainSteps = 60;
      config.loop.fitStepsPerRound = 5;
      config.loop.evaluationEpisodes = 8;
      config.loop.evaluationMaxSteps = test::kClimbSteps;
      config.compute.device = "cpu";
      harness.nn = nn::makeNnModule();
      harness.startEnv = [](const EnvConfig& env) {
        return std::make_unique<test::ToyEnvironment>(env, test::ToyConfig{.game = test::ToyGame::Climb});
      };
      harness.onStatus = [&](const LearnerStatus& status) {
        if (status.answers < kAnswers) harness.answer(2, "ram:0");
      };
      harness.start({.envSteps = 16'000});
      const LearnerStatus last = harness.join();
      QVERIFY2(last.phase == Phase::Stopped && !last.fault, last.message.c_str());
      qInfo("seed %d: %.2f before, %.2f after %lld steps and %lld answers, held-out accuracy %.2f, %.0f s",
            static_cast<int>(seed), *last.trueScoreBefore, *last.trueScoreAfter, static_cast<long long>(last.envSteps),
            static_cast<long long>(last.answers), last.heldoutAccuracy, last.seconds);
      before += *last.trueScoreBefore / kSeeds;
      after += *last.trueScoreAfter / kSeeds;
    }
    QVERIFY2(after >= before + 3.0, qPrintable(QStringLiteral("%1 before, %2 after").arg(before).arg(after)));
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestLearningLoop)
#include "test_learning_loop.moc"
