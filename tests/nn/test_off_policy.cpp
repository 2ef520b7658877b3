// SAC and DQN as the learner sees them: what they learn, from which rewards, and how they stop, fail and resume.
#include <QtTest>
#include <cmath>
#include <limits>

#include "learner/nn/off_policy_factory.h"
#include "tests/nn/ppo_fixture.h"
#include "tests/nn/python_policy.h"
#include "tests/nn/replay_checks.h"
#include "tests/support/action_spaces.h"
#include "tests/support/target_environment.h"

using namespace podium;
using namespace podium::test;

namespace {

ActionSpace box(std::size_t parts) { return symmetricBoxSpace(parts, 3.0f); }

PolicyConfig smallConfig(const char* algorithm) {
  PolicyConfig config;
  config.algorithm = algorithm;
  config.replay.capacity = 4000;
  config.replay.learningStarts = 256;
  config.replay.batch = 64;
  config.replay.hidden = 32;
  config.replay.learningRate = 3e-3;
  config.replay.epsilonSteps = 2000;
  config.replay.hideEpisodeEnds = false;
  return config;
}

struct TargetLearner {
  TargetEnvironment environment;
  std::unique_ptr<PolicyTrainer> trainer;

  TargetLearner(const ActionSpace& space, const PolicyConfig& config, std::uint64_t seed = 1, bool truncates = false)
      : environment(EnvConfig{.seed = seed}, {.actions = space, .truncates = truncates}),
        trainer(nn::makeOffPolicyTrainer(config, environment, {.device = "cpu", .threads = 1}, seed)) {}

  PpoReport iterate(const std::shared_ptr<const RewardSnapshot>& reward = nullptr) {
    return trainer->iterate(reward, nullptr, {});
  }
  QByteArray saved() const { return savedPolicy(*trainer); }
};

PolicyConfig configOf(const ActionSpace& space) { return smallConfig(space.real() ? "sac" : "dqn"); }

const ActionSpace kChoices = discreteActions({"a", "b", "c"});

}  // namespace

class TestOffPolicy : public QObject {
  Q_OBJECT

  static void bothAlgorithms() {
    QTest::addColumn<bool>("real");
    QTest::newRow("SAC") << true;
    QTest::newRow("DQN") << false;
  }

 private Q_SLOTS:
  void learnsWhatTheTrueRewardAsks_data() { bothAlgorithms(); }
  // At random two parts cost about 3.2 a step within [-3, 3] and one choice of three is right in a third of steps.
  void learnsWhatTheTrueRewardAsks() {
    QFETCH(bool, real);
    const ActionSpace space = real ? box(2) : kChoices;
    PolicyConfig config = configOf(space);
    config.replay.gamma = 0.5;  // what is done has no consequences
    TargetLearner learner(space, config);
    const double before = learner.trainer->evaluate({16, 0}, nullptr, {}).meanReturn / kTargetSteps;
    while (learner.trainer->envSteps() < 4000) learner.iterate();
    const double after = learner.trainer->evaluate({16, 0, true}, nullptr, {}).meanReturn / kTargetSteps;
    qInfo("%.3f a step before, %.3f after", before, after);
    QVERIFY(real ? after > -0.1 && after > before + 0.5 : after > 0.85);
  }

  // The toy game in pictures: the reward of a snapshot, stacks and a convolutional network.
  void dqnPlaysPictures() {
    PolicyConfig config = smallConfig("dqn");
    config.replay.updateRatio = 0.02;
    ToyEnvironment environment(EnvConfig{.seed = 1}, {.game = ToyGame::Climb});
    const auto trainer = nn::makeOffPolicyTrainer(config, environment, {.device = "cpu", .threads = 1}, 1);
    const auto reward = std::make_shared<FormulaSnapshot>(1, risingReward);
    PpoReport report;
    while (trainer->envSteps() < 512) report = trainer->iterate(reward, nullptr, {});
    QVERIFY(report.learnt && report.replay);
    QVERIFY(report.meanReward > -1.0 && report.meanReward < 1.0 && report.meanReward != 0.0);
    QVERIFY(report.replay->steps > 450);
  }

  void playsAtRandomAndLearnsNothingUntilEnoughIsKept() {
    PolicyConfig config = smallConfig("sac");
    config.replay.learningStarts = 300;  // two iterations of 128 steps, and some of the third
    TargetLearner learner(box(1), config);
    const QByteArray first = learner.saved();
    for (int i = 0; i < 4; ++i) {
      const PpoReport report = learner.iterate();
      QCOMPARE(report.learnt, i >= 2);
      QCOMPARE(report.policyVersion, std::max(0, i - 1));
      QCOMPARE(report.replay->randomShare, i >= 3 ? 0.0 : 1.0);
    }
    QVERIFY(learner.saved() != first);
  }

  void randomShareOfDqnFallsAsItIsSet() {
    TargetLearner learner(kChoices, smallConfig("dqn"));
    QList<double> shares;
    while (learner.trainer->envSteps() < 2300) {
      const auto steps = static_cast<double>(learner.trainer->envSteps());
      const double share = learner.iterate().replay->randomShare;
      QCOMPARE(share, steps < 256 ? 1.0 : 1.0 - 0.95 * std::min(1.0, steps / 2000.0));
      shares.append(share);
    }
    QCOMPARE(shares.back(), 0.05);
  }

  void everyRewardIsTheNewestModels_data() { bothAlgorithms(); }
  // Old steps too: what was scored by the first model is drawn again under the second.
  void everyRewardIsTheNewestModels() {
    QFETCH(bool, real);
    const ActionSpace space = real ? box(1) : kChoices;
    TargetLearner learner(space, configOf(space));
    for (int i = 0; i < 6; ++i) learner.iterate(constantReward(1, 1.0f));
    QCOMPARE(learner.iterate(constantReward(2, 7.0f)).meanReward, 7.0);
    QCOMPARE(learner.iterate(constantReward(3, -2.0f)).meanReward, -2.0);
    const double truth = learner.iterate().meanReward;  // costs, or shares of right choices
    QVERIFY2(truth != -2.0 && (real ? truth < 0.0 : truth > 0.0 && truth < 1.0), qPrintable(QString::number(truth)));
  }

  void relabellingCanBeStoppedAndGoesOn() {
    TargetLearner learner(box(1), smallConfig("sac"));
    for (int i = 0; i < 20; ++i) learner.trainer->collect(nullptr, {});
    std::stop_source stop;
    int scored = 0;
    const auto reward = std::make_shared<FormulaSnapshot>(1, [&](std::span<const std::uint8_t>) {
      if (++scored == 300) stop.request_stop();
      return 1.0f;
    });
    QCOMPARE(faultOf([&] { learner.trainer->iterate(reward, nullptr, stop.get_token()); }), ErrorCode::Cancelled);
    const int before = scored;
    QVERIFY2(before < 1000, "all were scored although it was stopped");
    QCOMPARE(learner.iterate(reward).meanReward, 1.0);
    const std::int64_t kept = learner.iterate(reward).replay->steps;
    QVERIFY2(scored <= kept + 128, "what had been scored was scored again");
  }

  void endsAreHiddenWhereTheyShould() {
    // The only difference between the two environments is how episodes end.
    const auto learnt = [](bool hide, bool truncates) {
      PolicyConfig config = smallConfig("sac");
      config.replay.hideEpisodeEnds = hide;
      TargetLearner learner(box(1), config, 3, truncates);
      for (int i = 0; i < 5; ++i) learner.iterate();
      return learner.saved();
    };
    QVERIFY2(learnt(true, true) == learnt(true, false), "the end of an episode leaks through hideEpisodeEnds");
    QVERIFY2(learnt(false, true) != learnt(false, false), "with ends shown they should matter");
  }

  void sameSeedSameBits_data() { bothAlgorithms(); }
  void sameSeedSameBits() {
    QFETCH(bool, real);
    const ActionSpace space = real ? box(2) : kChoices;
    const auto learnt = [&](std::uint64_t seed) {
      TargetLearner learner(space, configOf(space), seed);
      for (int i = 0; i < 4; ++i) learner.iterate();
      return learner.saved();
    };
    const QByteArray once = learnt(4);
    QVERIFY(once == learnt(4));
    QVERIFY(once != learnt(5));
  }

  void stoppingLosesNoSteps() {
    TargetLearner learner(box(1), smallConfig("sac"));
    while (learner.trainer->envSteps() < 512) learner.iterate();
    std::stop_source stop;
    RememberingSink sink;
    sink.afterStep = [&] {
      if (sink.steps.size() == 40) stop.request_stop();
    };
    QCOMPARE(faultOf([&] { learner.trainer->iterate(nullptr, &sink, stop.get_token()); }), ErrorCode::Cancelled);
    const std::int64_t version = learner.trainer->policyVersion(), steps = learner.trainer->envSteps();
    QVERIFY(steps > 512 && steps < 512 + 128);
    const PpoReport report = learner.iterate();
    QCOMPARE(report.envSteps, 512 + 128);  // the begun rollout was finished
    QCOMPARE(report.policyVersion, version + 1);
    QCOMPARE(report.replay->steps, report.envSteps);  // every episode has just ended: no step waits for its next state
  }

  void checkpointsGoOn_data() { bothAlgorithms(); }
  void checkpointsGoOn() {
    QFETCH(bool, real);
    const ActionSpace space = real ? box(2) : kChoices;
    TargetLearner first(space, configOf(space));
    for (int i = 0; i < 5; ++i) first.iterate();
    const QTemporaryDir folder;
    first.trainer->save(folder.path().toStdString());
    const auto resumed = [&] {
      auto learner = std::make_unique<TargetLearner>(space, configOf(space), 9);
      learner->trainer->load(folder.path().toStdString());
      return learner;
    };
    const auto once = resumed(), again = resumed();
    QVERIFY(once->saved() == first.saved());  // weights, targets, moments, temperature, counters, random states
    QCOMPARE(once->trainer->envSteps(), first.trainer->envSteps());
    QCOMPARE(once->trainer->policyVersion(), first.trainer->policyVersion());
    PpoReport report = once->iterate();
    QVERIFY2(!report.learnt, "there is nothing to learn from yet");
    QVERIFY2(report.replay->randomShare < 1.0, "what was learnt plays on");
    again->iterate();
    for (int i = 0; i < 3; ++i) {
      report = once->iterate();
      again->iterate();
    }
    QVERIFY(report.learnt);
    QVERIFY(once->saved() == again->saved());
  }

  void checkpointsOfOtherNetworksChangeNothing() {
    TargetLearner learner(box(1), smallConfig("sac")), other(box(1), [] {
      PolicyConfig config = smallConfig("sac");
      config.replay.hidden = 16;
      return config;
    }());
    const QTemporaryDir folder;
    other.trainer->save(folder.path().toStdString());
    const QByteArray before = learner.saved();
    QCOMPARE(faultOf([&] { learner.trainer->load(folder.path().toStdString()); }), ErrorCode::Corrupt);
    QVERIFY(learner.saved() == before);
    QCOMPARE(faultOf([&] { learner.trainer->load("/nowhere"); }), ErrorCode::NotFound);
  }

  void rewardsThatAreNoNumbersAreRefused() {
    TargetLearner learner(box(1), smallConfig("sac"));
    while (learner.trainer->envSteps() < 512) learner.iterate();
    const auto weights = learner.trainer->policyVersion();
    const auto poison = constantReward(1, std::numeric_limits<float>::quiet_NaN());
    QCOMPARE(faultOf([&] { learner.iterate(poison); }), ErrorCode::NotFinite);
    QCOMPARE(learner.trainer->policyVersion(), weights);
    QVERIFY(learner.iterate(constantReward(2, 1.0f)).learnt);
  }

  void aReplayThatDoesNotFitIsRefusedWithWhatDoes() {
    PolicyConfig config = smallConfig("dqn");
    config.replay.capacity = 1'000'000'000;
    ToyEnvironment environment(EnvConfig{}, {});
    try {
      nn::makeOffPolicyTrainer(config, environment, {.device = "cpu"}, 1);
      QFAIL("a replay of two terabytes was made");
    } catch (const Exception& fault) {
      QCOMPARE(fault.code(), ErrorCode::OutOfMemory);
      const QString message = QString::fromStdString(fault.error().message);
      const QRegularExpression most(QStringLiteral("replay.capacity to (\\d+) or less"));
      const qint64 fits = most.match(message).captured(1).toLongLong();
      QVERIFY2(fits > 1000 && fits < 1'000'000'000, qPrintable(message));
      config.replay.capacity = static_cast<int>(fits);
      QVERIFY(nn::makeOffPolicyTrainer(config, environment, {.device = "cpu"}, 1) != nullptr);
    }
  }

  // Every state of this task is new. What exploring was worth is no part of the values that come after it.
  void exploringIsPaidByNoveltyAndForgottenAfterwards_data() { bothAlgorithms(); }
  void exploringIsPaidByNoveltyAndForgottenAfterwards() {
    QFETCH(bool, real);
    const ActionSpace space = real ? box(1) : kChoices;
    PolicyConfig config = configOf(space);
    config.replay.resetUpdates = 50;
    TargetLearner learner(space, config);
    PpoReport report;
    while (learner.trainer->envSteps() < 1024) report = learner.trainer->explore(nullptr, {});
    QVERIFY(report.learnt);
    QVERIFY2(report.meanReward > 0.5, qPrintable(QString::number(report.meanReward)));  // in running deviations
    report = learner.iterate(constantReward(1, 0.25f));
    QCOMPARE(report.meanReward, 0.25);
    QVERIFY2(std::abs(report.replay->actionValue) < 3.0, qPrintable(QString::number(report.replay->actionValue)));
  }

  void ppoExploresToo() {
    Learner learner({}, smallPpo(false));
    learner.trainer->explore(nullptr, {});
    const PpoReport report = learner.trainer->explore(nullptr, {});
    QVERIFY(report.learnt && report.meanReward > 0.0);
    QVERIFY(!report.replay);
  }

  void pythonLoadsWhatWasLearnt_data() { bothAlgorithms(); }
  void pythonLoadsWhatWasLearnt() {
    QFETCH(bool, real);
    if (!hasTorchPython()) QSKIP("LibTorch does not lie in a virtual environment of Python");
    const ActionSpace space = real ? symmetricBoxSpace(2, 5.0f) : kChoices;
    TargetLearner learner(space, configOf(space));
    for (int i = 0; i < 3; ++i) learner.iterate();
    const QTemporaryDir folder;
    learner.trainer->save(folder.path().toStdString());
    const std::vector<double> expected = replayOutputs(configOf(space), learner.environment.spec(),
                                                       folder.path().toStdString(), {0.5f, -1.0f, 2.0f, 0.0f});
    const QByteArray said = saidByPython(folder.path(),
                                         "x = torch.tensor([[0.5, -1.0, 2.0, 0.0]])\n"
                                         "outputs, values = policy(x)\n"
                                         "print(policy.algorithm)\n"
                                         "print(*outputs[0].tolist())\n"
                                         "print(*policy.act(x)[0].flatten().tolist())");
    const QList<QByteArray> lines = said.split('\n');
    QVERIFY2(lines.size() == 3, said);
    QCOMPARE(lines[0], QByteArray(real ? "sac" : "dqn"));
    QVERIFY2(areNumbers(lines[real ? 2 : 1], expected), said);
    if (!real) QCOMPARE(lines[2].toInt(), static_cast<int>(std::ranges::max_element(expected) - expected.begin()));
  }
};

QTEST_GUILESS_MAIN(TestOffPolicy)
#include "test_off_policy.moc"
