// Advantages against their definition, written as a double sum instead of the recursion.
#include <QtTest>
#include <cmath>
#include <vector>

#include "learner/nn/rollout_advantage.h"
#include "learner/random.h"

using namespace podium;
using namespace podium::nn;

namespace {

struct Case {
  int steps = 0, envs = 0;
  std::vector<float> rewards, values, finalValues;
  std::vector<StepEnd> ends;

  AdvantageInput input(double gamma, double lambda) const {
    return {steps, envs, rewards, values, ends, finalValues, gamma, lambda};
  }
};

Case randomCase(std::uint64_t seed, double endShare, bool terminations, bool truncations) {
  Random random(seed);
  Case made{.steps = 2 + random.below(30),
            .envs = 1 + random.below(4),
            .rewards = {},
            .values = {},
            .finalValues = {},
            .ends = {}};
  for (int i = 0; i < made.steps * made.envs; ++i) {
    made.rewards.push_back(static_cast<float>(random.normal()));
    made.finalValues.push_back(static_cast<float>(random.normal()));
    StepEnd end = StepEnd::None;
    if (random.uniform() < endShare) {
      const bool truncated = truncations && (!terminations || random.below(2) == 0);
      end = truncated ? StepEnd::Truncated : terminations ? StepEnd::Terminated : StepEnd::None;
    }
    made.ends.push_back(end);
  }
  for (int i = 0; i < (made.steps + 1) * made.envs; ++i) made.values.push_back(static_cast<float>(random.normal()));
  return made;
}

// sum over l of (gamma lambda)^l (r + gamma V' - V), up to the end of the episode or of the rollout.
double byDefinition(const Case& c, int t, int e, double gamma, double lambda) {
  double sum = 0.0;
  for (int l = 0; t + l < c.steps; ++l) {
    const auto at = static_cast<std::size_t>((t + l) * c.envs + e);
    double next = c.values[at + static_cast<std::size_t>(c.envs)];
    if (c.ends[at] == StepEnd::Terminated) next = 0.0;
    if (c.ends[at] == StepEnd::Truncated) next = c.finalValues[at];
    sum += std::pow(gamma * lambda, l) * (c.rewards[at] + gamma * next - c.values[at]);
    if (c.ends[at] != StepEnd::None) break;
  }
  return sum;
}

}  // namespace

class TestPpoAdvantage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void advantagesMatchTheirDefinition_data() {
    QTest::addColumn<double>("endShare");
    QTest::addColumn<bool>("terminations");
    QTest::addColumn<bool>("truncations");
    QTest::addColumn<double>("gamma");
    QTest::addColumn<double>("lambda");
    QTest::newRow("no ends") << 0.0 << false << false << 0.99 << 0.95;
    QTest::newRow("terminations") << 0.2 << true << false << 0.99 << 0.95;
    QTest::newRow("truncations") << 0.2 << false << true << 0.99 << 0.95;
    QTest::newRow("both") << 0.3 << true << true << 0.9 << 0.8;
    QTest::newRow("one step, lambda 0") << 0.2 << true << true << 0.99 << 0.0;
    QTest::newRow("whole returns, lambda 1") << 0.2 << true << true << 1.0 << 1.0;
  }
  void advantagesMatchTheirDefinition() {
    QFETCH(double, endShare);
    QFETCH(bool, terminations);
    QFETCH(bool, truncations);
    QFETCH(double, gamma);
    QFETCH(double, lambda);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      const Case c = randomCase(seed, endShare, terminations, truncations);
      const Advantages got = generalisedAdvantages(c.input(gamma, lambda));
      for (int t = 0; t < c.steps; ++t) {
        for (int e = 0; e < c.envs; ++e) {
          const auto at = static_cast<std::size_t>(t * c.envs + e);
          const double want = byDefinition(c, t, e, gamma, lambda);
          QVERIFY2(std::abs(got.advantages[at] - want) < 1e-4,
                   qPrintable(QStringLiteral("seed %1, step %2, environment %3: %4 instead of %5")
                                  .arg(seed)
                                  .arg(t)
                                  .arg(e)
                                  .arg(static_cast<double>(got.advantages[at]))
                                  .arg(want)));
          QVERIFY(std::abs(got.returns[at] - (want + c.values[at])) < 1e-4);
        }
      }
    }
  }

  void truncationIsNotTermination() {
    const std::vector<float> rewards{1.0f}, values{0.5f, 7.0f}, finalValues{3.0f};
    const auto advantage = [&](StepEnd end) {
      const std::vector<StepEnd> ends{end};
      return static_cast<double>(
          generalisedAdvantages({1, 1, rewards, values, ends, finalValues, 0.5, 0.95}).advantages[0]);
    };
    QCOMPARE(advantage(StepEnd::None), 1.0 + 0.5 * 7.0 - 0.5);
    QCOMPARE(advantage(StepEnd::Terminated), 1.0 - 0.5);
    QCOMPARE(advantage(StepEnd::Truncated), 1.0 + 0.5 * 3.0 - 0.5);
  }

  void explainedVarianceIsOneForPerfectValuesAndZeroForTheMean() {
    const std::vector<float> returns{1.0f, 2.0f, 3.0f, 6.0f}, mean(4, 3.0f), constant(4, 1.0f);
    QCOMPARE(explainedVariance(returns, returns), 1.0);
    QCOMPARE(explainedVariance(mean, returns), 0.0);
    QVERIFY(std::isnan(explainedVariance(returns, constant)));
  }
};

QTEST_APPLESS_MAIN(TestPpoAdvantage)
#include "test_ppo_advantage.moc"
