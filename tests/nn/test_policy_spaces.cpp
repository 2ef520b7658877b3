// Policies over any space: what they draw is what they learn about, and they learn it.
#include <QtTest>

#include "learner/nn/return_scale.h"
#include "learner/nn/reward_factory.h"
#include "tests/nn/policy_checks.h"
#include "tests/nn/ppo_fixture.h"
#include "tests/nn/python_policy.h"
#include "tests/support/action_spaces.h"
#include "tests/support/target_environment.h"

using namespace podium;
using namespace podium::test;

namespace {

ActionSpace box(std::size_t parts) { return symmetricBoxSpace(parts, 2.0F); }

void addSpaces() {
  QTest::addColumn<ActionSpace>("actions");
  QTest::newRow("one of three") << choiceSpace(ActionSpace::Kind::Discrete, {3});
  QTest::newRow("several choices") << choiceSpace(ActionSpace::Kind::MultiDiscrete, {3, 2, 4});
  QTest::newRow("switches") << choiceSpace(ActionSpace::Kind::MultiBinary, {2, 2, 2});
  QTest::newRow("real numbers") << box(2);
}

PpoConfig targetPpo() {
  PpoConfig config;
  config.steps = 64;
  config.epochs = 8;
  config.learningRate = 3e-3;
  config.clip = 0.2;
  config.gamma = 0.0;  // each step is a task of its own
  config.overlap = false;
  config.hideEpisodeEnds = false;
  return config;
}

}  // namespace

Q_DECLARE_METATYPE(podium::ActionSpace)

class TestPolicySpaces : public QObject {
  Q_OBJECT

  static double score(const TargetConfig& target, const PpoConfig& config, std::uint64_t seed, int iterations) {
    EnvConfig env;
    env.seed = seed;
    TargetEnvironment environment(env, target);
    const auto trainer = nn::makePpoTrainer(config, environment, {.device = "cpu", .threads = 1}, seed);
    PpoReport report;
    for (int i = 0; i < iterations; ++i) report = trainer->iterate(nullptr, nullptr, {});
    return report.trueRewardPerStep;
  }

 private Q_SLOTS:
  void drawsHaveTheProbabilityThatIsLearntFrom_data() { addSpaces(); }
  void drawsHaveTheProbabilityThatIsLearntFrom() {
    QFETCH(ActionSpace, actions);
    QVERIFY(samplesAgainstLikelihoods(actions, 300, 4) < 1e-5);
    QVERIFY(modeIsMostProbable(actions, 5));
    const EntropyPair entropy = entropies(actions, 40'000, 6);
    QVERIFY2(std::abs(entropy.stated - entropy.drawn) < 0.02,
             qPrintable(QStringLiteral("%1 stated, %2 drawn").arg(entropy.stated).arg(entropy.drawn)));
  }

  void everySpaceIsLearnt_data() { addSpaces(); }
  // By chance: a third, 1/3 + 1/2 + 1/4, and three halves are right; real numbers cost more than 2.5.
  void everySpaceIsLearnt() {
    QFETCH(ActionSpace, actions);
    double best = 0.0;
    for (const int choices : actions.choices) best += choices > 0 ? 1.0 : 0.0;
    for (const std::uint64_t seed : {1U, 2U}) {
      const double before = score({actions}, targetPpo(), seed, 1), after = score({actions}, targetPpo(), seed, 40);
      qInfo("seed %d: %.2f before, %.2f after", static_cast<int>(seed), before, after);
      if (actions.real())
        QVERIFY2(before < -1.5 && after > -0.5, qPrintable(QString::number(after)));
      else
        QVERIFY2(after > 0.5 * (before + best), qPrintable(QString::number(after)));
    }
  }

  void normalisedObservationsAreLearntFromWhereverTheyLie() {
    const TargetConfig far{box(2), 300.0, 40.0, true};
    PpoConfig config = targetPpo();
    const double raw = score(far, config, 3, 30);
    config.normaliseObservations = true;
    const double normalised = score(far, config, 3, 30);
    QVERIFY2(normalised > raw + 0.3 && normalised > -0.6,
             qPrintable(QStringLiteral("%1 raw, %2 normalised").arg(raw).arg(normalised)));
  }

  void normalisedTrainersResumeBitForBit() {
    PpoConfig config = targetPpo();
    config.normaliseObservations = config.normaliseReward = config.annealClip = true;
    config.gamma = 0.9;
    EnvConfig env;
    const auto weightsAfter = [&](bool pause) {
      TargetEnvironment environment(env, {box(1), 5.0, 3.0, false});
      auto trainer = nn::makePpoTrainer(config, environment, {.device = "cpu", .threads = 1}, 8);
      for (int i = 0; i < 3; ++i) trainer->iterate(nullptr, nullptr, {});
      const QTemporaryDir folder;
      trainer->save(folder.path().toStdString());
      TargetEnvironment fresh({.seed = 77}, {box(1), 5.0, 3.0, false});
      if (pause) trainer = nn::makePpoTrainer(config, fresh, {.device = "cpu", .threads = 1}, 9);
      trainer->load(folder.path().toStdString());
      return savedPolicy(*trainer);
    };
    const QByteArray straight = weightsAfter(false);
    QVERIFY(straight.contains("return_scale") && straight.contains("policy.observation_mean"));
    QVERIFY(straight == weightsAfter(true));
  }

  void networksBeginAsTheFieldBeginsThem_data() {
    QTest::addColumn<QString>("network");
    QTest::addColumn<bool>("pictures");
    QTest::addColumn<bool>("separate");
    QTest::addColumn<qint64>("parameters");
    // 4 * 32 * 64 + 32, 32 * 64 * 16 + 64, 64 * 64 * 9 + 64, 3136 * 512 + 512, 512 * 3 + 3, 513
    QTest::newRow("nature") << QStringLiteral("nature") << true << true << qint64{1'686'180};
    QTest::newRow("auto") << QStringLiteral("auto") << true << true << qint64{1'686'180};
    const auto section = [](qint64 in, qint64 out) { return (9 * in + 1) * out + 4 * (9 * out + 1) * out; };
    QTest::newRow("impala") << QStringLiteral("impala") << true << true
                            << section(4, 16) + section(16, 32) + section(32, 32) + (32 * 11 * 11 + 1) * 256 + 257 * 4;
    QTest::newRow("mlp") << QStringLiteral("mlp") << false << true << qint64{2 * (5 * 64 + 65 * 64) + 65 * 3 + 65};
    QTest::newRow("shared") << QStringLiteral("auto") << false << false << qint64{5 * 64 + 65 * 64 + 65 * 3 + 65};
  }
  void networksBeginAsTheFieldBeginsThem() {
    QFETCH(QString, network);
    QFETCH(bool, pictures);
    QFETCH(bool, separate);
    QFETCH(qint64, parameters);
    EnvSpec spec;
    spec.actions = discreteActions({"a", "b", "c"});
    if (!pictures) {
      spec.clip.obsFormat = ObsFormat::Float32;
      spec.clip.obsWidth = 4;
      spec.clip.obsHeight = spec.clip.obsStack = 1;
    }
    PpoConfig config;
    config.network = network.toStdString();
    config.separateNetworks = separate;
    const FirstOutputs first = firstOutputs(config, spec, 3);
    QVERIFY2(first.largestScore < 0.2, qPrintable(QString::number(first.largestScore)));
    QVERIFY(first.valueDeviation > 0.01);
    QVERIFY(first.aliasAgrees);
    QCOMPARE(first.parameters, parameters);
  }

  void pythonLoadsWhatWasLearnt_data() {
    QTest::addColumn<QString>("network");
    QTest::addColumn<int>("memory");
    for (const char* network : {"nature", "impala", "mlp"}) {
      QTest::newRow(network) << QString::fromLatin1(network) << 0;
      QTest::addRow("%s with a memory", network) << QString::fromLatin1(network) << 24;
    }
  }
  void pythonLoadsWhatWasLearnt() {
    QFETCH(QString, network);
    QFETCH(int, memory);
    if (!hasTorchPython()) QSKIP("LibTorch does not lie in a virtual environment of Python");
    PpoConfig config;
    config.network = network.toStdString();
    config.normaliseObservations = true;
    config.recurrent = memory;
    EnvSpec spec;
    spec.actions = discreteActions({"a", "b", "c"});
    if (network == QStringLiteral("mlp")) {
      spec.clip.obsFormat = ObsFormat::Float32;
      spec.clip.obsWidth = 6;
      spec.clip.obsHeight = spec.clip.obsStack = 1;
      spec.actions = box(2);
    }
    const QTemporaryDir folder;
    const std::vector<double> expected = savedOutputs(config, spec, 3, folder.path().toStdString());
    const QByteArray said = saidByPython(folder.path(),
                                         "data = bytearray(open(sys.argv[1] + '/input.bin', 'rb').read())\n"
                                         "mlp = policy.network == 'mlp'\n"
                                         "x = torch.frombuffer(data, dtype=torch.float32 if mlp else torch.uint8)\n"
                                         "x = x.reshape((1, -1) if mlp else (1, 4, 84, 84))\n"
                                         "policy.forget()\n"
                                         "policy(x)\n"
                                         "outputs, values = policy(x)\n"
                                         "print(*outputs[0].tolist(), values[0].item())");
    QVERIFY2(areNumbers(said, expected), said);
  }

  void networksThatDoNotFitAreRefused() {
    EnvConfig env;
    TargetEnvironment numbers(env, {box(1)});
    ToyEnvironment pictures(env);
    const auto make = [](const char* network, Environment& environment) {
      PpoConfig config;
      config.network = network;
      return faultOf([&] { nn::makePpoTrainer(config, environment, {.device = "cpu"}, 1); });
    };
    QCOMPARE(make("nature", numbers), ErrorCode::InvalidInput);
    QCOMPARE(make("impala", numbers), ErrorCode::InvalidInput);
    QCOMPARE(make("mlp", pictures), ErrorCode::InvalidInput);
  }

  void onlyFramesThatSomebodyLooksAtAreWanted() {
    class Glancing final : public StepSink {
     public:
      void onStep(const StepRecord&) override { ++steps; }
      bool wantsFrames(int env) override { return env == 3; }
      int steps = 0;
    } sink;
    EnvConfig env;
    TargetEnvironment environment(env, {box(1)});
    const auto trainer = nn::makePpoTrainer(targetPpo(), environment, {.device = "cpu", .threads = 1}, 1);
    trainer->collect(&sink, {});
    QCOMPARE(environment.framesWanted() * env.count, sink.steps);
    trainer->collect(nullptr, {});
    QCOMPARE(environment.framesWanted() * env.count, sink.steps);
  }

  // Gymnasium's NormalizeReward, written out for two environments.
  void rewardsAreScaledByTheDeviationOfTheirReturn() {
    const std::vector<float> rewards{1.0F, 4.0F, -2.0F, 0.5F, 3.0F, 1000.0F};
    const std::vector<nn::StepEnd> ends{nn::StepEnd::None, nn::StepEnd::Terminated, nn::StepEnd::None,
                                        nn::StepEnd::None, nn::StepEnd::None,       nn::StepEnd::None};
    const double sums[] = {1.0, 4.0, -2.0 + 0.5 * 1.0, 0.5, 3.0 + 0.5 * -1.5, 1000.0 + 0.5 * 0.5};
    double mean = 0.0, variance = 0.0;
    for (const double sum : sums) mean += sum / 6.0;
    for (const double sum : sums) variance += (sum - mean) * (sum - mean) / 6.0;
    nn::ReturnScale scale;
    scale.observe(rewards, ends, 2, 0.5);
    std::vector<float> scaled = rewards;
    scale.apply(scaled);
    for (std::size_t i = 0; i < scaled.size(); ++i)
      QVERIFY(std::abs(scaled[i] - rewards[i] / std::sqrt(variance)) < 1e-4);
    std::vector<float> huge{1e9F};
    scale.apply(huge);
    QCOMPARE(huge[0], 10.0F);
    nn::ReturnScale again;
    again.restore(scale.state());
    QCOMPARE(again.state(), scale.state());
    QCOMPARE(faultOf([&] { again.restore(std::vector<double>{1.0}); }), ErrorCode::Corrupt);
  }

  void momentsAddUp() { QVERIFY(momentsInParts(2) < 1e-4); }

  void rewardsOfNumbersAreLearntFromRankings() {
    Random random(5);
    const auto clipOf = [&](double& worth) {
      auto clip = std::make_shared<ClipObservations>();
      clip->meta.obsFormat = ObsFormat::Float32;
      clip->meta.obsWidth = 3;
      clip->meta.obsHeight = clip->meta.obsStack = 1;
      clip->meta.steps = 5;
      std::vector<float> numbers;
      worth = 0.0;
      for (int i = 0; i < 15; ++i) numbers.push_back(static_cast<float>(50.0 + 10.0 * random.normal()));
      for (std::size_t i = 0; i < 15; i += 3) worth += numbers[i] - 0.5 * numbers[i + 1];
      const auto* bytes = reinterpret_cast<const std::uint8_t*>(numbers.data());
      clip->planes.assign(bytes, bytes + numbers.size() * sizeof(float));
      return clip;
    };
    std::vector<RankingExample> answers;
    for (int i = 0; i < 150; ++i) {
      double left = 0.0, right = 0.0;
      RankingExample answer;
      answer.id = ComparisonId{i + 1};
      answer.items = {clipOf(left), clipOf(right)};
      answer.ranking.tiers =
          left > right ? std::vector<std::vector<int>>{{0}, {1}} : std::vector<std::vector<int>>{{1}, {0}};
      answers.push_back(answer);
    }
    RewardConfig config;
    config.learningRate = 2e-3;
    const auto model = nn::makeRewardEnsemble(config, answers[0].items[0]->meta, {"cpu", 1}, 3);
    const FitReport report = model->fit(answers, 150, {});
    QVERIFY2(report.heldoutAccuracy > 0.85, qPrintable(QString::number(report.heldoutAccuracy)));
    QVERIFY(foldedNumbersDifference(4) < 1e-3);
    // What was saved scores as what was not.
    const QTemporaryDir folder;
    model->save(folder.path().toStdString());
    const auto other = nn::makeRewardEnsemble(config, answers[0].items[0]->meta, {"cpu", 1}, 4);
    other->load(folder.path().toStdString());
    QCOMPARE(other->snapshot()->memberReturns(answers[0].items), model->snapshot()->memberReturns(answers[0].items));
    // Clips of pictures are not for it.
    QCOMPARE(
        faultOf([&] {
          const std::vector<std::shared_ptr<const ClipObservations>> pictures{std::make_shared<ClipObservations>()};
          model->snapshot()->memberReturns(pictures);
        }),
        ErrorCode::InvalidInput);
  }
};

QTEST_APPLESS_MAIN(TestPolicySpaces)
#include "test_policy_spaces.moc"
