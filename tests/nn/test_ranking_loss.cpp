// The batched ranking loss against the scalar reference.
#include <QtTest>
#include <cmath>
#include <limits>

#include "learner/plackett_luce.h"
#include "storage/domain/result.h"
#include "tests/nn/torch_checks.h"

using namespace podium;
using namespace podium::test;

namespace {

// A random ranking of k items: some ties, some items left out, at least one item ranked.
Ranking randomRanking(int k, UnrankedMeaning unranked, double tieChance, double leaveOut, Random& random) {
  std::vector<int> order = random.sample(k, k);
  Ranking ranking;
  ranking.unranked = unranked;
  for (const int item : order) {
    if (!ranking.tiers.empty() && random.uniform() < leaveOut) continue;
    if (!ranking.tiers.empty() && random.uniform() < tieChance)
      ranking.tiers.back().push_back(item);
    else
      ranking.tiers.push_back({item});
  }
  return ranking;
}

std::vector<double> randomScores(int k, Random& random) {
  std::vector<double> scores;
  for (int i = 0; i < k; ++i) scores.push_back(2.0 * random.normal());
  return scores;
}

}  // namespace

class TestRankingLoss : public QObject {
  Q_OBJECT

  static void kinds() {
    QTest::addColumn<UnrankedMeaning>("unranked");
    QTest::addColumn<double>("tieChance");
    QTest::addColumn<double>("leaveOut");
    QTest::addColumn<double>("labelNoise");
    for (const double noise : {0.0, 0.1}) {
      const auto row = [noise](const char* name, UnrankedMeaning unranked, double ties, double out) {
        QTest::addRow("%s, noise %.1f", name, noise) << unranked << ties << out << noise;
      };
      row("complete", UnrankedMeaning::BelowRanked, 0.0, 0.0);
      row("ties", UnrankedMeaning::BelowRanked, 0.4, 0.0);
      row("all tied", UnrankedMeaning::BelowRanked, 1.0, 0.0);
      row("top k", UnrankedMeaning::BelowRanked, 0.2, 0.5);
      row("unknown rest", UnrankedMeaning::Unknown, 0.2, 0.5);
    }
  }

  // Rankings of every size in one ragged batch.
  static void drawBatch(std::uint64_t seed, std::vector<Ranking>& rankings, std::vector<std::vector<double>>& scores) {
    QFETCH(UnrankedMeaning, unranked);
    QFETCH(double, tieChance);
    QFETCH(double, leaveOut);
    Random random(seed);
    for (int k = 2; k <= 9; ++k)
      for (int repeat = 0; repeat < 3; ++repeat) {
        rankings.push_back(randomRanking(k, unranked, tieChance, leaveOut, random));
        scores.push_back(randomScores(k, random));
      }
  }

 private Q_SLOTS:
  void matchesTheReference_data() { kinds(); }
  void matchesTheReference() {
    QFETCH(double, labelNoise);
    for (const std::uint64_t seed : {1, 2, 3}) {
      std::vector<Ranking> rankings;
      std::vector<std::vector<double>> scores;
      drawBatch(seed, rankings, scores);
      const auto exact = batchedLikelihood(rankings, scores, labelNoise, true);
      const auto single = batchedLikelihood(rankings, scores, labelNoise, false);
      for (std::size_t q = 0; q < rankings.size(); ++q) {
        const auto reference = rankingLogLikelihood(rankings[q], scores[q], labelNoise);
        const auto where = QStringLiteral("seed %1, ranking %2 of %3")
                               .arg(seed)
                               .arg(QString::fromStdString(toText(rankings[q])))
                               .arg(scores[q].size());
        const double size = 1.0 + std::abs(reference.logLikelihood);
        QVERIFY2(std::abs(exact.loss[q] + reference.logLikelihood) < 1e-10 * size, qPrintable(where));
        QVERIFY2(std::abs(single.loss[q] + reference.logLikelihood) < 1e-5 * size, qPrintable(where));
        for (std::size_t i = 0; i < scores[q].size(); ++i) {
          QVERIFY2(std::abs(exact.gradient[q][i] + reference.gradient[i]) < 1e-10, qPrintable(where));
          QVERIFY2(std::abs(single.gradient[q][i] + reference.gradient[i]) < 1e-5, qPrintable(where));
        }
      }
    }
  }

  void gradientsMatchFiniteDifferences_data() { kinds(); }
  void gradientsMatchFiniteDifferences() {
    QFETCH(double, labelNoise);
    std::vector<Ranking> rankings;
    std::vector<std::vector<double>> scores;
    drawBatch(7, rankings, scores);
    const auto at = batchedLikelihood(rankings, scores, labelNoise, true);
    constexpr double kStep = 1e-5;
    for (std::size_t i = 0; i < 9; ++i) {  // one column of all rankings at a time: rows do not touch each other
      auto up = scores, down = scores;
      for (std::size_t q = 0; q < scores.size(); ++q)
        if (i < scores[q].size()) {
          up[q][i] += kStep;
          down[q][i] -= kStep;
        }
      const auto above = batchedLikelihood(rankings, up, labelNoise, true);
      const auto below = batchedLikelihood(rankings, down, labelNoise, true);
      for (std::size_t q = 0; q < scores.size(); ++q)
        if (i < scores[q].size())
          QVERIFY(std::abs((above.loss[q] - below.loss[q]) / (2.0 * kStep) - at.gradient[q][i]) < 1e-8);
    }
  }

  void paddingIsNeverLookedAt() {
    const std::vector<Ranking> rankings{*rankingFromText("1>0"), *rankingFromText("3>1>0=2")};
    const std::vector<std::vector<double>> scores{{0.3, -1.0}, {0.1, 2.0, -0.5, 0.7}};
    const auto plain = batchedLikelihood(rankings, scores, 0.1, true, 0.0);
    for (const double padding : {1e30, std::numeric_limits<double>::quiet_NaN()}) {
      const auto padded = batchedLikelihood(rankings, scores, 0.1, true, padding);
      QVERIFY(padded.loss == plain.loss);
      QVERIFY(padded.gradient == plain.gradient);
    }
  }

  void hugeScoresStayFinite() {
    const std::vector<Ranking> rankings{*rankingFromText("0>1>2")};
    for (const double size : {1e3, 1e6}) {
      const auto result = batchedLikelihood(rankings, {{-size, 0.0, size}}, 0.1, false);
      QVERIFY(std::isfinite(result.loss[0]));
      for (const double g : result.gradient[0]) QVERIFY(std::isfinite(g));
    }
  }

  void aRankingThatDoesNotFitIsRefused() {
    for (const auto& text : {"0>5", "0>0", "2>1"}) {
      auto ranking = *rankingFromText(text);
      QVERIFY_THROWS_EXCEPTION(Exception, batchedLikelihood({ranking}, {{0.0, 1.0}}, 0.1, true));
    }
  }
};

QTEST_APPLESS_MAIN(TestRankingLoss)
#include "test_ranking_loss.moc"
