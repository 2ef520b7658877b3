// Policies with a memory: the network, what is learnt from it, and that it remembers.
#include <QtTest>
#include <cmath>

#include "tests/nn/ppo_fixture.h"
#include "tests/nn/recurrent_checks.h"
#include "tests/support/target_environment.h"

using namespace podium;
using namespace podium::test;

namespace {

EnvSpec numbers() {
  EnvSpec spec;
  spec.actions = discreteActions({"a", "b", "c"});
  spec.clip.obsFormat = ObsFormat::Float32;
  spec.clip.obsWidth = 5;
  spec.clip.obsHeight = spec.clip.obsStack = 1;
  return spec;
}

EnvSpec pictures() {
  EnvSpec spec;
  spec.actions = discreteActions({"a", "b", "c"});
  spec.clip.obsWidth = spec.clip.obsHeight = 44;
  return spec;
}

PpoConfig withMemory(const char* network, bool separate = false, int units = 12) {
  PpoConfig config;
  config.network = network;
  config.separateNetworks = separate;
  config.recurrent = units;
  return config;
}

void addNetworks() {
  QTest::addColumn<EnvSpec>("spec");
  QTest::addColumn<PpoConfig>("config");
  QTest::newRow("mlp") << numbers() << withMemory("mlp");
  QTest::newRow("mlp, separate") << numbers() << withMemory("mlp", true);
  QTest::newRow("nature") << pictures() << withMemory("nature");
}

// Episodes of the toy game last 20 steps: they end within rollouts of 32 and across them.
EnvConfig shortEpisodes() {
  EnvConfig env;
  env.maxEpisodeFrames = 4 * 20;
  return env;
}

PpoConfig smallMemory(bool overlap) {
  PpoConfig config = smallPpo(overlap);
  config.recurrent = 32;
  return config;
}

}  // namespace

Q_DECLARE_METATYPE(podium::EnvSpec)
Q_DECLARE_METATYPE(podium::PpoConfig)

class TestRecurrent : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void memoryIsThatOfPlainSteps_data() { addNetworks(); }
  void memoryIsThatOfPlainSteps() {
    QFETCH(EnvSpec, spec);
    QFETCH(PpoConfig, config);
    for (const std::uint64_t seed : {1U, 2U}) {
      const MemoryDifference difference = againstPlainSteps(config, spec, seed);
      const QString said = QStringLiteral("actions %1, values %2, state %3, gradients %4, effect %5")
                               .arg(difference.actions)
                               .arg(difference.values)
                               .arg(difference.state)
                               .arg(difference.gradients)
                               .arg(difference.effect);
      QVERIFY2(std::max({difference.actions, difference.values, difference.state}) < 1e-4, qPrintable(said));
      QVERIFY2(difference.gradients < 1e-3, qPrintable(said));
      QVERIFY2(difference.effect > 0.01, qPrintable(said));
    }
  }

  void sequencesAreTheirSteps_data() {
    addNetworks();
    QTest::newRow("impala") << pictures() << withMemory("impala");
  }
  void sequencesAreTheirSteps() {
    QFETCH(EnvSpec, spec);
    QFETCH(PpoConfig, config);
    QVERIFY(sequenceEqualsItsSteps(config, spec, 3));
  }

  void memoriesBeginOrthogonalAndUnbiased_data() { sequencesAreTheirSteps_data(); }
  void memoriesBeginOrthogonalAndUnbiased() {
    QFETCH(EnvSpec, spec);
    QFETCH(PpoConfig, config);
    const MemoryStart start = firstMemory(config, spec, 4);
    QVERIFY2(start.orthogonality < 1e-4, qPrintable(QString::number(start.orthogonality)));
    QCOMPARE(start.bias, 0.0);
  }

  void rolloutsAreLearntFromWithTheMemoryTheyWerePlayedWith_data() {
    QTest::addColumn<bool>("hideEpisodeEnds");
    QTest::newRow("ends shown") << false;
    QTest::newRow("ends hidden") << true;
  }
  // The first minibatch is on policy only if every step is replayed from what was remembered when it was played.
  void rolloutsAreLearntFromWithTheMemoryTheyWerePlayedWith() {
    QFETCH(bool, hideEpisodeEnds);
    PpoConfig config = smallMemory(false);
    config.hideEpisodeEnds = hideEpisodeEnds;
    config.epochs = config.minibatches = 1;
    config.learningRate = 5e-3;
    Learner learner({.game = ToyGame::Climb}, config, 2, 1, shortEpisodes());
    const auto reward = std::make_shared<FormulaSnapshot>(1, risingReward);
    double entropy = 0.0;
    for (int i = 0; i < 12; ++i) {
      const PpoReport report = learner.iterate(reward);
      QVERIFY2(std::abs(report.oldApproxKl) < 1e-6, qPrintable(QString::number(report.oldApproxKl)));
      entropy = report.entropy;
    }
    QVERIFY2(entropy < 0.9 && entropy > 1e-3,
             qPrintable(QString::number(entropy)));  // it chooses, by what it remembers
  }

  void sameSeedSameBits_data() { addOverlap(); }
  void sameSeedSameBits() {
    QFETCH(bool, overlap);
    const auto play = [&](int threads, int groups) {
      EnvConfig env = shortEpisodes();
      env.groups = groups;
      Learner learner({}, smallMemory(overlap), 5, threads, env);
      for (int i = 0; i < 3; ++i) learner.iterate();
      return learner.weights();
    };
    const QByteArray once = play(1, 2);
    QVERIFY(once == play(1, 2));
    QVERIFY2(once == play(2, 2), "two workers give other bits than one");
    QVERIFY2(once == play(0, 2), "a measured number of workers gives other bits than one");
  }

  // By chance half of the answers are right, and nothing that is shown at the last step helps.
  void whatWasShownIsRemembered() {
    TargetConfig task;
    task.actions = discreteActions({"below", "above"});
    task.steps = 6;
    task.recall = true;
    const auto rightAnswers = [&](int units) {
      PpoConfig config;
      config.network = "mlp";
      config.hidden = 32;
      config.recurrent = units;
      config.steps = 60;
      config.minibatches = 1;
      config.learningRate = 3e-3;
      config.clip = 0.2;
      config.overlap = config.hideEpisodeEnds = false;
      EnvConfig env;
      env.count = 16;
      TargetEnvironment environment(env, task);
      const auto trainer = nn::makePpoTrainer(config, environment, {.device = "cpu", .threads = 1}, 1);
      for (int i = 0; i < 60; ++i) trainer->iterate(nullptr, nullptr, {});
      return trainer->evaluate({160, 0, true}, nullptr, {}).meanReturn;
    };
    const double remembered = rightAnswers(32), guessed = rightAnswers(0);
    qInfo("%.2f with a memory, %.2f without", remembered, guessed);
    QVERIFY2(remembered > 0.9, qPrintable(QString::number(remembered)));
    QVERIFY2(guessed < 0.65, qPrintable(QString::number(guessed)));
  }

  void aStoppedRolloutGoesOnWithItsMemory() {
    const auto play = [](bool interrupt) {
      PpoConfig config = smallMemory(false);
      EnvConfig env = shortEpisodes();
      env.groups = 1;  // else a stop changes whose turn it is
      Learner learner({}, config, 7, 1, env);
      learner.iterate();
      if (interrupt) {
        RememberingSink sink;
        std::stop_source stop;
        sink.afterStep = [&] {
          if (sink.steps.size() == 75) stop.request_stop();
        };
        if (faultOf([&] { learner.trainer->iterate(nullptr, &sink, stop.get_token()); }) != ErrorCode::Cancelled)
          return QByteArray("not stopped");
      }
      learner.iterate();
      return learner.weights();
    };
    QVERIFY(play(true) == play(false));
  }

  void minibatchesAreOfWholeEnvironments() {
    PpoConfig config = smallMemory(false);
    config.minibatches = 3;  // of 8 environments
    QCOMPARE(faultOf([&] { Learner({}, config); }), ErrorCode::InvalidInput);
    config.minibatches = 8;
    QCOMPARE(Learner({}, config).iterate().policyVersion, 1);
  }
};

QTEST_GUILESS_MAIN(TestRecurrent)
#include "test_recurrent.moc"
