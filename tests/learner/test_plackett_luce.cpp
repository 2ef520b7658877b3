// Properties of the scalar likelihood, which is the reference of the batched one.
#include "learner/plackett_luce.h"

#include <QtTest>
#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>

#include "learner/random.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr std::uint64_t kSeed = 20240611;
constexpr int kRounds = 50;  // random cases of each property

std::vector<double> randomScores(Random& random, int k) {
  std::vector<double> scores(static_cast<std::size_t>(k));
  for (double& score : scores) score = 2.0 * random.normal();
  return scores;
}

std::vector<int> identity(int k) {
  std::vector<int> order(static_cast<std::size_t>(k));
  std::iota(order.begin(), order.end(), 0);
  return order;
}

Ranking strict(const std::vector<int>& order) {
  Ranking ranking;
  for (int position : order) ranking.tiers.push_back({position});
  return ranking;
}

// A ranking of a random subset of k items, cut at random into tiers.
Ranking randomRanking(Random& random, int k, UnrankedMeaning unranked) {
  Ranking ranking;
  ranking.unranked = unranked;
  for (int position : random.sample(k, 1 + random.below(k))) {
    if (ranking.tiers.empty() || random.uniform() < 0.5) ranking.tiers.emplace_back();
    ranking.tiers.back().push_back(position);
  }
  return ranking;
}

double logP(const Ranking& ranking, const std::vector<double>& scores, double noise = 0.0) {
  return rankingLogLikelihood(ranking, scores, noise).logLikelihood;
}

// Every strict order that agrees with the tiers, by plain enumeration.
void ordersOf(const Ranking& ranking, std::size_t tier, std::vector<int>& prefix, std::vector<std::vector<int>>& out) {
  if (tier == ranking.tiers.size()) {
    out.push_back(prefix);
    return;
  }
  std::vector<int> members = ranking.tiers[tier];
  std::sort(members.begin(), members.end());
  do {
    const std::size_t before = prefix.size();
    prefix.insert(prefix.end(), members.begin(), members.end());
    ordersOf(ranking, tier + 1, prefix, out);
    prefix.resize(before);
  } while (std::next_permutation(members.begin(), members.end()));
}

bool close(double a, double b, double tolerance = 1e-10) {
  return std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

}  // namespace

class TestPlackettLuce : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { qInfo("seed %llu", static_cast<unsigned long long>(kSeed)); }

  void twoItemsAreTheLogisticLoss() {
    for (double difference : {-30.0, -2.0, -0.1, 0.0, 0.7, 5.0, 40.0}) {
      const std::vector<double> scores = {difference + 3.0, 3.0};
      QVERIFY(close(logP(strict({0, 1}), scores), -std::log1p(std::exp(-difference))));
    }
  }

  void shiftChangesNothing() {
    Random random(kSeed);
    for (int round = 0; round < kRounds; ++round) {
      const int k = 2 + random.below(5);
      const Ranking ranking = randomRanking(random, k, UnrankedMeaning::BelowRanked);
      std::vector<double> scores = randomScores(random, k);
      const double before = logP(ranking, scores, 0.1);
      for (double& score : scores) score += 123.0;
      QVERIFY(close(logP(ranking, scores, 0.1), before));
    }
  }

  void renamingTheItemsChangesNothing() {
    Random random(kSeed);
    for (int round = 0; round < kRounds; ++round) {
      const int k = 2 + random.below(5);
      const Ranking ranking = randomRanking(random, k, UnrankedMeaning::BelowRanked);
      const std::vector<double> scores = randomScores(random, k);
      std::vector<int> renamed = identity(k);
      random.shuffle(renamed);
      Ranking other = ranking;
      for (auto& tier : other.tiers)
        for (int& position : tier) position = renamed[static_cast<std::size_t>(position)];
      std::vector<double> moved(scores.size());
      for (std::size_t i = 0; i < scores.size(); ++i) moved[static_cast<std::size_t>(renamed[i])] = scores[i];
      QVERIFY(close(logP(ranking, scores, 0.1), logP(other, moved, 0.1)));
    }
  }

  void tiesAreOrderIndependent() {
    Random random(kSeed);
    for (int round = 0; round < kRounds; ++round) {
      const int k = 3 + random.below(4);
      const Ranking ranking = randomRanking(random, k, UnrankedMeaning::BelowRanked);
      const std::vector<double> scores = randomScores(random, k);
      Ranking other = ranking;
      for (auto& tier : other.tiers) random.shuffle(tier);
      const LikelihoodResult a = rankingLogLikelihood(ranking, scores, 0.1);
      const LikelihoodResult b = rankingLogLikelihood(other, scores, 0.1);
      QVERIFY(close(a.logLikelihood, b.logLikelihood));
      for (std::size_t i = 0; i < scores.size(); ++i) QVERIFY(close(a.gradient[i], b.gradient[i]));
    }
  }

  void tiesEqualTheAverageOverAllOrders_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("k");
    QTest::newRow("a tied pair") << "0=1" << 2;
    QTest::newRow("a tie at the top") << "2=0>1" << 3;
    QTest::newRow("a tie at the bottom") << "1>0=2=3" << 4;
    QTest::newRow("two ties") << "4=1>0=2=3" << 5;
    QTest::newRow("everything tied") << "0=1=2=3=4" << 5;
    QTest::newRow("a tie above unranked items") << "3=1=0" << 5;
  }
  void tiesEqualTheAverageOverAllOrders() {
    QFETCH(QString, text);
    QFETCH(int, k);
    const Ranking ranking = rankingFromText(text.toStdString()).value();
    std::vector<std::vector<int>> orders;
    std::vector<int> prefix;
    ordersOf(ranking, 0, prefix, orders);
    Random random(kSeed);
    for (double noise : {0.0, 0.1}) {
      const std::vector<double> scores = randomScores(random, k);
      double sum = 0.0;
      for (const auto& order : orders) sum += logP(strict(order), scores, noise);
      QVERIFY(close(logP(ranking, scores, noise), sum / static_cast<double>(orders.size())));
    }
  }

  void weightsOfAStageAddUpToOne() {
    const Ranking ranking = rankingFromText("0=3=4>1=2").value();
    std::map<std::size_t, double> stages;  // by the number of items that can be chosen
    for (const ChoiceTerm& term : choiceTerms(ranking, 5)) {
      QVERIFY(std::find(term.among.begin(), term.among.end(), term.chosen) != term.among.end());
      stages[term.among.size()] += term.weight;
    }
    QCOMPARE(stages.size(), std::size_t{4});  // 5, 4, 3 and 2; the choice among one is left out
    for (const auto& [size, weight] : stages) QVERIFY(close(weight, 1.0));
  }

  void gradientMatchesFiniteDifferences() {
    Random random(kSeed);
    constexpr double kStep = 1e-5;
    for (int round = 0; round < kRounds; ++round) {
      const int k = 2 + random.below(5);
      const auto meaning = round % 2 == 0 ? UnrankedMeaning::BelowRanked : UnrankedMeaning::Unknown;
      const Ranking ranking = randomRanking(random, k, meaning);
      const double noise = round % 3 == 0 ? 0.0 : 0.1;
      std::vector<double> scores = randomScores(random, k);
      const std::vector<double> gradient = rankingLogLikelihood(ranking, scores, noise).gradient;
      for (std::size_t i = 0; i < scores.size(); ++i) {
        const double centre = scores[i];
        scores[i] = centre + kStep;
        const double up = logP(ranking, scores, noise);
        scores[i] = centre - kStep;
        const double down = logP(ranking, scores, noise);
        scores[i] = centre;
        QVERIFY2(std::abs(gradient[i] - (up - down) / (2.0 * kStep)) < 1e-6, toText(ranking).c_str());
      }
    }
  }

  void probabilitiesOfAllOrdersAddUpToOne() {
    Random random(kSeed);
    for (int k = 2; k <= 6; ++k)
      for (double noise : {0.0, 0.1, 0.5}) {
        const std::vector<double> scores = randomScores(random, k);
        std::vector<int> order = identity(k);
        double sum = 0.0;
        do sum += std::exp(logP(strict(order), scores, noise));
        while (std::next_permutation(order.begin(), order.end()));
        QVERIFY(close(sum, 1.0));
      }
  }

  void labelNoiseOfAPairIsChristianos() {
    const std::vector<double> scores = {1.3, -0.4};
    const double p = 1.0 / (1.0 + std::exp(-1.7));
    QVERIFY(close(std::exp(logP(strict({0, 1}), scores, 0.1)), 0.9 * p + 0.05));
    QVERIFY(close(std::exp(logP(strict({1, 0}), {1000.0, 0.0}, 0.1)), 0.05));
  }

  void topChoicesEqualTheSumOverCompletions() {
    Random random(kSeed);
    const int k = 5;
    for (double noise : {0.0, 0.1}) {
      const std::vector<double> scores = randomScores(random, k);
      const std::vector<int> prefix = {3, 1};
      std::vector<int> rest = {0, 2, 4};
      double sum = 0.0;
      do {
        std::vector<int> order = prefix;
        order.insert(order.end(), rest.begin(), rest.end());
        sum += std::exp(logP(strict(order), scores, noise));
      } while (std::next_permutation(rest.begin(), rest.end()));
      QVERIFY(close(std::exp(logP(strict(prefix), scores, noise)), sum));  // strict(prefix) leaves the rest unranked
    }
  }

  void unknownItemsDoNotEnter() {
    const std::vector<double> scores = {0.3, -1.2, 2.5, 0.9};
    const Ranking partial{{{3}, {0, 1}}, UnrankedMeaning::Unknown};
    const Ranking dropped{{{2}, {0, 1}}, UnrankedMeaning::BelowRanked};
    const LikelihoodResult result = rankingLogLikelihood(partial, scores, 0.1);
    QVERIFY(close(result.logLikelihood, logP(dropped, {0.3, -1.2, 0.9}, 0.1)));
    QCOMPARE(result.gradient[2], 0.0);
  }

  void itemsBetweenAreAMiddleTier() {
    const std::vector<double> scores{0.3, -1.0, 2.0, 0.7, -0.2};
    const Ranking bestWorst{{{2}, {1}}, UnrankedMeaning::Between};
    QCOMPARE(logP(bestWorst, scores), logP({{{2}, {0, 3, 4}, {1}}, {}}, scores));
    const RankedPairs pairs = rankedPairs(bestWorst, 5);
    QCOMPARE(pairs.ordered.size(), std::size_t(7));  // best over four, three over the worst
    QVERIFY(pairs.tied.empty());
  }

  // Beyond the exact size a tie is averaged over fewer orders, and still favours nobody.
  void bigTiesAreFairAndFinite() {
    for (int k : {kExactTie + 1, 30}) {
      Ranking tie;
      tie.tiers.emplace_back();
      for (int i = 0; i < k; ++i) tie.tiers[0].push_back(i);
      const auto even = rankingLogLikelihood(tie, std::vector<double>(std::size_t(k), 0.5));
      double allOrders = 0.0;  // log 1/k!
      for (int n = 2; n <= k; ++n) allOrders -= std::log(n);
      QVERIFY(std::abs(even.logLikelihood - allOrders) < 1e-9);
      for (double slope : even.gradient) QVERIFY(std::abs(slope) < 1e-9);
      const Ranking bestWorst{{{0}, {1}}, UnrankedMeaning::Between};
      QVERIFY(std::isfinite(logP(bestWorst, std::vector<double>(std::size_t(k), 0.5))));
    }
  }

  void bigTiesAreNearTheExactAverage() {
    std::vector<double> scores(std::size_t(kExactTie + 1));
    Random random(kSeed);
    for (double& score : scores) score = random.normal();
    Ranking tie;
    tie.tiers.emplace_back();
    for (int i = 0; i <= kExactTie; ++i) tie.tiers[0].push_back(i);
    // The average over all orders, from the subsets that can remain: log P = sum s - sum over stages of E[logsumexp].
    double exact = 0.0;
    for (double score : scores) exact += score;
    const int m = kExactTie + 1;
    std::vector<double> sums(std::size_t(m + 1), 0.0), counts(std::size_t(m + 1), 0.0);
    for (unsigned subset = 1; subset < 1U << m; ++subset) {
      double sum = 0.0;
      for (int i = 0; i < m; ++i)
        if (subset >> i & 1U) sum += std::exp(scores[std::size_t(i)]);
      sums[std::size_t(std::popcount(subset))] += std::log(sum);
      counts[std::size_t(std::popcount(subset))] += 1.0;
    }
    for (std::size_t s = 1; s <= std::size_t(m); ++s) exact -= sums[s] / counts[s];
    QVERIFY2(std::abs(logP(tie, scores) - exact) < 0.05 * std::abs(exact), qPrintable(QString::number(exact)));
  }

  void extremeScoresStayFinite() {
    const LikelihoodResult result = rankingLogLikelihood(strict({1, 0}), std::vector<double>{2000.0, -2000.0}, 0.0);
    QVERIFY(close(result.logLikelihood, -4000.0));
    QVERIFY(close(result.gradient[1], 1.0));
  }

  void nothingRankedSaysNothing() {
    QVERIFY(choiceTerms(Ranking{}, 4).empty());
    QCOMPARE(logP(Ranking{}, {1.0, 2.0}, 0.1), 0.0);
  }

  void malformedRankingsAreRefused() {
    QVERIFY_EXCEPTION_THROWN(choiceTerms(Ranking{{{0}, {2}}, {}}, 2), Exception);
    QVERIFY_EXCEPTION_THROWN(choiceTerms(Ranking{{{0}, {0}}, {}}, 2), Exception);
  }

  void pairsFollowTheTiers() {
    using Pairs = std::vector<std::pair<int, int>>;
    const RankedPairs pairs = rankedPairs(rankingFromText("2>0=1").value(), 4);
    QCOMPARE(pairs.ordered, (Pairs{{2, 0}, {2, 1}, {2, 3}, {0, 3}, {1, 3}}));
    QCOMPARE(pairs.tied, (Pairs{{0, 1}}));
    const RankedPairs unknown = rankedPairs({{{2}, {0, 1}}, UnrankedMeaning::Unknown}, 4);
    QCOMPARE(unknown.ordered, (Pairs{{2, 0}, {2, 1}}));
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestPlackettLuce)
#include "test_plackett_luce.moc"
