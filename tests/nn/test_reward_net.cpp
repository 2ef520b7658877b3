// The reward network's own parts against what they stand for.
#include <QtTest>

#include "learner/nn/reward_factory.h"
#include "storage/domain/result.h"
#include "tests/nn/torch_checks.h"

using namespace podium;
using namespace podium::test;

class TestRewardNet : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void fusedNormEqualsTorchs() {
    for (const std::uint64_t seed : {1, 2, 3, 4}) {
      const auto difference = compareFusedNorm(seed);
      const QByteArray where = "seed " + QByteArray::number(static_cast<int>(seed));
      QVERIFY2(difference.output < 1e-5, where);
      QVERIFY2(difference.inputGradient < 1e-5, where);
      QVERIFY2(difference.gainGradient < 1e-4, where);
      QVERIFY2(difference.shiftGradient < 1e-4, where);
      QVERIFY2(difference.runningMean < 1e-5, where);
      QVERIFY2(difference.runningVariance < 1e-5, where);
    }
  }

  void dropoutDropsItsShareAndKeepsTheMean_data() {
    QTest::addColumn<double>("probability");
    QTest::newRow("a tenth") << 0.1;
    QTest::newRow("half") << 0.5;
    QTest::newRow("nine tenths") << 0.9;
  }
  void dropoutDropsItsShareAndKeepsTheMean() {
    QFETCH(double, probability);
    const auto figures = measureDropout(probability, 5);
    QVERIFY2(std::abs(figures.dropped - probability) < 0.03, QByteArray::number(figures.dropped));  // 3360 draws
    QVERIFY2(std::abs(figures.keptFactor * (1.0 - probability) - 1.0) < 1e-5, QByteArray::number(figures.keptFactor));
    QVERIFY(figures.sameSeedSameDraw);
    QVERIFY(figures.otherSeedOtherDraw);
    QVERIFY2(figures.gradientError < 0.02, QByteArray::number(figures.gradientError));
  }

  void foldedNetEqualsEvaluationMode() { QVERIFY(foldedDifference(3) < 1e-4); }

  void inputsAreTheBytesOfTheClip_data() {
    QTest::addColumn<int>("stack");
    QTest::newRow("a single frame") << 1;
    QTest::newRow("three, as in colour") << 3;
    QTest::newRow("four, as on Atari") << 4;
  }
  void inputsAreTheBytesOfTheClip() {
    QFETCH(int, stack);
    Random random(4);
    ClipObservations clip;
    clip.meta.steps = 3;
    clip.meta.obsStack = stack;
    clip.meta.obsHeight = 7;
    clip.meta.obsWidth = 5;
    clip.planes.resize(static_cast<std::size_t>((3 + stack - 1) * 7 * 5));
    for (auto& byte : clip.planes) byte = static_cast<std::uint8_t>(random.below(256));
    QVERIFY(gatheredInputsAreExact(clip));
  }

  void drawnStepsAreUnbiased() {
    constexpr int kSteps = 25, kSum = kSteps * (kSteps + 1) / 2;
    QCOMPARE(meanDrawnSum(kSteps, 0, 1, 1), static_cast<double>(kSum));
    // Deviation of one draw of 5 is about 65, so of the mean of 4,000 about 1.
    QVERIFY(std::abs(meanDrawnSum(kSteps, 5, 4000, 2) - kSum) < 5.0);
  }

  void observationsThatAreTooSmallAreRefused() {
    ClipMeta shape;
    shape.obsWidth = 42;
    QVERIFY_THROWS_EXCEPTION(Exception, nn::makeRewardEnsemble({}, shape, {"cpu", 1}, 1));
    shape.obsWidth = 43;
    shape.obsHeight = 43;
    QVERIFY(nn::makeRewardEnsemble({}, shape, {"cpu", 1}, 1));
  }

  void largeTensorsAreRecycled() { QVERIFY(test::largeTensorsAreRecycled()); }
};

QTEST_APPLESS_MAIN(TestRewardNet)
#include "test_reward_net.moc"
