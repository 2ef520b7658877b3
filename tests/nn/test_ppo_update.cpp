// PPO's update is the one of its papers: against plain torch, setting by setting.
#include <QtTest>

#include "learner/config_preset.h"
#include "tests/nn/update_checks.h"

using namespace podium;
using namespace podium::test;

Q_DECLARE_METATYPE(podium::PpoConfig)

class TestPpoUpdate : public QObject {
  Q_OBJECT

  static void verify(const UpdateDifference& difference) {
    QVERIFY2(difference.weights < 2e-3 && difference.losses < 1e-5,
             qPrintable(QStringLiteral("weights %1, losses %2").arg(difference.weights).arg(difference.losses)));
  }

 private Q_SLOTS:
  void updatesAreThoseOfThePaper_data() {
    QTest::addColumn<PpoConfig>("config");
    PpoConfig usual;
    usual.network = "mlp";
    usual.hidden = 16;
    usual.steps = 8;
    const auto row = [&](const char* name, auto&& change) {
      PpoConfig config = usual;
      change(config);
      QTest::newRow(name) << config;
    };
    row("as CleanRL has it", [](PpoConfig&) {});
    row("one minibatch, one epoch", [](PpoConfig& c) { c.minibatches = c.epochs = 1; });
    row("advantages as they are", [](PpoConfig& c) { c.normaliseAdvantage = false; });
    row("value loss not clipped", [](PpoConfig& c) { c.clipValueLoss = false; });
    row("narrow clip range", [](PpoConfig& c) { c.clip = 0.02; });
    row("large entropy bonus", [](PpoConfig& c) { c.entropyCoef = 0.5; });
    row("small gradients", [](PpoConfig& c) { c.maxGradNorm = 0.01; });
    row("shared network", [](PpoConfig& c) { c.separateNetworks = false; });
  }
  void updatesAreThoseOfThePaper() {
    QFETCH(PpoConfig, config);
    verify(againstPlainPpo(config, 3));
  }

  void observationsFarAwayAreClipped() {
    const FarAway far = observationsFarAway(5);
    QVERIFY2(far.beyond < 1e-5, qPrintable(QString::number(far.beyond)));
    QVERIFY2(far.within > 10 * far.beyond, qPrintable(QString::number(far.within)));
  }

  void a2cIsASpecialCase() {
    LearnerConfig config;
    QVERIFY(applyPreset(config, "atari-christiano-a2c").ok());
    QCOMPARE(config.env.count, 16);
    QCOMPARE(config.ppo.steps, 5);
    QCOMPARE(config.ppo.learningRate, 7e-4);
    QVERIFY(config.ppo.annealLearningRate && config.ppo.annealSteps == 80'000'000);
    PpoConfig ppo = config.ppo;
    ppo.network = "mlp";
    verify(againstPlainA2c(ppo, 4));
  }
};

QTEST_GUILESS_MAIN(TestPpoUpdate)
#include "test_ppo_update.moc"
