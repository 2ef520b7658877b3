// Answers on their way into training: which of them teach, what leaves, and how much memory they hold.
#include "learner/example_store.h"

#include <QTemporaryDir>
#include <QtTest>
#include <map>
#include <set>

#include "storage/domain/result.h"
#include "tests/support/memory_learner_store.h"

namespace podium {
namespace {

constexpr std::int64_t kClipBytes = 4 * 2 * 2;  // of the observations below: 4 planes of 2x2

// A store whose clips say only which item they are, and which can be damaged. Counts how often each is read.
class ClipStore final : public test::MemoryLearnerStore {
 public:
  using MemoryLearnerStore::MemoryLearnerStore;
  std::shared_ptr<const ClipObservations> observations(ItemId item) override {
    ++reads[item];
    if (damaged.contains(item)) throw Exception(ErrorCode::Corrupt, "The clip does not match its checksum.");
    if (failOnce && item == *failOnce) {
      failOnce.reset();
      throw Exception(ErrorCode::Io, "The disk is away.");
    }
    ClipObservations clip;
    clip.planes.assign(static_cast<std::size_t>(kClipBytes), static_cast<std::uint8_t>(item.value));
    return std::make_shared<ClipObservations>(clip);
  }
  std::map<ItemId, int> reads;
  std::set<ItemId> damaged;
  std::optional<ItemId> failOnce;
};

// Answer n: clips 2n and 2n + 1 of which the first is better.
void addAnswer(NewAnswers& changes, std::int64_t n, Verdict verdict = Verdict::Ranked,
               Ranking ranking = {{{0}, {1}}, {}}) {
  Comparison answer;
  answer.id.value = n;
  answer.verdict = verdict;
  answer.ranking = std::move(ranking);
  changes.answers.push_back(answer);
  Query query;
  query.items = {{2 * n}, {2 * n + 1}};
  changes.queries.push_back(query);
}

NewAnswers answers(std::int64_t first, std::int64_t last) {
  NewAnswers changes;
  for (std::int64_t n = first; n <= last; ++n) addAnswer(changes, n);
  return changes;
}

std::vector<std::int64_t> idsOf(std::span<const RankingExample> examples) {
  std::vector<std::int64_t> ids;
  for (const RankingExample& example : examples) ids.push_back(example.id.value);
  return ids;
}

using Ids = std::vector<std::int64_t>;

}  // namespace

class TestExampleStore : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void rankingsBecomeExamplesWithTheirClips() {
    ClipStore store(m_folder.path().toStdString());
    ExampleStore examples({});
    QCOMPARE(examples.ingest(answers(1, 2)), 2);
    const auto list = examples.examples(store);
    QCOMPARE(idsOf(list), (Ids{1, 2}));
    QCOMPARE(list[1].items.size(), std::size_t{2});
    QCOMPARE(list[1].items[1]->planes[0], std::uint8_t{5});
    QCOMPARE(list[1].ranking, (Ranking{{{0}, {1}}, {}}));
  }

  void onlyWhatOrdersTeaches() {
    NewAnswers changes;
    addAnswer(changes, 1, Verdict::CantTell, {});
    addAnswer(changes, 2, Verdict::Skip, {});
    addAnswer(changes, 3, Verdict::BothBad, {});
    addAnswer(changes, 4, Verdict::Ranked, {});                                     // nothing ranked
    addAnswer(changes, 5, Verdict::Ranked, {{{0}}, UnrankedMeaning::Unknown});      // one item alone
    addAnswer(changes, 6, Verdict::Ranked, {{{0}, {7}}, {}});                       // not of this query
    addAnswer(changes, 7, Verdict::Ranked, {{{0, 1}}, {}});                         // a tie says something
    addAnswer(changes, 8, Verdict::Ranked, {{{1}}, UnrankedMeaning::BelowRanked});  // best of two
    ClipStore store(m_folder.path().toStdString());
    ExampleStore examples({});
    QCOMPARE(examples.ingest(changes), 2);
    QCOMPARE(idsOf(examples.examples(store)), (Ids{7, 8}));
  }

  void recordedAnswersTeachNothing() {
    NewAnswers changes;
    addAnswer(changes, 1, Verdict::Recorded, {});
    QCOMPARE(ExampleStore({}).ingest(changes), 0);
  }

  void tutorialAndQualificationTeachNothing() {
    NewAnswers changes = answers(1, 3);
    changes.queries[0].purpose = QueryPurpose::Tutorial;
    changes.queries[2].purpose = QueryPurpose::Qualification;
    ClipStore store(m_folder.path().toStdString());
    ExampleStore examples({});
    QCOMPARE(examples.ingest(changes), 1);
    QCOMPARE(idsOf(examples.examples(store)), (Ids{2}));
  }

  void retractionsLeave() {
    ClipStore store(m_folder.path().toStdString());
    ExampleStore examples({});
    NewAnswers first = answers(1, 4);
    first.retracted = {ComparisonId{2}};  // given and undone since the last look
    examples.ingest(first);
    QCOMPARE(idsOf(examples.examples(store)), (Ids{1, 3, 4}));
    NewAnswers second;
    second.retracted = {ComparisonId{4}, ComparisonId{99}};
    QCOMPARE(examples.ingest(second), 1);
    QCOMPARE(idsOf(examples.examples(store)), (Ids{1, 3}));
    QCOMPARE(examples.answers(), 2);
  }

  void theNewestStay() {
    ClipStore store(m_folder.path().toStdString());
    ExampleStore examples({.newest = 3});
    examples.ingest(answers(1, 5));
    QCOMPARE(idsOf(examples.examples(store)), (Ids{3, 4, 5}));
    NewAnswers undone;
    undone.retracted = {ComparisonId{5}};
    examples.ingest(undone);
    QCOMPARE(idsOf(examples.examples(store)), (Ids{2, 3, 4}));  // an older one has room again
  }

  void memoryIsBounded() {
    ClipStore store(m_folder.path().toStdString());
    ExampleStore examples({.newest = 100, .observationBytes = 4 * 2 * kClipBytes});
    examples.ingest(answers(1, 50));
    QCOMPARE(idsOf(examples.examples(store)), (Ids{47, 48, 49, 50}));
    QCOMPARE(examples.answers(), 50);
  }

  void clipsAreReadOnce() {
    ClipStore store(m_folder.path().toStdString());
    ExampleStore examples({});
    examples.ingest(answers(1, 3));
    examples.examples(store);
    examples.examples(store);
    examples.ingest(answers(4, 5));
    examples.examples(store);
    QCOMPARE(store.reads.size(), std::size_t{10});
    for (const auto& [item, times] : store.reads) QCOMPARE(times, 1);
  }

  void aDamagedClipCostsItsAnswerOnly() {
    ClipStore store(m_folder.path().toStdString());
    store.damaged = {ItemId{4}};
    ExampleStore examples({});
    examples.ingest(answers(1, 3));
    QCOMPARE(idsOf(examples.examples(store)), (Ids{1, 3}));
    QCOMPARE(examples.answers(), 2);
  }

  void aFaultOfTheStoreLosesNothing() {
    ClipStore store(m_folder.path().toStdString());
    store.failOnce = ItemId{4};
    ExampleStore examples({});
    examples.ingest(answers(1, 3));
    QVERIFY_EXCEPTION_THROWN(examples.examples(store), Exception);
    QCOMPARE(idsOf(examples.examples(store)), (Ids{1, 2, 3}));
  }

 private:
  QTemporaryDir m_folder;
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestExampleStore)
#include "test_example_store.moc"
