// Answers of an import to queries that were there before: they count like others, and come and go with their import.
#include <QtTest>
#include <map>
#include <random>
#include <set>

#include "storage/archive.h"
#include "storage/joined_answers.h"
#include "storage/project_file.h"
#include "storage/schema.h"
#include "storage/staged_questions.h"
#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

JoinedAnswer joined(QueryId query, const std::string& annotator, const std::string& ranking = "1>0") {
  JoinedAnswer made;
  made.query = query;
  made.answer.annotator = annotator;
  made.answer.ranking = *rankingFromText(ranking);
  return made;
}

Batch joining(const std::vector<JoinedAnswer>& answers) {
  Batch batch;
  batch.joined = answers;
  return batch;
}

void withdraw(ProjectStore& store, RoundId round) {
  waitFor<WithdrawalId>([&](auto done) { store.writer().withdrawRound(round, "Lea", done); });
}
void restore(ProjectStore& store, RoundId round) {
  waitFor<WithdrawalId>([&](auto done) { store.writer().restoreRound(round, "Lea", done); });
}

std::set<std::int64_t> inForce(ProjectReader& reader) {
  std::set<std::int64_t> ids;
  for (const Comparison& each : reader.eventsAfter({}, 10'000).comparisons)
    if (!each.retracted && !each.withdrawn) ids.insert(each.id.value);
  return ids;
}

// A project of `questions` queries of texts, each of which wants two answers.
struct Desk {
  explicit Desk(int questions = 1) : store(makeStore(folder.path(), textProject())) {
    Batch batch = textBatch(questions);
    for (NewQuestion& question : batch.questions) question.answersWanted = 2;
    base = addBatch(*store, batch, {}, "questions.jsonl");
    reader = store->newReader();
  }
  BatchIds add(const std::vector<JoinedAnswer>& answers) { return addBatch(*store, joining(answers), {}, "b.jsonl"); }

  ProjectFolder folder;
  std::unique_ptr<ProjectStore> store;
  BatchIds base;
  std::unique_ptr<ProjectReader> reader;
};

// What the rules say: of one person's answers to a query the first counts that is neither undone nor taken back.
struct Model {
  struct Answer {
    std::int64_t id, query, round;
    std::string person;
    bool undone = false;
  };
  std::vector<Answer> answers;  // by id
  std::map<std::int64_t, bool> withdrawn;

  std::set<std::int64_t> inForce() const {
    std::set<std::int64_t> ids;
    std::set<std::pair<std::int64_t, std::string>> answered;
    for (const Answer& each : answers)
      if (!each.undone && !withdrawn.at(each.round) && answered.emplace(each.query, each.person).second)
        ids.insert(each.id);
    return ids;
  }
};

}  // namespace

class TestJoinedAnswers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theyCountForTheirQuery() {
    Desk desk;
    const QueryId query = desk.base.queries[0];
    QCOMPARE(desk.reader->counts().queriesWaiting, 1);
    const BatchIds ada = desk.add({joined(query, "import:Ada")});
    const BatchIds bob = desk.add({joined(query, "import:Bob", "0=1")});
    QCOMPARE(desk.reader->counts().queries, 1);
    QCOMPARE(desk.reader->counts().queriesWaiting, 0);
    const auto answers = desk.reader->answersByQuery({}, 10);
    QCOMPARE(answers.size(), std::size_t(2));
    QCOMPARE(toText(answers[1].ranking), std::string("0=1"));
    QVERIFY(answers[0].query == query && !answers[0].withdrawn && answers[0].id == ada.joined.at(0));
    withdraw(*desk.store, bob.round);
    QCOMPARE(desk.reader->counts().queriesWaiting, 1);
    QCOMPARE(desk.reader->counts().queries, 1);
    QCOMPARE(desk.reader->counts().withdrawn, 1);
    QCOMPARE(inForce(*desk.reader), (std::set<std::int64_t>{ada.joined[0].value}));
    restore(*desk.store, bob.round);
    QCOMPARE(desk.reader->counts().queriesWaiting, 0);
    QCOMPARE(desk.reader->counts().withdrawn, 0);
    QCOMPARE(inForce(*desk.reader).size(), std::size_t(2));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void theListOfImportsSaysWhoBroughtThem() {
    Desk desk(2);
    desk.add({joined(desk.base.queries[0], "import:Ada"), joined(desk.base.queries[1], "import:Ada")});
    const auto imports = desk.reader->imports();
    QCOMPARE(imports.size(), std::size_t(2));
    QVERIFY(imports[0].queries == 0 && imports[0].imported == 0 && imports[0].joined == 2 && imports[0].given == 0);
    QVERIFY(imports[1].queries == 2 && imports[1].imported == 0 && imports[1].joined == 0 && imports[1].given == 2);
    withdraw(*desk.store, imports[0].round.id);
    QCOMPARE(desk.reader->imports()[0].joined, 2);
    QCOMPARE(desk.reader->imports()[1].given, 0);
  }

  void theSameSaidTwiceCountsOnce() {
    Desk desk;
    const QueryId query = desk.base.queries[0];
    const BatchIds first = desk.add({joined(query, "import:Ada")});
    withdraw(*desk.store, first.round);
    const BatchIds again = desk.add({joined(query, "import:Ada")});
    QCOMPARE(inForce(*desk.reader), (std::set<std::int64_t>{again.joined[0].value}));
    restore(*desk.store, first.round);
    QCOMPARE(inForce(*desk.reader), (std::set<std::int64_t>{first.joined[0].value}));
    QCOMPARE(desk.reader->counts().queriesWaiting, 1);  // one answer of two
    withdraw(*desk.store, first.round);
    QCOMPARE(inForce(*desk.reader), (std::set<std::int64_t>{again.joined[0].value}));
    // Whoever follows hears of both: one went, and the other came.
    QCOMPARE(desk.reader->answersOfRound(first.round, desk.reader->newestComparison()).size(), std::size_t(2));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void aPersonsOwnWordComesFirst() {
    Desk desk;
    const QueryId query = desk.base.queries[0];
    const BatchIds file = desk.add({joined(query, "import:Ada")});
    withdraw(*desk.store, file.round);
    const AnnotatorId ada = join(*desk.store, "import:Ada");
    const ComparisonId own = answer(*desk.store, rankedAnswer(*desk.reader->query(query), ada));
    restore(*desk.store, file.round);
    QCOMPARE(inForce(*desk.reader), (std::set<std::int64_t>{own.value}));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
    undo(*desk.store, own, ada);
    QCOMPARE(inForce(*desk.reader), (std::set<std::int64_t>{file.joined[0].value}));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void takingTheQueryBackTakesThemToo() {
    Desk desk;
    desk.add({joined(desk.base.queries[0], "import:Ada")});
    withdraw(*desk.store, desk.base.round);
    QVERIFY(inForce(*desk.reader).empty());
    QCOMPARE(desk.reader->counts().withdrawn, 1);
    restore(*desk.store, desk.base.round);
    QCOMPARE(inForce(*desk.reader).size(), std::size_t(1));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void skipsAreCountedAsSkips() {
    Desk desk;
    JoinedAnswer skip = joined(desk.base.queries[0], "import:Ada");
    skip.answer.verdict = Verdict::Skip;
    skip.answer.ranking = {};
    const BatchIds file = desk.add({skip});
    QCOMPARE(desk.reader->counts().queriesWaiting, 1);
    QCOMPARE(desk.reader->counts().queriesFresh, 0);
    withdraw(*desk.store, file.round);
    QCOMPARE(desk.reader->counts().queriesFresh, 1);
  }

  void whatDoesNotFitIsRefused() {
    Desk desk;
    const auto fault = [&](const JoinedAnswer& answer, ErrorCode code = ErrorCode::InvalidInput) {
      return QString::fromStdString(faultOf([&] { desk.add({answer}); }, code));
    };
    QVERIFY(fault(joined(QueryId{99}, "import:Ada"), ErrorCode::NotFound).contains(QStringLiteral("no query 99")));
    QVERIFY(fault(joined(desk.base.queries[0], "import:Ada", "2>0")).contains(QStringLiteral("there already")));
    QVERIFY(fault(joined(desk.base.queries[0], "")).contains(QStringLiteral("has no annotator")));
    JoinedAnswer edit = joined(desk.base.queries[0], "import:Ada");
    edit.answer.parts.edits.push_back({0, "better"});
    QVERIFY(fault(edit).contains(QStringLiteral("a query of its own")));
    QCOMPARE(desk.reader->counts().comparisons, 0);
    QCOMPARE(desk.reader->imports().size(), std::size_t(1));
  }

  // They wait with the queries of their import, and whoever drops that drops them.
  void theyAreSeenWithTheirImport() {
    Desk desk;
    const auto stage = [&](const Batch& batch, RoundId round) {
      return waitFor<BatchIds>([&](auto done) { desk.store->writer().stageBatch(batch, round, {"b.jsonl"}, done); })
          .round;
    };
    for (const bool isFinished : {false, true}) {
      Batch batch = textBatch(1);
      batch.joined.push_back(joined(desk.base.queries[0], "import:Ada", "0>1"));
      const RoundId round = stage(joining({joined(desk.base.queries[0], "import:Bob")}), stage(batch, {}));
      QCOMPARE(desk.reader->counts().comparisons, 0);
      QCOMPARE(desk.reader->counts().queriesWaiting, 1);
      waitFor<Done>([&](auto done) {
        isFinished ? desk.store->writer().finishImport(round, done) : desk.store->writer().dropImport(round, done);
      });
      QCOMPARE(desk.reader->counts().comparisons, isFinished ? 2 : 0);
      QCOMPARE(desk.reader->counts().queries, isFinished ? 2 : 1);
      QCOMPARE(firstProblem(desk.folder.path()), std::string());
    }
    const auto answers = desk.reader->answersByQuery({}, 10);
    QVERIFY(toText(answers.at(0).ranking) == "0>1" && toText(answers.at(1).ranking) == "1>0");
    QCOMPARE(desk.reader->counts().queriesWaiting, 1);  // that of the import
  }

  // A program of the step before ended in the middle of making queries: its parts hold no joined answers.
  void anImportOfAnEarlierProgramIsFinished() {
    Batch batch = textBatch(2);
    batch.joined.push_back(joined(QueryId{7}, "import:Ada"));
    QCOMPARE(questionsFromBytes(questionsToBytes(batch)).joined.at(0).query, QueryId{7});
    batch.joined.clear();
    auto bytes = questionsToBytes(batch);
    bytes.at(0) = 1;
    bytes.resize(bytes.size() - 4);
    QCOMPARE(questionsFromBytes(bytes).questions.size(), std::size_t(2));
    bytes.pop_back();
    QVERIFY_EXCEPTION_THROWN(questionsFromBytes(bytes), Exception);
  }

  void theStepBeforeIsUpgraded() {
    ProjectFolder folder;
    makeStore(folder.path("fresh.podium"), textProject());
    {
      SqlConnection database(folder.path(), SqlConnection::Mode::Create, 1'000);
      database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
      SchemaSteps before = schemaSteps();
      before.pop_back();
      applySteps(database, before);
      database.execute("INSERT INTO project VALUES (1, 'x', 'text', 'pair', 2, '', 'Which?', 0, '{}', '', 7)");
    }
    const auto store = openStore(folder.path());
    const BatchIds base = addBatch(*store, textBatch(1));
    addBatch(*store, joining({joined(base.queries[0], "import:Ada")}));
    QCOMPARE(inForce(*store->newReader()).size(), std::size_t(1));
    QCOMPARE(firstProblem(folder.path()), std::string());
    QVERIFY(schemaText(*connectRaw(folder.path())) == schemaText(*connectRaw(folder.path("fresh.podium"))));
  }

  void everyOrderOfTakingAndPuttingBackFollowsTheRules() {
    const unsigned seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto below = [&](std::size_t count) { return std::size_t(random() % count); };
    Desk desk(3);
    Model model;
    model.withdrawn[desk.base.round.value] = false;
    std::vector<RoundId> rounds;
    for (int step = 0; step < 150; ++step) {
      const std::set<std::int64_t> before = model.inForce();
      const std::size_t what = below(10);
      if (rounds.empty() || (what < 3 && rounds.size() < 12)) {
        std::vector<JoinedAnswer> answers;
        for (const QueryId query : desk.base.queries)
          for (const char* person : {"import:a", "import:b"})
            if (below(2) == 0) answers.push_back(joined(query, person));
        if (answers.empty()) continue;
        const BatchIds ids = desk.add(answers);
        rounds.push_back(ids.round);
        model.withdrawn[ids.round.value] = false;
        for (std::size_t i = 0; i < answers.size(); ++i)
          model.answers.push_back(
              {ids.joined.at(i).value, answers[i].query.value, ids.round.value, answers[i].answer.annotator});
      } else if (what < 9) {
        const RoundId round = rounds[below(rounds.size())];
        bool& withdrawn = model.withdrawn[round.value];
        withdrawn ? restore(*desk.store, round) : withdraw(*desk.store, round);
        withdrawn = !withdrawn;
        // Followers look at these alone.
        std::set<std::int64_t> told;
        for (const Comparison& each : desk.reader->answersOfRound(round, desk.reader->newestComparison()))
          told.insert(each.id.value);
        const std::set<std::int64_t> after = model.inForce();
        for (const auto& [some, others] : {std::pair(before, after), std::pair(after, before)})
          for (const std::int64_t id : some) QVERIFY(others.contains(id) || told.contains(id));
      } else if (!before.empty()) {
        auto undone = before.begin();
        std::advance(undone, below(before.size()));
        const Comparison gone = *desk.reader->comparison(ComparisonId{*undone});
        undo(*desk.store, gone.id, gone.annotator);
        for (Model::Answer& each : model.answers) each.undone = each.undone || each.id == gone.id.value;
      }
      const std::set<std::int64_t> after = model.inForce();
      QCOMPARE(inForce(*desk.reader), after);
      std::map<std::int64_t, int> given;
      for (const Model::Answer& each : model.answers) given[each.query] += after.contains(each.id) ? 1 : 0;
      const auto full = std::count_if(given.begin(), given.end(), [](const auto& each) { return each.second >= 2; });
      QCOMPARE(desk.reader->counts().queriesWaiting, 3 - full);
      if (step % 10 == 0) QCOMPARE(firstProblem(desk.folder.path()), std::string());
    }
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }
};

QTEST_GUILESS_MAIN(TestJoinedAnswers)
#include "test_joined_answers.moc"
