// Cloning what people played, beside PPO and before it, for every kind of network and of actions; holding to the policy
// as it was; and rewards that mistrust what the members disagree on.
#include <QtTest>
#include <cmath>

#include "learner/nn/reward_factory.h"
#include "tests/nn/policy_checks.h"
#include "tests/nn/ppo_fixture.h"
#include "tests/nn/synthetic_answers.h"
#include "tests/support/action_spaces.h"
#include "tests/support/target_environment.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kSteps = 600;  // of each play: its last block but one is held out

// Two real numbers where there are no choices.
ActionSpace space(ActionSpace::Kind kind, std::vector<int> choices) {
  return kind == ActionSpace::Kind::Box ? symmetricBoxSpace(2, 2.0F) : choiceSpace(kind, std::move(choices));
}

DemonstrationPlay playOf(const EnvSpec& spec, std::vector<std::uint8_t> planes, std::vector<ActionWord> actions) {
  auto seen = std::make_shared<ClipObservations>();
  seen->meta = spec.clip;
  seen->meta.steps = kSteps;
  seen->planes = std::move(planes);
  return {.observations = std::move(seen), .actions = std::move(actions)};
}

// Somebody who does what the first numbers say: a choice by its sign, a real number half as large.
DemonstrationPlay numbersPlay(const EnvSpec& spec, std::uint64_t seed) {
  Random random(seed);
  std::vector<float> numbers;
  std::vector<ActionWord> actions;
  for (int t = 0; t < kSteps; ++t) {
    const std::size_t first = numbers.size();
    for (int i = 0; i < spec.clip.obsWidth; ++i) numbers.push_back(static_cast<float>(random.normal()));
    for (std::size_t part = 0; part < static_cast<std::size_t>(spec.actions.parts()); ++part)
      actions.push_back(spec.actions.real() ? wordOf(0.5F * numbers[first + part])
                                            : (numbers[first + part] > 0.0F ? 1 : 0));
  }
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(numbers.data());
  return playOf(spec, {bytes, bytes + numbers.size() * sizeof(float)}, std::move(actions));
}

// Pictures with a bright half: UP where it is the upper one of the newest plane, DOWN where it is the lower.
DemonstrationPlay picturesPlay(const EnvSpec& spec, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::uint8_t> planes;
  std::vector<ActionWord> actions;
  const std::size_t plane = spec.clip.planeBytes();
  for (int p = 0; p < kSteps + spec.clip.obsStack - 1; ++p) {
    const bool upper = random.below(2) == 0;
    std::vector<std::uint8_t> pixels(plane, 20);
    std::fill_n(pixels.begin() + (upper ? 0 : static_cast<std::ptrdiff_t>(plane / 2)), plane / 2, 220);
    planes.insert(planes.end(), pixels.begin(), pixels.end());
    if (p >= spec.clip.obsStack - 1) actions.push_back(upper ? 1 : 2);
  }
  return playOf(spec, std::move(planes), std::move(actions));
}

PpoConfig numbersPpo() {
  PpoConfig config;
  config.steps = 16;
  config.learningRate = 3e-3;
  config.overlap = false;
  return config;
}

struct NumbersLearner {
  explicit NumbersLearner(const ActionSpace& actions, const PpoConfig& config = numbersPpo())
      : environment({}, {actions}),
        trainer(nn::makePpoTrainer(config, environment, {.device = "cpu", .threads = 1}, 5)) {}
  TargetEnvironment environment;
  std::unique_ptr<PolicyTrainer> trainer;
};

}  // namespace

class TestImitation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everySpaceIsCloned_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<int>>("choices");
    using Kind = ActionSpace::Kind;
    QTest::newRow("one of two") << int(Kind::Discrete) << QList<int>{2};
    QTest::newRow("several choices") << int(Kind::MultiDiscrete) << QList<int>{3, 2};
    QTest::newRow("switches") << int(Kind::MultiBinary) << QList<int>{2, 2, 2};
    QTest::newRow("real numbers") << int(Kind::Box) << QList<int>{};
  }
  void everySpaceIsCloned() {
    QFETCH(int, kind);
    QFETCH(QList<int>, choices);
    NumbersLearner learner(space(static_cast<ActionSpace::Kind>(kind), {choices.begin(), choices.end()}));
    learner.trainer->setDemonstrations({numbersPlay(learner.environment.spec(), 1)}, {.steps = 1});
    const ImitationReport before = learner.trainer->imitate({});
    learner.trainer->setDemonstrations({numbersPlay(learner.environment.spec(), 1)}, {.steps = 400});
    const ImitationReport after = learner.trainer->imitate({});
    QCOMPARE(after.steps, 400);
    QVERIFY(after.loss < before.loss && *after.heldoutLoss < *before.heldoutLoss);
    const bool real = learner.environment.spec().actions.real();
    QCOMPARE(after.accuracy.has_value(), !real);
    if (!real)
      QVERIFY2(*after.accuracy > 0.93 && *after.heldoutAccuracy > 0.85,
               qPrintable(QStringLiteral("%1, held out %2").arg(*after.accuracy).arg(*after.heldoutAccuracy)));
    // The deviation is left alone, so the likelihood of real numbers has a least value: that of their means.
    const double least = 2.0 * 0.5 * std::log(2.0 * M_PI);
    if (real) QVERIFY2(after.loss > least - 1e-6 && after.loss < least + 0.05, qPrintable(QString::number(after.loss)));
  }

  void picturesAreCloned_data() {
    QTest::addColumn<QString>("network");
    QTest::newRow("nature") << QStringLiteral("nature");
    QTest::newRow("impala") << QStringLiteral("impala");
  }
  void picturesAreCloned() {
    QFETCH(QString, network);
    PpoConfig config = smallPpo(false);
    config.network = network.toStdString();
    Learner learner({.game = ToyGame::Climb}, config);
    learner.trainer->setDemonstrations({picturesPlay(learner.environment.spec(), 2)}, {.steps = 40, .batch = 32});
    const ImitationReport report = learner.trainer->imitate({});
    QVERIFY2(*report.accuracy > 0.95 && *report.heldoutAccuracy > 0.9, qPrintable(QString::number(*report.accuracy)));
    QCOMPARE(learner.trainer->policyVersion(), std::int64_t{1});
    QVERIFY(learner.iterate().learnt);  // and goes on from there
  }

  void withoutPlayNothingIsImitated() {
    NumbersLearner learner(space(ActionSpace::Kind::Discrete, {2}));
    QCOMPARE(learner.trainer->imitate({}).steps, 0);
    QCOMPARE(learner.trainer->policyVersion(), std::int64_t{0});
  }

  // Two choices where the play shows three, and an action that does not exist.
  void playOfAnotherEnvironmentIsLeftOut() {
    NumbersLearner other(space(ActionSpace::Kind::MultiBinary, {2, 2, 2}));
    NumbersLearner learner(space(ActionSpace::Kind::Discrete, {2}));
    DemonstrationPlay impossible = numbersPlay(learner.environment.spec(), 3);
    impossible.actions[7] = 2;
    learner.trainer->setDemonstrations({numbersPlay(other.environment.spec(), 3), impossible}, {.steps = 5});
    QCOMPARE(learner.trainer->imitate({}).steps, 0);
  }

  // With a reward that says nothing, the policy goes where the demonstrations are; without the weight it does not.
  void besidePpoTheDemonstrationsPull() {
    const auto lossAfter = [](double coef) -> double {
      NumbersLearner learner(space(ActionSpace::Kind::Discrete, {2}));
      const auto nothing = std::make_shared<FormulaSnapshot>(1, [](std::span<const std::uint8_t>) { return 0.0F; });
      learner.trainer->setDemonstrations({numbersPlay(learner.environment.spec(), 1)},
                                         {.coef = coef, .annealSteps = 0});
      PpoReport report;
      for (int i = 0; i < 12; ++i) report = learner.trainer->iterate(nothing, nullptr, {});
      if ((report.imitationLoss > 0.0) != (coef > 0.0)) return -1.0;
      learner.trainer->setDemonstrations({numbersPlay(learner.environment.spec(), 1)}, {.steps = 1});
      return learner.trainer->imitate({}).loss;
    };
    const double pulled = lossAfter(1.0), free = lossAfter(0.0);
    QVERIFY2(pulled > 0.0 && pulled < 0.35 && free > 0.6,
             qPrintable(QStringLiteral("%1 pulled, %2 free").arg(pulled).arg(free)));
  }

  void theWeightFallsToNothing() {
    NumbersLearner learner(space(ActionSpace::Kind::Discrete, {2}));
    learner.trainer->setDemonstrations({numbersPlay(learner.environment.spec(), 1)},
                                       {.coef = 1.0, .annealSteps = 16 * 8 * 2});  // two rollouts
    QVERIFY(learner.trainer->iterate(nullptr, nullptr, {}).imitationLoss > 0.0);
    QVERIFY(learner.trainer->iterate(nullptr, nullptr, {}).imitationLoss > 0.0);
    QCOMPARE(learner.trainer->iterate(nullptr, nullptr, {}).imitationLoss, 0.0);
  }

  void aHeldPolicyStaysNearWhereItWas_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("choices") << int(ActionSpace::Kind::Discrete);
    QTest::newRow("real numbers") << int(ActionSpace::Kind::Box);
  }
  void aHeldPolicyStaysNearWhereItWas() {
    QFETCH(int, kind);
    const auto actions =
        space(static_cast<ActionSpace::Kind>(kind), kind == 0 ? std::vector<int>{2} : std::vector<int>{});
    const auto divergenceWith = [&](double coef) {
      PpoConfig config = numbersPpo();
      config.klCoef = coef;
      NumbersLearner learner(actions, config);
      PpoReport report;
      for (int i = 0; i < 15; ++i) report = learner.trainer->iterate(nullptr, nullptr, {});
      return report.referenceKl;
    };
    const double loose = divergenceWith(1e-6), held = divergenceWith(5.0);
    QVERIFY2(loose > 4.0 * held && held >= 0.0, qPrintable(QStringLiteral("%1 loose, %2 held").arg(loose).arg(held)));
  }

  void divergencesAreThoseOfTheDistributions() {
    for (const ActionSpace& actions :
         {space(ActionSpace::Kind::MultiDiscrete, {3, 2}), space(ActionSpace::Kind::Box, {})})
      QVERIFY2(divergenceAgainstDraws(actions, 60'000, 9) < 0.02, "the stated divergence is not that of draws");
  }

  void checkpointsKeepWhatIsHeldTo() {
    PpoConfig config = numbersPpo();
    config.klCoef = 1.0;
    const auto actions = space(ActionSpace::Kind::Discrete, {2});
    NumbersLearner first(actions, config), second(actions, config);
    for (int i = 0; i < 5; ++i) first.trainer->iterate(nullptr, nullptr, {});
    const QTemporaryDir folder;
    first.trainer->save(folder.path().toStdString());
    second.trainer->load(folder.path().toStdString());
    // Held to the old policy, not to the one at hand: the divergence is there at once.
    const PpoReport resumed = second.trainer->iterate(nullptr, nullptr, {});
    QVERIFY2(resumed.referenceKl > 1e-3, qPrintable(QString::number(resumed.referenceKl)));
    // Cloning makes another policy the one to hold to.
    second.trainer->setDemonstrations({numbersPlay(second.environment.spec(), 1)}, {.steps = 50});
    second.trainer->imitate({});
    QVERIFY(second.trainer->iterate(nullptr, nullptr, {}).referenceKl < resumed.referenceKl);
  }

  void pessimismTakesDeviationsOff() {
    const auto answers = makeAnswers(12, 2, 3, 0.0, 4);
    const auto model = [&](double pessimism) {
      RewardConfig config;
      config.members = 3;
      config.pessimism = pessimism;
      auto made = nn::makeRewardEnsemble(config, ClipMeta{}, {"cpu", 1}, 7);
      made->fit(answers, 3, {});
      return made;
    };
    const auto plain = model(0.0), wary = model(1.5);
    Random random(11);
    const auto clip = makeSeenClip(random, 1).clip;  // a single step: its return is its reward
    const auto members = plain->snapshot()->memberReturns(std::span(&clip, 1));
    double mean = 0.0, squares = 0.0;
    for (const auto& of : members) mean += of[0] / 3.0;
    for (const auto& of : members) squares += (of[0] - mean) * (of[0] - mean) / 3.0;
    const auto reward = [&](const auto& of) { return double{of->snapshot()->stepRewards(clip->planes, 1)[0]}; };
    QVERIFY(std::sqrt(squares) > 1e-4);
    QVERIFY(std::abs(reward(plain) - mean) < 1e-5);
    QVERIFY(std::abs(reward(wary) - (mean - 1.5 * std::sqrt(squares))) < 1e-5);
  }

  // They teach, and no figure that people read is made of them.
  void automaticLabelsTeachAndAreNotCounted() {
    auto answers = makeAnswers(40, 2, 3, 0.0, 4);
    RewardConfig config;
    config.members = 3;
    const auto report = [&] { return nn::makeRewardEnsemble(config, ClipMeta{}, {"cpu", 1}, 7)->fit(answers, 5, {}); };
    const int all = report().heldoutPairs;
    for (std::size_t i = 0; i < 30; ++i) answers[i].automatic = true;
    const FitReport few = report();
    QVERIFY2(few.heldoutPairs > 0 && few.heldoutPairs <= 10 && all > 10, qPrintable(QString::number(few.heldoutPairs)));
    for (auto& answer : answers) answer.automatic = true;
    QCOMPARE(report().heldoutPairs, 0);
    QCOMPARE(report().steps, 5);
  }
};

QTEST_GUILESS_MAIN(TestImitation)
#include "test_imitation.moc"
