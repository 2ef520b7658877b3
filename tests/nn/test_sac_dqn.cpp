// The formulas of SAC, DQN and novelty against plain references in double precision.
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "learner/random.h"
#include "tests/nn/replay_checks.h"

using namespace podium;
using namespace podium::test;

namespace {

SacCase randomCase(std::uint64_t seed, int rows = 7, int parts = 3) {
  Random random(seed);
  SacCase of;
  of.rows = rows;
  of.parts = parts;
  const auto fill = [&](std::vector<double>& list, int n, double scale) {
    for (int i = 0; i < n; ++i) list.push_back(scale * random.normal());
  };
  fill(of.outputs, rows * 2 * parts, 0.8);
  fill(of.noise, rows * parts, 1.0);
  fill(of.values, 2 * rows, 3.0);
  fill(of.nextValues, 2 * rows, 3.0);
  fill(of.rewards, rows, 1.0);
  for (int i = 0; i < rows; ++i) of.continues.push_back(i % 3 == 0 ? 0.0 : 1.0);
  of.logTemperature = -0.7;
  of.gamma = 0.9;
  of.wantedEntropy = -parts;
  return of;
}

std::size_t at(int i) { return static_cast<std::size_t>(i); }

double meanOf(const SacCase& of, int row, int part) { return of.outputs[at(row * 2 * of.parts + part)]; }
double spreadOf(const SacCase& of, int row, int part) { return of.outputs[at(row * 2 * of.parts + of.parts + part)]; }

// By the rule for densities under a change of variables, term by term.
double logDensity(const SacCase& of, int row) {
  double sum = 0.0;
  for (int part = 0; part < of.parts; ++part) {
    const double deviation = std::exp(spreadOf(of, row, part));
    const double x = meanOf(of, row, part) + deviation * of.noise[at(row * of.parts + part)];
    const double z = (x - meanOf(of, row, part)) / deviation;
    sum += -0.5 * z * z - std::log(deviation * std::sqrt(2.0 * std::numbers::pi));
    sum -= std::log(1.0 - std::tanh(x) * std::tanh(x));
  }
  return sum;
}

void compareNumbers(double found, double expected, const char* what) {
  QVERIFY2(std::abs(found - expected) < 1e-9 * std::max(1.0, std::abs(expected)),
           qPrintable(QStringLiteral("%1: %2 is not %3").arg(QLatin1String(what)).arg(found).arg(expected)));
}

}  // namespace

class TestSacDqn : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lossesAreThoseOfThePaper() {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      const SacCase of = randomCase(seed);
      const SacResult found = sacByTensors(of);
      const double temperature = std::exp(of.logTemperature);
      double critic = 0.0, actor = 0.0, gradient = 0.0;
      for (int i = 0; i < of.rows; ++i) {
        const double logProb = logDensity(of, i);
        compareNumbers(found.logProbs[at(i)], logProb, "log-probability");
        for (int part = 0; part < of.parts; ++part) {
          const int place = i * of.parts + part;
          compareNumbers(found.actions[at(place)],
                         std::tanh(meanOf(of, i, part) + std::exp(spreadOf(of, i, part)) * of.noise[at(place)]),
                         "action");
        }
        const double next = std::min(of.nextValues[at(i)], of.nextValues[at(of.rows + i)]) - temperature * logProb;
        const double target = of.rewards[at(i)] + of.gamma * of.continues[at(i)] * next;
        compareNumbers(found.targets[at(i)], target, "target");
        for (const int critics : {0, 1}) critic += std::pow(of.values[at(critics * of.rows + i)] - target, 2) / of.rows;
        actor += (temperature * logProb - std::min(of.values[at(i)], of.values[at(of.rows + i)])) / of.rows;
        gradient += -temperature * (logProb + of.wantedEntropy) / of.rows;
      }
      compareNumbers(found.criticLoss, critic, "critic's loss");
      compareNumbers(found.actorLoss, actor, "actor's loss");
      compareNumbers(found.temperatureGradient, gradient, "temperature's gradient");
    }
  }

  void gradientsOfTheLogProbabilityMatchFiniteDifferences() {
    const SacCase of = randomCase(3);
    const SacResult found = sacByTensors(of);
    constexpr double kStep = 1e-6;
    for (int row = 0; row < of.rows; ++row)
      for (int column = 0; column < 2 * of.parts; ++column) {
        SacCase up = of, down = of;
        up.outputs[at(row * 2 * of.parts + column)] += kStep;
        down.outputs[at(row * 2 * of.parts + column)] -= kStep;
        const double expected = (logDensity(up, row) - logDensity(down, row)) / (2.0 * kStep);
        QVERIFY(std::abs(found.logProbGradient[at(row * 2 * of.parts + column)] - expected) < 1e-6);
      }
  }

  // Without the correction for tanh the density of actions would not sum to one.
  void squashedDensitySumsToOne() {
    constexpr int kCells = 20'000;
    SacCase of = randomCase(1, kCells, 1);
    const double mean = 0.4, spread = -0.3;
    for (int i = 0; i < kCells; ++i) {
      const double action = -1.0 + (i + 0.5) * 2.0 / kCells;
      of.outputs[at(2 * i)] = mean;
      of.outputs[at(2 * i + 1)] = spread;
      of.noise[at(i)] = (std::atanh(action) - mean) / std::exp(spread);
    }
    double sum = 0.0;
    for (const double logProb : sacByTensors(of).logProbs) sum += std::exp(logProb) * 2.0 / kCells;
    QVERIFY2(std::abs(sum - 1.0) < 1e-4, qPrintable(QString::number(sum)));
  }

  void extremeActionsStayFinite() {
    SacCase of = randomCase(1, 2, 1);
    of.outputs = {40.0, 0.0, -40.0, 0.0};
    const SacResult found = sacByTensors(of);
    for (int row = 0; row < 2; ++row) {
      const double noise = of.noise[at(row)], x = 40.0 + (row == 0 ? noise : -noise);  // away from zero
      const double expected =
          -0.5 * noise * noise - 0.5 * std::log(2.0 * std::numbers::pi) + 2.0 * (x - std::numbers::ln2);
      compareNumbers(found.logProbs[at(row)], expected, "far out");
    }
  }

  void doubleDqnTakesOneNetworksChoiceAndTheOthersValue() {
    const std::vector<double> targets =
        dqnTargetByTensors({1.0, 2.0, 3.0}, {1.0, 1.0, 0.0}, {0.1, 0.9, 0.5, /**/ 4.0, 1.0, 2.0, /**/ 1.0, 2.0, 3.0},
                           {7.0, 5.0, 9.0, /**/ 0.5, 8.0, 8.0, /**/ 4.0, 4.0, 4.0}, 0.5);
    QCOMPARE(targets, (std::vector<double>{1.0 + 0.5 * 5.0, 2.0 + 0.5 * 0.5, 3.0}));
  }

  void networksAreWhatTheirHeadersSay() {
    QVERIFY(duellingDifference(4) < 1e-6);
    QVERIFY(twinDifference(5) < 1e-5);
  }

  void noveltyIsTheDistanceToTheKthNearest() {
    Random random(9);
    constexpr int kStates = 700, kOthers = 60, kNumbers = 5, kNearest = 5;  // more states than are compared at a time
    std::vector<double> states, others;
    for (int i = 0; i < kStates * kNumbers; ++i) states.push_back(random.normal());
    for (int i = 0; i < kOthers * kNumbers; ++i) others.push_back(random.normal());
    const std::vector<double> found = noveltyByTensors(states, others, kNumbers, kNearest);
    for (int i = 0; i < kStates; ++i) {
      std::vector<double> distances;
      for (int j = 0; j < kOthers; ++j) {
        double squares = 0.0;
        for (int d = 0; d < kNumbers; ++d)
          squares += std::pow(states[at(i * kNumbers + d)] - others[at(j * kNumbers + d)], 2);
        distances.push_back(std::sqrt(squares));
      }
      std::ranges::sort(distances);
      compareNumbers(found[at(i)], std::log(1.0 + distances[kNearest - 1]), "novelty");
    }
    const std::vector<double> few = noveltyByTensors({1.0}, {1.0, 2.0}, 1, 3);
    QCOMPARE(few, (std::vector<double>{0.0}));  // nothing to compare with yet
  }
};

QTEST_GUILESS_MAIN(TestSacDqn)
#include "test_sac_dqn.moc"
