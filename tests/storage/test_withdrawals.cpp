// An import that is taken back is as if it had never been asked, everywhere, and nothing of it is lost.
#include <QtTest>

#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

WithdrawalId withdraw(ProjectStore& store, RoundId round, const std::string& by = "Lea") {
  return waitFor<WithdrawalId>([&](auto done) { store.writer().withdrawRound(round, by, done); });
}

WithdrawalId restore(ProjectStore& store, RoundId round, const std::string& by = "Lea") {
  return waitFor<WithdrawalId>([&](auto done) { store.writer().restoreRound(round, by, done); });
}

// Two imports of texts: `kept` of two queries, and `undone` of three, the first of which came with an answer.
struct Desk {
  Desk() : store(makeStore(folder.path(), textProject())), ada(join(*store, "Ada")), bob(join(*store, "Bob")) {
    kept = addBatch(*store, textBatch(2), {}, "kept.jsonl");
    Batch batch = textBatch(3);
    batch.questions[0].answersWanted = 0;
    NewAnswer answer;
    answer.annotator = "import:model";
    answer.ranking = *rankingFromText("0>1");
    batch.answers.push_back(answer);
    undone = waitFor<BatchIds>([&](auto done) { store->writer().addBatch(batch, {}, {"undone.jsonl", "Lea"}, done); });
    reader = store->newReader();
  }
  // The newest round comes first.
  ComparisonId answerNext(AnnotatorId person) {
    return answer(*store, rankedAnswer(lease(*store, person).at(0), person));
  }

  ProjectFolder folder;
  std::unique_ptr<ProjectStore> store;
  AnnotatorId ada, bob;
  BatchIds kept, undone;
  std::unique_ptr<ProjectReader> reader;
};

struct Standing {
  ProjectCounts counts;
  AnnotatorStats stats;
  std::vector<ComparisonId> inForce, listed;
  bool operator==(const Standing& other) const {
    return counts.queries == other.counts.queries && counts.queriesWaiting == other.counts.queriesWaiting &&
           counts.queriesFresh == other.counts.queriesFresh && counts.withdrawn == other.counts.withdrawn &&
           counts.comparisons == other.counts.comparisons && stats == other.stats && inForce == other.inForce &&
           listed == other.listed;
  }
};

Standing standingOf(Desk& desk) {
  Standing now{desk.reader->counts(), desk.reader->annotatorStats(desk.ada, 0), {}, {}};
  for (const Comparison& each : desk.reader->eventsAfter({}, 100).comparisons)
    if (!each.retracted && !each.withdrawn) now.inForce.push_back(each.id);
  AnswerFilter standing;
  standing.retracted = false;
  now.listed = desk.reader->answerIdsOf(desk.ada, standing, {}, desk.reader->newestComparison());
  return now;
}

}  // namespace

class TestWithdrawals : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingOfItIsAskedOrCounts() {
    Desk desk;
    const ComparisonId given = desk.answerNext(desk.ada);
    QCOMPARE(lease(*desk.store, desk.bob, 9).size(), std::size_t(3));
    withdraw(*desk.store, desk.undone.round);
    const ProjectCounts counts = desk.reader->counts();
    QCOMPARE(counts.queries, 2);
    QCOMPARE(counts.queriesWaiting, 2);
    QCOMPARE(counts.queriesFresh, 2);
    QCOMPARE(counts.comparisons, 2);
    QCOMPARE(counts.withdrawn, 2);
    QCOMPARE(counts.items, 10);  // they stay
    for (const AnnotatorId person : {desk.ada, desk.bob}) {
      const auto queries = lease(*desk.store, person, 9);  // of the kept ones, those that Bob holds stay his
      for (const Query& query : queries) QCOMPARE(query.round, desk.kept.round);
      QCOMPARE(queries.size(), std::size_t(person == desk.ada ? 0 : 2));
    }
    QVERIFY(desk.reader->comparison(given)->withdrawn);
    QVERIFY(!desk.reader->comparison(given)->retracted);
    QCOMPARE(desk.reader->annotatorStats(desk.ada, 0).answered, 0);
    QVERIFY(!desk.reader->lastAnswer(desk.ada));
    QVERIFY(standingOf(desk).inForce.empty());
    QVERIFY(standingOf(desk).listed.empty());
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void puttingItBackLeavesNoTrace() {
    Desk desk;
    desk.answerNext(desk.ada);
    undo(*desk.store, desk.answerNext(desk.ada), desk.ada);
    waitFor<Done>([&](auto done) { desk.store->writer().releaseLeases(desk.ada, done); });
    const Standing before = standingOf(desk);
    withdraw(*desk.store, desk.undone.round);
    QVERIFY(!(standingOf(desk) == before));
    restore(*desk.store, desk.undone.round);
    QVERIFY(standingOf(desk) == before);
    QCOMPARE(lease(*desk.store, desk.bob, 9).size(), std::size_t(3));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  // Somebody had the query on the screen: the answer is kept, and counts when the import is put back.
  void lateAnswersAndTheirUndoAreKept() {
    Desk desk;
    const Query query = lease(*desk.store, desk.ada).at(0);
    QCOMPARE(query.round, desk.undone.round);
    withdraw(*desk.store, desk.undone.round);
    Comparison late = rankedAnswer(query, desk.ada);
    late.parts.demonstration = "Better than both.";
    const ComparisonId given = answer(*desk.store, late);
    QCOMPARE(desk.reader->counts().withdrawn, 3);  // with what follows from it, and what came with the import
    QCOMPARE(desk.reader->counts().queries, 2);
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
    undo(*desk.store, given, desk.ada);
    QCOMPARE(desk.reader->counts().withdrawn, 1);
    for (const Query& each : lease(*desk.store, desk.ada, 9)) QCOMPARE(each.round, desk.kept.round);
    late.replaces = given;
    answer(*desk.store, late);
    restore(*desk.store, desk.undone.round);
    QCOMPARE(standingOf(desk).inForce.size(), std::size_t(3));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void followersHearOfEachTurnOnce() {
    Desk desk;
    EventCursor cursor = desk.reader->eventsAfter({}, 100).cursor;
    const WithdrawalId first = withdraw(*desk.store, desk.undone.round, "Lea");
    restore(*desk.store, desk.undone.round, "Ada");
    const AnswerEvents events = desk.reader->eventsAfter(cursor, 100);
    QCOMPARE(events.withdrawals.size(), std::size_t(2));
    QCOMPARE(events.withdrawals[0].id, first);
    QVERIFY(events.withdrawals[0].withdrawn && !events.withdrawals[1].withdrawn);
    QCOMPARE(events.withdrawals[1].by, std::string("Ada"));
    QVERIFY(desk.reader->eventsAfter(events.cursor, 100).cursor == events.cursor);
    const auto answers = desk.reader->answersOfRound(desk.undone.round, desk.reader->newestComparison());
    QCOMPARE(answers.size(), std::size_t(1));
    QCOMPARE(answers[0].id, desk.undone.comparisons[0]);
    QVERIFY(desk.reader->answersOfRound(desk.undone.round, {}).empty());
  }

  void theListSaysWhatBecameOfEachImport() {
    Desk desk;
    desk.answerNext(desk.ada);
    withdraw(*desk.store, desk.undone.round, "Lea");
    const auto imports = desk.reader->imports();
    QCOMPARE(imports.size(), std::size_t(2));
    QCOMPARE(imports[0].round.id, desk.undone.round);
    QCOMPARE(imports[0].round.note, std::string("undone.jsonl"));
    QCOMPARE(imports[0].round.by, std::string("Lea"));
    QVERIFY(imports[0].round.withdrawn && imports[0].last && imports[0].last->by == "Lea");
    QCOMPARE(imports[0].queries, 3);
    QCOMPARE(imports[0].imported, 1);
    QCOMPARE(imports[0].given, 1);
    QVERIFY(!imports[1].round.withdrawn && !imports[1].last);
    QCOMPARE(imports[1].queries, 2);
    QCOMPARE(imports[1].imported + imports[1].given, 0);
  }

  void queriesForNewPeopleGoWithTheirImport() {
    ProjectFolder folder;
    ProjectInfo info = textProject();
    info.task.qualification = 1.0;
    const auto store = makeStore(folder.path(), info);
    addBatch(*store, textBatch(1));
    const BatchIds guided = addBatch(*store, guidedBatch(2, QueryPurpose::Qualification));
    const AnnotatorId ada = join(*store, "Ada");
    QVERIFY(lease(*store, ada).at(0).purpose == QueryPurpose::Qualification);
    withdraw(*store, guided.round);
    QVERIFY(lease(*store, ada).at(0).purpose == QueryPurpose::Ask);
    QCOMPARE(store->newReader()->goldResults(ada, QueryPurpose::Qualification).total, 0);
    QVERIFY(store->newReader()->guidedQueries(QueryPurpose::Qualification).empty());
    QCOMPARE(store->newReader()->counts().queries, 1);
    restore(*store, guided.round);
    QCOMPARE(store->newReader()->goldResults(ada, QueryPurpose::Qualification).total, 2);
  }

  void whatCannotBeTakenBackSaysWhy() {
    Desk desk;
    const auto fault = [&](auto call, ErrorCode code) { return QString::fromStdString(faultOf(call, code)); };
    const auto again = [&] { withdraw(*desk.store, desk.undone.round); };
    again();
    QVERIFY(fault(again, ErrorCode::InvalidInput).contains(QStringLiteral("taken back already")));
    QVERIFY(fault([&] { addBatch(*desk.store, textBatch(1), desk.undone.round); }, ErrorCode::InvalidInput)
                .contains(QStringLiteral("taken back meanwhile")));
    QVERIFY(fault([&] { restore(*desk.store, desk.kept.round); }, ErrorCode::InvalidInput)
                .contains(QStringLiteral("is not taken back")));
    QVERIFY(fault([&] { withdraw(*desk.store, RoundId{99}); }, ErrorCode::NotFound).contains(QStringLiteral("99")));

    ProjectFolder folder;
    const auto clips = makeStore(folder.path());
    const RoundId round = addRound(*clips, smallRound(1, 2, 1));
    QVERIFY(fault([&] { withdraw(*clips, round); }, ErrorCode::InvalidInput).contains(QStringLiteral("the learner")));
    QVERIFY(clips->newReader()->imports().empty());
  }
};

QTEST_GUILESS_MAIN(TestWithdrawals)
#include "test_withdrawals.moc"
