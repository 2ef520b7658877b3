// What people see of their own work: the search of the history, and their figures.
#include <QtTest>

#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;

class TestHistory : public QObject {
  Q_OBJECT

  ProjectFolder m_folder;
  std::unique_ptr<ProjectStore> m_store;
  AnnotatorId m_ada, m_bob;

  std::vector<std::int64_t> found(const AnswerFilter& filter, int limit = 99, int offset = 0) {
    std::vector<std::int64_t> ids;
    for (const Comparison& answer : m_store->newReader()->answersOf(m_ada, filter, limit, offset))
      ids.push_back(answer.id.value);
    return ids;
  }
  static AnswerFilter text(const char* text) { return {.verdict = {}, .text = text}; }
  using Ids = std::vector<std::int64_t>;

 private Q_SLOTS:
  // Ada's answers: 1 ranked at 1000 with a rationale; 2 skipped at 2000 and flagged, retracted; 3 can't tell at 3000;
  // 4 with an edit (5 follows from it) at 4000.
  void initTestCase() {
    m_store = makeStore(m_folder.path(), textProject());
    m_ada = join(*m_store, "Ada");
    m_bob = join(*m_store, "Bob");
    Batch batch = textBatch(4);
    batch.items[0].content.body = "100% of it_all C:\\ Apples";
    batch.prompts[2].content.body = "Name a PEAR";
    for (NewQuestion& question : batch.questions) question.answersWanted = 2;
    addBatch(*m_store, batch);
    const auto queries = lease(*m_store, m_ada, 4);
    Comparison answers[]{rankedAnswer(queries[0], m_ada), verdictAnswer(queries[1], m_ada, Verdict::Skip),
                         verdictAnswer(queries[2], m_ada, Verdict::CantTell), rankedAnswer(queries[3], m_ada)};
    answers[0].parts.rationale = "Sound reasoning, \"mostly\"";
    answers[1].parts.flag = "Offensive";
    answers[3].parts.edits = {{0, "an edited plum"}};
    for (int i = 0; i < 4; ++i) {
      answers[i].answeredAt = 1000 * (i + 1);
      answers[i].activeMs = 100 * (i + 1);
      answer(*m_store, answers[i]);
    }
    undo(*m_store, ComparisonId{2}, m_ada);
    Comparison same = rankedAnswer(queries[0], m_bob), other = rankedAnswer(queries[3], m_bob);
    other.ranking = rankingFromText("1>0").value();
    answer(*m_store, same);
    answer(*m_store, other);
  }

  void withoutAFilterEverythingIsThere() {
    QVERIFY((found({}) == Ids{4, 3, 2, 1}));
    QVERIFY((found({}, 2, 1) == Ids{3, 2}));
  }

  void eachConditionNarrowsTheSearch() {
    QVERIFY((found({.verdict = Verdict::Ranked, .text = {}}) == Ids{4, 1}));
    QVERIFY((found({.verdict = {}, .text = {}, .retracted = false}) == Ids{4, 3, 1}));
    QVERIFY((found({.verdict = {}, .text = {}, .after = 2000, .before = 4000}) == Ids{3, 2}));
    QVERIFY((found({.verdict = {}, .text = {}, .flaggedOnly = true}) == Ids{2}));
    QVERIFY((found({.verdict = Verdict::Skip, .text = {}, .retracted = false}) == Ids{}));
  }

  void idsAreThoseOfTheAnswersPieceByPiece() {
    const auto reader = m_store->newReader();
    const auto ids = [&](const AnswerFilter& filter, std::int64_t after, std::int64_t upTo) {
      Ids values;
      for (ComparisonId id : reader->answerIdsOf(m_ada, filter, ComparisonId{after}, ComparisonId{upTo}))
        values.push_back(id.value);
      return values;
    };
    QVERIFY((ids({}, 0, 99) == Ids{4, 3, 2, 1}));
    QVERIFY((ids({}, 1, 3) == Ids{3, 2}));
    QVERIFY((ids(text("prompt"), 0, 3) == Ids{2, 1}));
    QVERIFY((ids({.verdict = {}, .text = {}, .retracted = false}, 1, 99) == Ids{4, 3}));
    QVERIFY(reader->newestComparison().value >= 7);
  }

  void whatRevisesAnAnswerIsKnown() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), textProject());
    const AnnotatorId ada = join(*store, "Ada");
    QCOMPARE(store->newReader()->newestComparison(), ComparisonId{});
    addBatch(*store, textBatch(1));
    const Query query = lease(*store, ada).at(0);
    const ComparisonId first = answer(*store, rankedAnswer(query, ada));
    QCOMPARE(store->newReader()->replacementOf(first), ComparisonId{});
    undo(*store, first, ada);
    Comparison changed = verdictAnswer(query, ada, Verdict::CantTell);
    changed.replaces = first;
    const ComparisonId second = answer(*store, changed);
    QCOMPARE(store->newReader()->replacementOf(first), second);
    QCOMPARE(store->newReader()->replacementOf(second), ComparisonId{});
  }

  void textIsFoundWhereverItStands() {
    QVERIFY(found(text("apples")) == Ids{1});
    QVERIFY(found(text("pear")) == Ids{3});
    QVERIFY(found(text("\"MOSTLY\"")) == Ids{1});
    QVERIFY(found(text("offens")) == Ids{2});
    QVERIFY((found(text("prompt")) == Ids{4, 2, 1}));
    QVERIFY(found(text("rationale")) == Ids{});  // a key of the JSON, and no word that anybody wrote
  }

  void signsOfPatternsAreLetters() {
    QVERIFY(found(text("100% of")) == Ids{1});
    QVERIFY(found(text("1%f")) == Ids{});
    QVERIFY(found(text("it_all")) == Ids{1});
    QVERIFY(found(text("i__all")) == Ids{});
    QVERIFY(found(text("C:\\ A")) == Ids{1});
  }

  void figuresCountWhatIsInForce() {
    const AnnotatorStats stats = m_store->newReader()->annotatorStats(m_ada, 3000);
    QCOMPARE(stats.answered, 3);
    QCOMPARE(stats.answeredSince, 2);
    QCOMPARE(stats.medianActiveMs, 300);
    QCOMPARE(stats.compared, 2);
    QCOMPARE(stats.agreeing, 1);
    QVERIFY(m_store->newReader()->annotatorStats(AnnotatorId{9}, 0) == AnnotatorStats{});
  }

  void syntheticAnnotatorsAreNotComparedWith() {
    const auto before = m_store->newReader()->annotatorStats(m_bob, 0);
    const auto oracle =
        waitFor<AnnotatorId>([&](auto done) { m_store->writer().ensureAnnotator("oracle:x", true, done); });
    answer(*m_store, rankedAnswer(m_store->newReader()->query(QueryId{1}).value(), oracle));
    QVERIFY(m_store->newReader()->annotatorStats(m_bob, 0) == before);
  }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
