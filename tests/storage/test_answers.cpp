// Leases, answers and undo, as people meet them.
#include <QtTest>
#include <set>

#include "storage/integrity.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

class TestAnswers : public QObject {
  Q_OBJECT

  // Time stands still unless a test moves it.
  Timestamp m_now = 1'000'000;
  StoreOptions clock() {
    return {[this] { return m_now; }};
  }

  static ErrorCode codeOf(const std::function<void()>& call) {
    try {
      call();
    } catch (const Exception& fault) {
      return fault.code();
    }
    return ErrorCode::Unknown;
  }

 private Q_SLOTS:
  void init() { m_now = 1'000'000; }

  void anAnswerIsReadAsItWasGiven() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), smallProject(4));
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(1, 4, 1));
    const Query query = lease(*store, ada).at(0);
    Comparison given = rankedAnswer(query, ada);
    given.ranking.tiers = {{2}, {0, 3}, {1}};
    given.id = answer(*store, given);

    const auto reader = store->newReader();
    const Comparison read = reader->comparison(given.id).value();
    QCOMPARE(read.query, given.query);
    QCOMPARE(read.annotator, given.annotator);
    QCOMPARE(read.verdict, given.verdict);
    QVERIFY(read.ranking == given.ranking);
    QVERIFY(read.shownOrder == given.shownOrder);
    QCOMPARE(read.shownAt, given.shownAt);
    QCOMPARE(read.answeredAt, given.answeredAt);
    QCOMPARE(read.activeMs, given.activeMs);
    QCOMPARE(read.replays, given.replays);
    QCOMPARE(read.modelVersion, given.modelVersion);
    QVERIFY(!read.replaces);
    QVERIFY(!read.retracted);
  }

  void queriesComeNewestRoundFirstThenInTheSelectorsOrder() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    const RoundId first = addRound(*store, smallRound(2, 2, 1));
    const RoundId second = addRound(*store, smallRound(2, 2, 2));
    const auto queries = lease(*store, ada, 10);
    QCOMPARE(queries.size(), std::size_t(4));
    QCOMPARE(queries[0].round, second);
    QCOMPARE(queries[1].round, second);
    QCOMPARE(queries[2].round, first);
    QVERIFY(queries[0].score > queries[1].score);
    QVERIFY(queries[2].score > queries[3].score);
  }

  void twoPeopleNeverHoldTheSameQuery() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    addRound(*store, smallRound(5, 2, 1));
    std::set<QueryId> seen;
    for (const Query& query : lease(*store, ada, 3)) QVERIFY(seen.insert(query.id).second);
    const auto rest = lease(*store, bob, 3);
    QCOMPARE(rest.size(), std::size_t(2));
    for (const Query& query : rest) QVERIFY(seen.insert(query.id).second);
  }

  void heldLeasesAreRenewedAndComeFirst() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), smallProject(), clock());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    addRound(*store, smallRound(3, 2, 1));
    const QueryId held = lease(*store, ada, 1, 1'000).at(0).id;
    addRound(*store, smallRound(1, 2, 2));  // newer, and yet it comes after what she has on her screen
    m_now += 900;
    QCOMPARE(lease(*store, ada, 2, 1'000).at(0).id, held);
    m_now += 900;  // the first lease would have ended
    for (const Query& query : lease(*store, bob, 10)) QVERIFY(query.id != held);
  }

  void aLeaseThatRanOutGoesToSomebodyElse() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), smallProject(), clock());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    addRound(*store, smallRound(1, 2, 1));
    const Query query = lease(*store, ada, 1, 1'000).at(0);
    QVERIFY(lease(*store, bob).empty());
    m_now += 1'000;
    QCOMPARE(lease(*store, bob).at(0).id, query.id);
    QVERIFY(lease(*store, ada).empty());
    // Ada had it on her screen all the time: her answer is kept, and so is Bob's.
    answer(*store, rankedAnswer(query, ada));
    answer(*store, rankedAnswer(query, bob));
    QCOMPARE(store->newReader()->counts().comparisons, 2);
    QCOMPARE(store->newReader()->counts().queriesWaiting, 0);
    QVERIFY(checkProject(folder.path()).value().ok);
  }

  void releasedLeasesAreFreeAtOnce() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    addRound(*store, smallRound(2, 2, 1));
    lease(*store, ada, 2);
    QVERIFY(lease(*store, bob, 2).empty());
    waitFor<Done>([&](auto done) { store->writer().releaseLeases(ada, done); });
    QCOMPARE(lease(*store, bob, 2).size(), std::size_t(2));
  }

  void aSkipFreesTheQueryForOthersOnly() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    addRound(*store, smallRound(1, 2, 1));
    const Query query = lease(*store, ada).at(0);
    answer(*store, verdictAnswer(query, ada, Verdict::Skip));
    QVERIFY(lease(*store, ada).empty());
    QCOMPARE(store->newReader()->counts().queriesWaiting, 1);
    QCOMPARE(store->newReader()->counts().queriesFresh, 0);
    QCOMPARE(lease(*store, bob).at(0).id, query.id);
    answer(*store, rankedAnswer(query, bob));
    QCOMPARE(store->newReader()->counts().queriesWaiting, 0);
  }

  void anUndoneSkipBringsTheQueryBack() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(1, 2, 1));
    const Query query = lease(*store, ada).at(0);
    undo(*store, answer(*store, verdictAnswer(query, ada, Verdict::Skip)), ada);
    QCOMPARE(lease(*store, ada).at(0).id, query.id);
    QCOMPARE(store->newReader()->counts().queriesFresh, 1);
  }

  void verdictsThatAreNoSkipEndTheQuery_data() {
    QTest::addColumn<int>("verdict");
    QTest::newRow("ranked") << int(Verdict::Ranked);
    QTest::newRow("both bad") << int(Verdict::BothBad);
    QTest::newRow("can't tell") << int(Verdict::CantTell);
  }
  void verdictsThatAreNoSkipEndTheQuery() {
    QFETCH(int, verdict);
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    addRound(*store, smallRound(1, 2, 1));
    const Query query = lease(*store, ada).at(0);
    const auto kind = static_cast<Verdict>(verdict);
    answer(*store, kind == Verdict::Ranked ? rankedAnswer(query, ada) : verdictAnswer(query, ada, kind));
    QVERIFY(lease(*store, bob).empty());
  }

  void undoGoesBackToTheFirstAnswer() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    constexpr int kDepth = 60;
    addRound(*store, smallRound(kDepth + 1, 2, 1));
    std::vector<ComparisonId> given;
    for (int i = 0; i < kDepth; ++i) given.push_back(answer(*store, rankedAnswer(lease(*store, ada).at(0), ada)));
    const ComparisonId bobs = answer(*store, rankedAnswer(lease(*store, bob).at(0), bob));
    const auto reader = store->newReader();
    for (int i = kDepth - 1; i >= 0; --i) {
      const auto last = reader->lastAnswer(ada);
      QVERIFY(last);
      QCOMPARE(last->id, given[std::size_t(i)]);
      undo(*store, last->id, ada);
      QVERIFY(reader->comparison(last->id)->retracted);
    }
    QVERIFY(!reader->lastAnswer(ada));
    QCOMPARE(reader->lastAnswer(bob)->id, bobs);
    QCOMPARE(reader->counts().retracted, kDepth);
    QCOMPARE(reader->counts().queriesWaiting, kDepth);
    QVERIFY(checkProject(folder.path()).value().ok);
  }

  void anUndoneQueryStaysWithItsPerson() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    addRound(*store, smallRound(1, 2, 1));
    const Query query = lease(*store, ada).at(0);
    const ComparisonId first = answer(*store, rankedAnswer(query, ada));
    undo(*store, first, ada);
    QVERIFY(lease(*store, bob).empty());
    Comparison second = rankedAnswer(query, ada);
    second.replaces = first;
    const ComparisonId id = answer(*store, second);
    QCOMPARE(store->newReader()->comparison(id)->replaces, first);
    QCOMPARE(store->newReader()->lastAnswer(ada)->id, id);
  }

  void wrongUndoIsRefused() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    addRound(*store, smallRound(1, 2, 1));
    const ComparisonId id = answer(*store, rankedAnswer(lease(*store, ada).at(0), ada));
    QCOMPARE(codeOf([&] { undo(*store, id, bob); }), ErrorCode::InvalidInput);
    QCOMPARE(codeOf([&] { undo(*store, ComparisonId{99}, ada); }), ErrorCode::InvalidInput);
    undo(*store, id, ada);
    QCOMPARE(codeOf([&] { undo(*store, id, ada); }), ErrorCode::InvalidInput);
    QCOMPARE(store->newReader()->counts().retracted, 1);
  }

  void wrongAnswersAreRefusedAndChangeNothing_data() {
    QTest::addColumn<QString>("fault");
    for (const char* fault : {"no tiers", "position out of range", "item twice", "item left out", "ranking with a skip",
                              "wrong shown order", "same query twice", "replaces an answer in force"})
      QTest::newRow(fault) << QString::fromUtf8(fault);
  }
  void wrongAnswersAreRefusedAndChangeNothing() {
    QFETCH(QString, fault);
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), smallProject(3));
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(2, 3, 1));
    const auto queries = lease(*store, ada, 2);
    const ComparisonId first = answer(*store, rankedAnswer(queries.at(0), ada));
    Comparison wrong = rankedAnswer(queries.at(1), ada);
    const std::string what = fault.toStdString();
    if (what == "no tiers") wrong.ranking.tiers.clear();
    if (what == "position out of range") wrong.ranking.tiers = {{0}, {1}, {3}};
    if (what == "item twice") wrong.ranking.tiers = {{0}, {1}, {0}};
    if (what == "item left out") wrong.ranking.tiers = {{0}, {1}};
    if (what == "ranking with a skip") wrong.verdict = Verdict::Skip;
    if (what == "wrong shown order") wrong.shownOrder = {0, 1, 1};
    if (what == "same query twice") wrong.query = queries.at(0).id;
    if (what == "replaces an answer in force") wrong.replaces = first;
    QCOMPARE(codeOf([&] { answer(*store, wrong); }), ErrorCode::InvalidInput);
    QCOMPARE(store->newReader()->counts().comparisons, 1);
    QCOMPARE(lease(*store, ada, 2).at(0).id, queries.at(1).id);  // the lease is still there
    QVERIFY(checkProject(folder.path()).value().ok);
  }

  void aPartialRankingIsKeptWhereTheProjectAllowsIt() {
    ProjectFolder folder;
    ProjectInfo info = smallProject(3);
    info.allowPartial = true;
    const auto store = makeStore(folder.path(), info);
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(1, 3, 1));
    Comparison top = rankedAnswer(lease(*store, ada).at(0), ada);
    top.ranking = {{{2}}, UnrankedMeaning::Unknown};
    QVERIFY(store->newReader()->comparison(answer(*store, top))->ranking == top.ranking);
  }

  void unknownPeopleAndQueriesAreNamedInTheError() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(1, 2, 1));
    const Query query = lease(*store, ada).at(0);
    QCOMPARE(codeOf([&] { lease(*store, AnnotatorId{9}); }), ErrorCode::NotFound);
    QCOMPARE(codeOf([&] { answer(*store, rankedAnswer(query, AnnotatorId{9})); }), ErrorCode::NotFound);
    Comparison lost = rankedAnswer(query, ada);
    lost.query = QueryId{77};
    QCOMPARE(codeOf([&] { answer(*store, lost); }), ErrorCode::NotFound);
    QCOMPARE(codeOf([&] { join(*store, ""); }), ErrorCode::InvalidInput);
  }

  void oneNameIsOnePerson() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    QCOMPARE(join(*store, "Ada"), join(*store, "Ada"));
    QVERIFY(join(*store, "Ada") != join(*store, "Åda"));
    QCOMPARE(store->newReader()->annotators().size(), std::size_t(2));
  }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "test_answers.moc"
