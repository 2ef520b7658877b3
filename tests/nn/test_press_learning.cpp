// What the networks learn from presses: the loss against its reference, the reward model's scale and bootstrap, COACH's
// step against its formula, and that an oracle which presses for the better action alone makes the policy prefer it.
#include <QtTest>
#include <cmath>
#include <numeric>

#include "learner/nn/reward_factory.h"
#include "tests/nn/ppo_fixture.h"
#include "tests/nn/press_checks.h"
#include "tests/nn/synthetic_answers.h"
#include "tests/support/target_environment.h"

using namespace podium;
using namespace podium::test;

namespace {

// Presses about one clip: good where the block stands in the upper half of the newest plane.
JudgedPresses aboutClips(int count, std::uint64_t seed) {
  Random random(seed);
  JudgedPresses presses;
  for (int i = 0; i < count; ++i) {
    const SeenClip seen = makeSeenClip(random, 6);
    auto play = std::make_shared<DemonstrationPlay>();
    play->observations = seen.clip;
    play->actions.assign(6, 0);
    presses.push_back({.id = PressId{i + 1},
                       .play = play,
                       .value = seen.trueReturn > 0.5 ? 1.0 : -1.0,
                       .credit = {0, std::vector<double>(6, 1.0 / 6.0)},
                       .meant = 5});
  }
  return presses;
}

std::unique_ptr<RewardModel> model(const JudgedPresses& presses, double coef = 1.0, int members = 2) {
  RewardConfig config;
  config.members = members;
  auto made = nn::makeRewardEnsemble(config, ClipMeta{}, {"cpu", 1}, 7);
  made->setPresses(presses, {.coef = coef});
  return made;
}

// Play of the toy in which a dot rises with UP (1) and sinks with DOWN (2), at random, and an oracle that presses for
// UP and against what else is done a little after each. `actions`: 3 stands still as well, 2 does not.
struct TaughtClimb {
  JudgedPresses presses;
  TaughtClimb(int steps, std::uint64_t seed, int actions = 2) {
    EnvConfig config;
    config.count = config.groups = 1;
    config.seed = seed;
    ToyEnvironment game(config, {.game = ToyGame::Climb});
    auto seen = std::make_shared<ClipObservations>();
    auto play = std::make_shared<DemonstrationPlay>();
    Random random(seed);
    seen->meta = game.spec().clip;
    game.reset();
    StepBatch batch = game.receive(0, {});
    seen->planes.assign(batch.observations.begin(), batch.observations.end());
    for (int t = 0; t < steps; ++t) {
      play->actions.push_back(3 - actions + random.below(actions));
      game.send(0, std::span(play->actions).last(1));
      batch = game.receive(0, {});
      if (t + 1 < steps) {
        const auto plane = batch.observations.last(seen->meta.planeBytes());
        seen->planes.insert(seen->planes.end(), plane.begin(), plane.end());
      }
    }
    seen->meta.steps = steps;
    play->observations = seen;
    for (int t = 0; t + 1 < steps; ++t)
      presses.push_back({.id = PressId{t + 1},
                         .play = play,
                         .value = play->actions[static_cast<std::size_t>(t)] == 1 ? 1.0 : -1.0,
                         .credit = {t + 1, {1.0}},  // the state that it led to
                         .meant = t});
  }
};

// Share of UP among what the policy does.
double shareOfUp(PolicyTrainer& trainer) {
  RememberingSink sink;
  trainer.evaluate({.episodes = 4}, &sink, {});
  return static_cast<double>(std::ranges::count(sink.steps, 1, &RememberingSink::Step::action)) /
         static_cast<double>(sink.steps.size());
}

PpoConfig numbersPpo() {
  PpoConfig config;
  config.steps = 16;
  config.overlap = false;
  return config;
}

ActionSpace twoChoices() {
  ActionSpace space;
  space.kind = ActionSpace::Kind::Discrete;
  space.choices = {2};
  return space;
}

}  // namespace

class TestPressLearning : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theBatchedLossIsTheReference() {
    QVERIFY2(pressLossAgainstReference(200, 3) < 1e-5, "the tensors' loss is not that of learner/feedback.cpp");
  }

  // Eight draws stand for all steps: their mean loss over many draws is that of all.
  void drawnStepsStandForAll() {
    const double error = drawnPressLossError(4000, 5);
    QVERIFY2(error < 0.02, qPrintable(QString::number(error)));
  }

  // Half good, half bad, nothing else: a press is worth the deviation that rewards are brought to.
  void theRewardIsNormalisedOverPressedSteps() {
    const JudgedPresses presses = aboutClips(60, 3);
    const auto made = model(presses);
    const FitReport report = made->fit({}, 120, {});
    QCOMPARE(report.steps, 120);
    QCOMPARE(report.answers, 0);
    QVERIFY(report.pressLoss && report.heldoutPressLoss);
    QVERIFY2(*report.pressLoss < 0.7, qPrintable(QString::number(*report.pressLoss)));  // 1 for a reward of nothing
    double sum = 0.0, squares = 0.0, good = 0.0, bad = 0.0;
    int n = 0;
    for (const JudgedPress& press : presses) {
      const ClipObservations& clip = *press.play->observations;
      for (int t = 0; t < 6; ++t, ++n) {
        const auto input = std::span(clip.planes)
                               .subspan(static_cast<std::size_t>(t) * clip.meta.planeBytes(), clip.meta.inputBytes());
        const double reward = made->snapshot()->stepRewards(input, 1)[0];
        sum += reward;
        squares += reward * reward;
        (press.value > 0.0 ? good : bad) += reward;
      }
    }
    const double mean = sum / n, deviation = std::sqrt(squares / n - mean * mean);
    QVERIFY2(std::abs(mean) < 0.005 && std::abs(deviation - 0.05) < 0.02,
             qPrintable(QStringLiteral("mean %1, deviation %2").arg(mean).arg(deviation)));
    QVERIFY(good > 0.0 && bad < 0.0);
  }

  void eachMemberHasPressesOfItsOwn() {
    const auto made = model(aboutClips(20, 3));
    made->fit({}, 5, {});
    Random random(1);
    const auto clip = makeSeenClip(random, 4).clip;
    const auto returns = made->snapshot()->memberReturns(std::span(&clip, 1));
    QVERIFY(returns[0][0] != returns[1][0]);
    const auto again = model(aboutClips(20, 3));
    again->fit({}, 5, {});
    QVERIFY(again->snapshot()->memberReturns(std::span(&clip, 1)) == returns);
  }

  void withoutWeightOrPressesAnswersAreLearntAsBefore() {
    const auto answers = makeAnswers(12, 2, 3, 0.0, 4);
    const auto plain = model({}), idle = model(aboutClips(20, 3), 0.0), besides = model(aboutClips(20, 3), 1.0);
    for (const auto* each : {&plain, &idle, &besides}) (*each)->fit(answers, 5, {});
    const auto returns = [&](const auto& of) { return of->snapshot()->memberReturns(std::span(answers[0].items)); };
    QVERIFY(returns(idle) == returns(plain));
    QVERIFY(returns(besides) != returns(plain));
    QVERIFY(!model({})->fit({}, 5, {}).pressLoss);
  }

  void pressesOfAnotherEnvironmentAreLeftOut() {
    const auto made = model(TaughtClimb(20, 1).presses);  // 44 x 44, not 84 x 84
    QCOMPARE(made->fit({}, 5, {}).steps, 0);
  }

  // TAMER: the reward learns from presses alone, and PPO from the reward.
  void tamerTeachesThePolicy() {
    const TaughtClimb taught(300, 2, 3);
    RewardConfig config;
    config.members = 1;
    config.dropout = 0.0;
    Learner learner({.game = ToyGame::Climb}, smallPpo(false));
    auto reward = nn::makeRewardEnsemble(config, learner.environment.spec().clip, {"cpu", 1}, 7);
    reward->setPresses(taught.presses, {});
    reward->fit({}, 150, {});
    const double before = shareOfUp(*learner.trainer);
    for (int i = 0; i < 30; ++i) learner.iterate(reward->snapshot());
    const double after = shareOfUp(*learner.trainer);
    QVERIFY2(after > 0.6 && after > before + 0.15, qPrintable(QStringLiteral("%1, then %2").arg(before).arg(after)));
  }

  // COACH: the policy follows presses alone; no reward is there.
  void coachTeachesThePolicy() {
    const TaughtClimb taught(120, 2);
    Learner learner({.game = ToyGame::Climb}, smallPpo(false));
    const double before = shareOfUp(*learner.trainer);
    const CoachReport report =
        learner.trainer->coach(taught.presses, {.mode = "coach", .lambda = 0.0, .coachRate = 0.1}, {});
    QCOMPARE(report.presses, 119);
    QVERIFY(report.logLikelihood > 0.0);
    const double after = shareOfUp(*learner.trainer);
    QVERIFY2(after > 0.8, qPrintable(QStringLiteral("%1, then %2").arg(before).arg(after)));
    QCOMPARE(learner.trainer->policyVersion(), std::int64_t{1});
  }

  // d log-likelihood = rate * value * |gradient|^2 for a small step, whichever network and space.
  void aStepOfCoachIsAlongTheTrace_data() {
    QTest::addColumn<double>("lambda");
    QTest::newRow("the last step alone") << 0.0;
    QTest::newRow("a long trace") << 0.9;
  }
  void aStepOfCoachIsAlongTheTrace() {
    QFETCH(double, lambda);
    const double error = coachAgainstFormula(lambda, 11);
    QVERIFY2(error < 1e-5, qPrintable(QString::number(error)));
  }

  void eachPressIsFollowedOnceAndCheckpointsKnow() {
    const TaughtClimb taught(40, 2);
    const FeedbackConfig config{.mode = "coach"};
    Learner learner({.game = ToyGame::Climb}, smallPpo(false)), resumed({.game = ToyGame::Climb}, smallPpo(false), 9);
    const JudgedPresses first(taught.presses.begin(), taught.presses.begin() + 10);
    QCOMPARE(learner.trainer->coach(first, config, {}).presses, 10);
    const QByteArray weights = learner.weights();
    QCOMPARE(learner.trainer->coach(first, config, {}).presses, 0);
    QVERIFY(learner.weights() == weights);
    const QTemporaryDir folder;
    learner.trainer->save(folder.path().toStdString());
    resumed.trainer->load(folder.path().toStdString());
    QCOMPARE(resumed.trainer->coach(taught.presses, config, {}).presses, 29);
  }

  void pressesBeforeTheEpisodeAndOfOtherGamesAreNotFollowed() {
    TaughtClimb taught(10, 2);
    for (JudgedPress& press : taught.presses) press.meant = -1;
    Learner learner({.game = ToyGame::Climb}, smallPpo(false));
    const QByteArray weights = learner.weights();
    QCOMPARE(learner.trainer->coach(taught.presses, {}, {}).presses, 0);
    TargetEnvironment numbers({}, {twoChoices()});
    const auto trainer = nn::makePpoTrainer(numbersPpo(), numbers, {.device = "cpu", .threads = 1}, 5);
    QCOMPARE(trainer->coach(TaughtClimb(10, 2).presses, {}, {}).presses, 0);
    QVERIFY(learner.weights() == weights);
  }
};

QTEST_GUILESS_MAIN(TestPressLearning)
#include "test_press_learning.moc"
