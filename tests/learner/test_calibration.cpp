// The calibration error: 0 for who is as often right as sure, and what the formula says for the others.
#include "learner/calibration.h"

#include <QtTest>
#include <cmath>

#include "learner/random.h"

namespace podium {

class TestCalibration : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingPredictedNothingWrong() { QCOMPARE(CalibrationError().value(), 0.0); }

  // Two bins by hand: 3 predictions at 0.95, of which 2 are right, and 1 at 0.65 that is wrong.
  void isTheMeanGapOfTheBins() {
    CalibrationError error;
    error.add(0.95, 1.0);
    error.add(0.95, 1.0);
    error.add(0.95, 0.0);
    error.add(0.65, 0.0);
    const double expected = (3.0 * std::abs(0.95 - 2.0 / 3.0) + 0.65) / 4.0;
    QVERIFY(std::abs(error.value() - expected) < 1e-12);
  }

  void doesNotDependOnWhichOutcomeIsNamed() {
    CalibrationError one, other;
    Random random(3);
    for (int i = 0; i < 200; ++i) {
      const double p = random.uniform(), happened = random.below(3) / 2.0;
      one.add(p, happened);
      other.add(1.0 - p, 1.0 - happened);
    }
    QVERIFY(std::abs(one.value() - other.value()) < 1e-12);
  }

  void whoIsAsOftenRightAsSureHasNone() {
    CalibrationError honest, boaster;
    Random random(4);
    for (int i = 0; i < 100000; ++i) {
      const double p = random.uniform();
      const double happened = random.uniform() < p ? 1.0 : 0.0;
      honest.add(p, happened);
      boaster.add(p > 0.5 ? 1.0 : 0.0, happened);
    }
    QVERIFY2(honest.value() < 0.01, qPrintable(QString::number(honest.value())));
    QVERIFY2(std::abs(boaster.value() - 0.25) < 0.01, qPrintable(QString::number(boaster.value())));  // right in 3/4
  }

  void tiesAreHalfRight() {
    CalibrationError error;
    error.add(0.5, 0.5);
    QCOMPARE(error.value(), 0.0);
    error.add(1.0, 0.5);
    QCOMPARE(error.value(), 0.25);
  }
};

}  // namespace podium

QTEST_APPLESS_MAIN(podium::TestCalibration)
#include "test_calibration.moc"
