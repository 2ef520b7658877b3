// Which clips are asked about: valid sets, never twice, fresh clips first, and the paper's score.
#include "learner/query_selector.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>

#include "learner/random.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr std::uint64_t kSeed = 4242;

std::vector<Candidate> freshClips(int n) {
  std::vector<Candidate> clips;
  for (int i = 0; i < n; ++i) clips.push_back({100 + i, 0});
  return clips;
}

std::vector<std::vector<float>> randomReturns(int members, int clips, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::vector<float>> returns(static_cast<std::size_t>(members));
  for (auto& member : returns)
    for (int i = 0; i < clips; ++i) member.push_back(static_cast<float>(random.normal()));
  return returns;
}

ClipSet idsOf(const std::vector<Candidate>& clips, const SelectedQuery& query) {
  ClipSet ids;
  for (int index : query.clips) ids.push_back(clips[static_cast<std::size_t>(index)].id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

double sigmoid(double x) { return 1.0 / (1.0 + std::exp(-x)); }

}  // namespace

class TestQuerySelector : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { qInfo("seed %llu", static_cast<unsigned long long>(kSeed)); }

  void everySelectorGivesValidNewSets_data() {
    QTest::addColumn<QString>("selector");
    QTest::addColumn<int>("k");
    for (const SelectorEntry& entry : querySelectors())
      for (int k : {2, 3, 5, 9}) QTest::addRow("%s, %d clips", entry.name, k) << QString::fromLatin1(entry.name) << k;
  }
  void everySelectorGivesValidNewSets() {
    QFETCH(QString, selector);
    QFETCH(int, k);
    const auto clips = freshClips(20);
    const auto returns = randomReturns(3, 20, kSeed);
    std::set<ClipSet> asked;
    for (std::uint64_t round = 0; round < 10; ++round) {
      const SelectionRequest request{clips, returns, 6, k, 10, kSeed + round, asked};
      const auto queries = selectQueries(request, selector.toStdString(), 0.2);
      QCOMPARE(queries.size(), std::size_t{6});
      for (const SelectedQuery& query : queries) {
        const ClipSet ids = idsOf(clips, query);
        QCOMPARE(query.clips.size(), static_cast<std::size_t>(k));
        QVERIFY(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
        QVERIFY(asked.insert(ids).second);  // never the same set twice
        QVERIFY(query.selector == "random" || query.selector == selector.toStdString());
        QVERIFY(query.seed < (1ULL << 63));
      }
    }
  }

  void sameRequestSameQueries() {
    const auto clips = freshClips(30);
    const auto returns = randomReturns(3, 30, kSeed);
    const SelectionRequest request{clips, returns, 8, 3, 10, kSeed, {}};
    const auto first = selectQueries(request, "disagreement", 0.3);
    const auto second = selectQueries(request, "disagreement", 0.3);
    QCOMPARE(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
      QCOMPARE(first[i].clips, second[i].clips);
      QCOMPARE(first[i].seed, second[i].seed);
    }
  }

  void scoreOfAPairIsTheVarianceOfThePredictions() {
    const std::vector<std::vector<float>> returns = {{1.0f, 0.0f}, {0.0f, 2.0f}, {0.5f, 0.5f}};
    const double p[] = {sigmoid(1.0), sigmoid(-2.0), 0.5};
    const double mean = (p[0] + p[1] + p[2]) / 3.0;
    double variance = 0.0;
    for (double value : p) variance += (value - mean) * (value - mean) / 3.0;
    QVERIFY(std::abs(disagreement(returns, std::vector<int>{0, 1}) - variance) < 1e-12);
  }

  void scoreOfASetIsTheMeanOverItsPairs() {
    const auto returns = randomReturns(3, 4, kSeed);
    const double pairs = disagreement(returns, std::vector<int>{0, 2}) + disagreement(returns, std::vector<int>{0, 3}) +
                         disagreement(returns, std::vector<int>{2, 3});
    QVERIFY(std::abs(disagreement(returns, std::vector<int>{0, 2, 3}) - pairs / 3.0) < 1e-12);
    QVERIFY(std::abs(disagreement(returns, std::vector<int>{3, 0, 2}) - pairs / 3.0) < 1e-12);
  }

  // Whatever a reward is scaled to, the same is asked: every selector sees log-worths of unit deviation.
  void theScaleOfTheReturnsChangesNothing_data() {
    QTest::addColumn<QString>("selector");
    for (const SelectorEntry& entry : querySelectors()) QTest::newRow(entry.name) << QString::fromLatin1(entry.name);
  }
  void theScaleOfTheReturnsChangesNothing() {
    QFETCH(QString, selector);
    const auto clips = freshClips(20);
    const auto returns = randomReturns(3, 20, kSeed);
    auto scaled = returns;
    for (auto& member : scaled)
      for (float& value : member) value *= 0.0625f;  // exact
    const auto a = selectQueries({clips, returns, 6, 3, 10, kSeed, {}}, selector.toStdString(), 0.2);
    const auto b = selectQueries({clips, scaled, 6, 3, 10, kSeed, {}}, selector.toStdString(), 0.2);
    QCOMPARE(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
      QCOMPARE(a[i].clips, b[i].clips);
      QVERIFY(std::abs(a[i].score - b[i].score) < 1e-6);
    }
    const auto worths = asLogWorths(scaled);
    double squares = 0.0, count = 0.0;
    for (const auto& member : worths) {
      double mean = 0.0;
      for (float value : member) mean += value / 20.0;
      for (float value : member) squares += (value - mean) * (value - mean);
      count += 20.0;
    }
    QVERIFY(std::abs(squares / count - 1.0) < 1e-5);
    QCOMPARE(asLogWorths({}).size(), std::size_t{0});
  }

  void membersThatAgreeHaveNothingToAsk() {
    const std::vector<std::vector<float>> returns(3, {1.0f, -2.0f, 0.3f});
    QVERIFY(disagreement(returns, std::vector<int>{0, 1, 2}) < 1e-15);
  }

  // Two members differ on clip 0 only: every pair that scores has it, and the first query must show it.
  void disagreementAsksAboutTheDisputedClip() {
    const auto clips = freshClips(6);
    const std::vector<std::vector<float>> returns = {{3.0f, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f},
                                                     {-3.0f, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f}};
    const SelectionRequest request{clips, returns, 1, 2, 20, kSeed, {}};
    const auto queries = selectQueries(request, "disagreement", 0.0);
    QCOMPARE(queries.size(), std::size_t{1});
    QVERIFY(std::count(queries[0].clips.begin(), queries[0].clips.end(), 0) == 1);
    QVERIFY(queries[0].score > 0.1);
  }

  void aBatchDoesNotRepeatAClipWhileOthersRemain() {
    const auto clips = freshClips(40);
    const auto returns = randomReturns(3, 40, kSeed);
    const auto queries = selectQueries({clips, returns, 5, 2, 10, kSeed, {}}, "disagreement", 0.0);
    std::map<int, int> shown;
    for (const SelectedQuery& query : queries)
      for (int index : query.clips) ++shown[index];
    for (const auto& [index, times] : shown) QCOMPARE(times, 1);
  }

  void freshClipsComeFirst() {
    auto clips = freshClips(20);
    for (int i = 0; i < 10; ++i) clips[static_cast<std::size_t>(i)].uses = 3;
    int worn = 0;
    int fresh = 0;
    for (std::uint64_t round = 0; round < 200; ++round)
      for (const SelectedQuery& query : selectQueries({clips, {}, 1, 2, 10, kSeed + round, {}}, "random", 0.0))
        for (int index : query.clips) ++(index < 10 ? worn : fresh);
    QVERIFY2(fresh > 20 * worn, qPrintable(QString::number(worn)));
  }

  void theRandomShareIsKept() {
    const auto clips = freshClips(60);
    const auto returns = randomReturns(3, 60, kSeed);
    int random = 0;
    constexpr int kQueries = 4000;
    for (std::uint64_t round = 0; round < kQueries / 8; ++round)
      for (const SelectedQuery& query :
           selectQueries({clips, returns, 8, 2, 2, kSeed + round, {}}, "disagreement", 0.25))
        random += query.selector == "random" ? 1 : 0;
    const double deviation = std::sqrt(0.25 * 0.75 / kQueries);
    QVERIFY2(std::abs(random / static_cast<double>(kQueries) - 0.25) < 4.0 * deviation,
             qPrintable(QString::number(random)));
  }

  void withoutAModelEverythingIsRandom() {
    const auto clips = freshClips(20);
    for (const SelectedQuery& query : selectQueries({clips, {}, 6, 2, 10, kSeed, {}}, "disagreement", 0.0))
      QCOMPARE(query.selector, std::string("random"));
  }

  void smallPoolsGiveWhatTheyCan() {
    const auto clips = freshClips(3);
    QCOMPARE(selectQueries({clips, {}, 10, 2, 10, kSeed, {}}, "random", 1.0).size(), std::size_t{3});  // 3 pairs exist
    QVERIFY(selectQueries({clips, {}, 10, 4, 10, kSeed, {}}, "random", 1.0).empty());
    QVERIFY(selectQueries({{}, {}, 10, 2, 10, kSeed, {}}, "disagreement", 0.5).empty());
  }

  void unknownSelectorsAreRefused() {
    const auto clips = freshClips(3);
    QVERIFY_EXCEPTION_THROWN(selectQueries({clips, {}, 1, 2, 10, kSeed, {}}, "best", 0.0), Exception);
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestQuerySelector)
#include "test_query_selector.moc"
