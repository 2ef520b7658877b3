// Tutorial and qualification: who is asked them, and what hangs on the answers.
#include <QtTest>

#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;

class TestGuided : public QObject {
  Q_OBJECT

  // 2 ordinary queries, then 2 of a tutorial and 3 of a qualification that wants two thirds.
  static std::unique_ptr<ProjectStore> makeGuided(const std::string& path, double share = 2.0 / 3.0) {
    ProjectInfo info = textProject();
    info.task.qualification = share;
    auto store = makeStore(path, info);
    addBatch(*store, guidedBatch(3, QueryPurpose::Qualification));
    addBatch(*store, guidedBatch(2, QueryPurpose::Tutorial));
    addBatch(*store, textBatch(2));
    return store;
  }

  static Comparison answerTo(const Query& query, AnnotatorId annotator, bool right) {
    Comparison answer = rankedAnswer(query, annotator);
    if (!right) answer.ranking = rankingFromText("1>0").value();
    return answer;
  }

  // Answers every tutorial and qualification query; `right` of the qualification as known.
  static void study(ProjectStore& store, AnnotatorId annotator, int right) {
    while (true) {
      const auto queries = lease(store, annotator);
      if (queries.empty() || queries[0].purpose == QueryPurpose::Ask) return;
      const bool counts = queries[0].purpose == QueryPurpose::Qualification;
      answer(store, answerTo(queries[0], annotator, counts ? right-- > 0 : false));
    }
  }

 private Q_SLOTS:
  void theTutorialComesFirstThenTheQualificationThenTheRest() {
    ProjectFolder folder;
    const auto store = makeGuided(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    std::vector<QueryPurpose> purposes;
    for (auto queries = lease(*store, ada); !queries.empty(); queries = lease(*store, ada)) {
      purposes.push_back(queries[0].purpose);
      answer(*store, answerTo(queries[0], ada, true));
    }
    using enum QueryPurpose;
    QVERIFY((purposes == std::vector{Tutorial, Tutorial, Qualification, Qualification, Qualification, Ask, Ask}));
    QCOMPARE(firstProblem(folder.path()), std::string());
  }

  void theirOrderIsThatOfTheirNumbers() {
    ProjectFolder folder;
    const auto store = makeGuided(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    const auto leased = lease(*store, ada, 9);
    const auto tutorial = store->newReader()->guidedQueries(QueryPurpose::Tutorial);
    const auto qualification = store->newReader()->guidedQueries(QueryPurpose::Qualification);
    QCOMPARE(tutorial.size(), std::size_t(2));
    QCOMPARE(qualification.size(), std::size_t(3));
    for (std::size_t i = 0; i < leased.size(); ++i) QCOMPARE(leased[i].id, i < 2 ? tutorial[i] : qualification[i - 2]);
  }

  void everybodyAnswersThem() {
    ProjectFolder folder;
    const auto store = makeGuided(folder.path());
    for (const char* name : {"Ada", "Bob", "Cyd"}) {
      const auto queries = lease(*store, join(*store, name), 9);
      QCOMPARE(queries.size(), std::size_t(5));  // nothing in earnest before the qualification is finished
      QCOMPARE(queries[0].purpose, QueryPurpose::Tutorial);
      QVERIFY(queries[0].gold == rankingFromText("0>1"));
      QCOMPARE(queries[0].goldNote, std::string("The first one is right."));
    }
  }

  void whoFailsIsAskedNothingMore_data() {
    QTest::addColumn<int>("right");
    QTest::addColumn<bool>("asked");
    QTest::newRow("none right") << 0 << false;
    QTest::newRow("one of three") << 1 << false;
    QTest::newRow("two of three") << 2 << true;
    QTest::newRow("all right") << 3 << true;
  }
  void whoFailsIsAskedNothingMore() {
    QFETCH(int, right);
    QFETCH(bool, asked);
    ProjectFolder folder;
    const auto store = makeGuided(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    study(*store, ada, right);
    QCOMPARE(lease(*store, ada, 9).size(), asked ? std::size_t(2) : std::size_t(0));
    const auto reader = store->newReader();
    QVERIFY((reader->goldResults(ada, QueryPurpose::Qualification) == GoldResult{3, 3, right}));
    QVERIFY((reader->goldResults(ada, QueryPurpose::Tutorial) == GoldResult{2, 2, 0}));
    QVERIFY((reader->goldResults(join(*store, "Bob"), QueryPurpose::Tutorial) == GoldResult{2, 0, 0}));
  }

  void anUndoneQualificationIsOpenAgain() {
    ProjectFolder folder;
    const auto store = makeGuided(folder.path());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    study(*store, ada, 3);
    lease(*store, ada, 2);
    study(*store, bob, 3);
    QCOMPARE(lease(*store, bob, 2).size(), std::size_t(0));
    // Ada holds both queries, and takes back what let her in: they go to Bob.
    undo(*store, store->newReader()->lastAnswer(ada)->id, ada);
    const auto held = lease(*store, ada, 9);
    QCOMPARE(held.size(), std::size_t(1));
    QCOMPARE(held[0].purpose, QueryPurpose::Qualification);
    QCOMPARE(lease(*store, bob, 2).size(), std::size_t(2));
  }

  void theyAreNoPartOfTheQueueAndTheCounts() {
    ProjectFolder folder;
    const auto store = makeGuided(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    study(*store, ada, 3);
    const auto reader = store->newReader();
    QCOMPARE(reader->counts().queries, 2);
    QCOMPARE(reader->counts().queriesWaiting, 2);
    QCOMPARE(reader->annotatorStats(ada, 0).answered, 0);
  }

  void withoutAShareNobodyIsKeptOut() {
    ProjectFolder folder;
    const auto store = makeGuided(folder.path(), 0.0);
    const AnnotatorId ada = join(*store, "Ada");
    study(*store, ada, 0);
    QCOMPARE(lease(*store, ada, 9).size(), std::size_t(2));
  }
};

QTEST_GUILESS_MAIN(TestGuided)
#include "test_guided.moc"
