// From rankings to pairs, and from prompts to the parts of a divided data set.
#include <QtTest>
#include <cmath>
#include <map>

#include "exporters/judged_answer.h"
#include "exporters/pair_rule.h"
#include "exporters/split.h"

using namespace podium;

namespace {

using Tiers = std::vector<std::vector<int>>;

std::vector<std::pair<int, int>> namesOf(const PairsOfRanking& result) {
  std::vector<std::pair<int, int>> names;
  for (const RankedPair& pair : result.pairs) names.emplace_back(pair.better, pair.worse);
  return names;
}

double sumOf(const PairsOfRanking& result) {
  double sum = 0.0;
  for (const RankedPair& pair : result.pairs) sum += pair.weight;
  return sum;
}

using Names = std::vector<std::pair<int, int>>;

}  // namespace

class TestPairRule : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void eachRuleTakesItsPairs() {
    const Tiers tiers{{2}, {0, 3}, {1}};
    QVERIFY(namesOf(pairsOf(tiers, PairRule::All, TieRule::Drop, 1)) ==
            Names({{2, 0}, {2, 3}, {2, 1}, {0, 1}, {3, 1}}));
    QVERIFY(namesOf(pairsOf(tiers, PairRule::Adjacent, TieRule::Drop, 1)) == Names({{2, 0}, {2, 3}, {0, 1}, {3, 1}}));
    QVERIFY(namesOf(pairsOf(tiers, PairRule::BestVsRest, TieRule::Drop, 1)) == Names({{2, 0}, {2, 3}, {2, 1}}));
    QVERIFY(namesOf(pairsOf(tiers, PairRule::BestWorst, TieRule::Drop, 1)) == Names({{2, 1}}));
    QCOMPARE(pairsOf(tiers, PairRule::BestWorst, TieRule::Drop, 1).pairs[0].rankGap, 2);
  }

  void weightsOfARankingAddUpToOne() {
    const Tiers tiers{{2}, {0, 3}, {1, 4, 5}};
    for (const PairRule rule :
         {PairRule::All, PairRule::Adjacent, PairRule::BestVsRest, PairRule::BestWorst, PairRule::One})
      for (const TieRule ties : {TieRule::Drop, TieRule::Half})
        QVERIFY(std::abs(sumOf(pairsOf(tiers, rule, ties, 3)) - 1.0) < 1e-12);
  }

  void tiesAreDroppedAndCountedOrGoBothWays() {
    const Tiers tiers{{0, 1}};
    const PairsOfRanking dropped = pairsOf(tiers, PairRule::BestWorst, TieRule::Drop, 1);
    QVERIFY(dropped.pairs.empty());
    QCOMPARE(dropped.droppedTies, 1);
    const PairsOfRanking half = pairsOf(tiers, PairRule::BestWorst, TieRule::Half, 1);
    QVERIFY(namesOf(half) == Names({{0, 1}, {1, 0}}));
    QCOMPARE(half.pairs[0].weight, 0.5);
    QCOMPARE(half.pairs[0].rankGap, 0);
    QCOMPARE(pairsOf({{0, 1, 2}, {3}}, PairRule::All, TieRule::Drop, 1).droppedTies, 3);
  }

  void everyRuleCountsOrTakesTheTiesWhereItLooks() {
    const Tiers tiers{{0, 1}, {2, 3, 4}};  // one tie above, three below
    const auto ties = [&](PairRule rule, TieRule tie) {
      const PairsOfRanking result = pairsOf(tiers, rule, tie, 1);
      int taken = 0;
      for (const RankedPair& pair : result.pairs) taken += pair.rankGap == 0 ? 1 : 0;
      return std::pair(taken, result.droppedTies);
    };
    for (const PairRule rule :
         {PairRule::All, PairRule::Adjacent, PairRule::BestVsRest, PairRule::BestWorst, PairRule::One})
      QCOMPARE(ties(rule, TieRule::Drop), std::pair(0, 4));
    QCOMPARE(ties(PairRule::All, TieRule::Half), std::pair(8, 0));
    QCOMPARE(ties(PairRule::Adjacent, TieRule::Half), std::pair(8, 0));
    QCOMPARE(ties(PairRule::BestVsRest, TieRule::Half), std::pair(2, 3));
    QCOMPARE(ties(PairRule::BestWorst, TieRule::Half), std::pair(0, 4));
    const PairsOfRanking best = pairsOf(tiers, PairRule::BestVsRest, TieRule::Half, 1);
    QVERIFY(namesOf(best) == Names({{0, 2}, {0, 3}, {0, 4}, {1, 2}, {1, 3}, {1, 4}, {0, 1}, {1, 0}}));
    QVERIFY(std::abs(best.pairs.back().weight * 2 - best.pairs.front().weight) < 1e-12);
  }

  void aTieThatIsDrawnGoesBothWays() {
    const Tiers tiers{{0, 1}, {2}};
    int drawn = 0;
    constexpr int kDraws = 3000;
    for (std::uint64_t seed = 0; seed < kDraws; ++seed) {
      const PairsOfRanking result = pairsOf(tiers, PairRule::One, TieRule::Half, seed);
      QVERIFY(std::abs(sumOf(result) - 1.0) < 1e-12);
      if (result.pairs.size() == 1) continue;
      QVERIFY(namesOf(result) == Names({{0, 1}, {1, 0}}));
      ++drawn;
    }
    QVERIFY(std::abs(drawn - kDraws / 3) < 130);  // five standard deviations
  }

  void oneIsDrawnEvenlyAndBySeed() {
    const Tiers tiers{{0}, {1}, {2}};
    std::map<std::pair<int, int>, int> drawn;
    constexpr int kDraws = 3000;
    for (std::uint64_t seed = 0; seed < kDraws; ++seed) {
      const auto names = namesOf(pairsOf(tiers, PairRule::One, TieRule::Drop, seed));
      QCOMPARE(names.size(), 1u);
      QVERIFY(names == namesOf(pairsOf(tiers, PairRule::One, TieRule::Drop, seed)));
      ++drawn[names.front()];
    }
    QCOMPARE(drawn.size(), 3u);
    // Binomial with p = 1/3: five standard deviations are 129.
    for (const auto& [names, count] : drawn) QVERIFY(std::abs(count - kDraws / 3) < 130);
  }

  void itemsThatWereLeftOutStandWhereTheirMeaningSays() {
    const auto known = [](UnrankedMeaning unranked) { return knownTiers({{{1}, {0}}, unranked}, 4); };
    QVERIFY(known(UnrankedMeaning::BelowRanked) == Tiers({{1}, {0}, {2, 3}}));
    QVERIFY(known(UnrankedMeaning::Between) == Tiers({{1}, {2, 3}, {0}}));
    QVERIFY(known(UnrankedMeaning::Unknown) == Tiers({{1}, {0}}));
  }

  void aSplitHoldsItsSharesAndNeverDividesAGroup() {
    const std::vector<double> shares{0.8, 0.15, 0.05};
    std::vector<int> counts(3);
    constexpr int kGroups = 20000;
    for (int i = 0; i < kGroups; ++i) {
      const std::string group = "prompt " + std::to_string(i);
      const std::size_t part = splitOf(group, shares, 7);
      QCOMPARE(splitOf(group, shares, 7), part);
      ++counts[part];
    }
    for (std::size_t part = 0; part < shares.size(); ++part) {
      const double deviation = std::sqrt(shares[part] * (1.0 - shares[part]) * kGroups);
      QVERIFY(std::abs(counts[part] - shares[part] * kGroups) < 5 * deviation);
    }
    int moved = 0;
    for (int i = 0; i < 1000; ++i)
      if (splitOf(std::to_string(i), shares, 7) != splitOf(std::to_string(i), shares, 8)) ++moved;
    QVERIFY(moved > 200);
    QCOMPARE(splitOf("x", {}, 1), 0u);
  }
};

QTEST_GUILESS_MAIN(TestPairRule)
#include "test_pair_rule.moc"
