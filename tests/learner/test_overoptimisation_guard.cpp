// When the policy is taken to exploit the reward model, and when not.
#include "learner/overoptimisation_guard.h"

#include <QtTest>

#include "learner/random.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr GuardConfig kConfig{.enabled = true, .answers = 40};

// Adds answers that are foreseen with that chance; how many were added when the guard suspected the policy.
std::optional<int> suspectsAfter(OveroptimisationGuard& guard, Random& random, double chance, int answers) {
  for (int i = 1; i <= answers; ++i) {
    guard.add(random.uniform() < chance ? 1.0 : 0.0);
    if (guard.suspects()) return i;
  }
  return std::nullopt;
}

int falseAlarms(double chance, int runs, int answers) {
  int alarms = 0;
  for (int seed = 1; seed <= runs; ++seed) {
    OveroptimisationGuard guard(kConfig);
    Random random(static_cast<std::uint64_t>(seed));
    alarms += suspectsAfter(guard, random, chance, answers) ? 1 : 0;
  }
  return alarms;
}

OveroptimisationGuard heldAfter(int good, int bad) {
  OveroptimisationGuard guard(kConfig);
  for (int i = 0; i < good; ++i) guard.add(i % 5 == 0 ? 0.0 : 1.0);
  for (int i = 0; i < bad; ++i) guard.add(0.0);
  guard.hold();
  return guard;
}

}  // namespace

class TestOveroptimisationGuard : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // Newcombe 1998: the example of his first paper (81 of 263), and line (a) of the table in his second.
  void intervalsAreThoseOfTheLiterature() {
    const Interval wilson = wilsonInterval({81.0, 263}, 1.959964);
    QVERIFY(std::abs(wilson.low - 0.2553) < 5e-5 && std::abs(wilson.high - 0.3662) < 5e-5);
    QVERIFY(std::abs(leastDifference({56.0, 70}, {48.0, 80}, 1.959964) - 0.0524) < 5e-5);
    QCOMPARE(wilsonInterval({}, 1.96).low, 0.0);
    QCOMPARE(wilsonInterval({}, 1.96).high, 1.0);
  }

  void aPairIsForeseenWhereTheReturnsOrderItAlike() {
    const Ranking ranking{{{2}, {0, 1}}};
    QCOMPARE(foreseen(ranking, std::vector{0.0, 1.0, 3.0}), std::optional(1.0));
    QCOMPARE(foreseen(ranking, std::vector{0.0, 5.0, 3.0}), std::optional(0.5));
    QCOMPARE(foreseen(ranking, std::vector{3.0, 5.0, 3.0}), std::optional(0.25));  // equal returns: half right
    QCOMPARE(foreseen(Ranking{{{0, 1}}}, std::vector{0.0, 1.0}), std::optional<double>());
  }

  void aRiseIsMoreThanChance() {
    QVERIFY(rose(std::vector{0.0, 0.1, -0.1, 0.0}, std::vector{1.0, 1.1, 0.9, 1.0}));
    QVERIFY(!rose(std::vector{1.0, 1.1, 0.9, 1.0}, std::vector{0.0, 0.1, -0.1, 0.0}));
    QVERIFY(!rose(std::vector{0.0, 4.0, -4.0, 0.0}, std::vector{0.1, 4.1, -3.9, 0.1}));
    QVERIFY(!rose(std::vector{0.0}, std::vector{9.0, 9.0}));
  }

  // Five runs of a thousand answers each hold a look after each answer.
  void anEvenRunIsLeftAlone_data() {
    QTest::addColumn<double>("chance");
    QTest::newRow("hard queries") << 0.6;
    QTest::newRow("usual") << 0.75;
    QTest::newRow("easy") << 0.9;
  }
  void anEvenRunIsLeftAlone() {
    QFETCH(double, chance);
    const int alarms = falseAlarms(chance, 100, 500);
    QVERIFY2(alarms <= 12, qPrintable(QStringLiteral("%1 of 100 runs").arg(alarms)));
  }

  void answersThatWereNeverForeseenMeanNothing() {
    OveroptimisationGuard guard(kConfig);
    Random random(3);
    QVERIFY(!suspectsAfter(guard, random, 0.5, 400));
    QVERIFY(!suspectsAfter(guard, random, 0.2, 40));
  }

  void fewAnswersMeanNothing() {
    OveroptimisationGuard guard(kConfig);
    for (int i = 0; i < 39; ++i) guard.add(1.0);
    for (int i = 0; i < 40; ++i) {
      guard.add(0.0);
      QVERIFY(!guard.suspects());
    }
    guard.add(0.0);
    QVERIFY(guard.suspects());
  }

  void anExploitedModelIsNoticedWithinTwoWindows() {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
      OveroptimisationGuard guard(kConfig);
      Random random(seed);
      if (suspectsAfter(guard, random, 0.85, 120)) continue;  // a false alarm is no news
      const auto after = suspectsAfter(guard, random, 0.4, 80);
      QVERIFY2(after, qPrintable(QString::number(seed)));
    }
  }

  // Half a window of answers as good as before lets the policy go on; as bad ones do not.
  void theModelHasToForeseeAnswersAgain() {
    OveroptimisationGuard guard = heldAfter(100, 40);
    QVERIFY(guard.held() && !guard.recovered());
    for (int i = 0; i < 30; ++i) guard.add(0.0);
    QVERIFY(!guard.recovered());
    const ForeseenShare before = guard.before();
    for (int i = 0; i < 40; ++i) guard.add(i % 5 == 0 ? 0.0 : 1.0);
    QCOMPARE(guard.before().answers, before.answers);  // what was not foreseen is no measure
    QVERIFY(guard.recovered());
    guard.release();
    QVERIFY(!guard.held() && !guard.recovered());
  }

  void aReleasedPolicyHasAWholeWindow() {
    OveroptimisationGuard guard = heldAfter(100, 40);
    guard.release();
    for (int i = 0; i < 39; ++i) {
      guard.add(0.0);
      QVERIFY(!guard.suspects());
    }
    guard.add(0.0);
    QVERIFY(guard.suspects());
  }

  void switchedOffItSuspectsNobody() {
    OveroptimisationGuard guard({.enabled = false, .answers = 40});
    for (int i = 0; i < 100; ++i) guard.add(1.0);
    for (int i = 0; i < 40; ++i) guard.add(0.0);
    QVERIFY(!guard.suspects());
  }

  void theStateGoesThroughACheckpoint() {
    OveroptimisationGuard guard = heldAfter(70, 20);
    guard.seen(91);
    guard.add(1.0 / 3.0);
    OveroptimisationGuard read(kConfig);
    read.restore(guard.state());
    QCOMPARE(read.state(), guard.state());
    QCOMPARE(read.lastAnswer(), 91);
    QVERIFY(read.held());
    QCOMPARE(read.recent().right, 1.0 / 3.0);
    QVERIFY_EXCEPTION_THROWN(read.restore("{}"), Exception);
    QVERIFY(read.held());
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestOveroptimisationGuard)
#include "test_overoptimisation_guard.moc"
