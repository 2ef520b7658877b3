// Files of several people about the same questions: their answers meet in one query, and agreement can be told.
#include <QtTest>
#include <atomic>
#include <thread>

#include "exporters/export_statistics.h"
#include "exporters/import/turned_answer.h"
#include "storage/integrity.h"
#include "tests/exporters/import_fixture.h"
#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

using Texts = std::vector<std::string>;

// "NAME: RANKING" of the answers in force, by query, then by id.
Texts saidIn(ProjectStore& store) {
  const auto reader = store.newReader();
  std::map<AnnotatorId, std::string> names;
  for (const Annotator& each : reader->annotators()) names[each.id] = each.name;
  Texts said;
  for (const Comparison& each : reader->answersByQuery({}, 10'000))
    if (!each.retracted && !each.withdrawn)
      said.push_back(std::to_string(each.query.value) + " " + names[each.annotator] + ": " +
                     (each.verdict == Verdict::Ranked ? toText(each.ranking) : std::string(toText(each.verdict))));
  return said;
}

ImportOptions withAnswers() {
  ImportOptions options;
  options.withAnswers = true;
  return options;
}

struct Desk {
  explicit Desk(AnswerForm answer = AnswerForm::Pair, int k = 2)
      : store(emptyProject(folder.path("p.podium"), ItemKind::Text, answer, k)) {}
  ImportReport add(const char* name, const QByteArray& content, const ImportOptions& options = withAnswers()) {
    return importFile(*store, folder.write(name, content), options).value();
  }
  void turn(RoundId round, bool back) {
    waitFor<WithdrawalId>([&](auto done) {
      back ? store->writer().withdrawRound(round, "Lea", done) : store->writer().restoreRound(round, "Lea", done);
    });
  }
  bool isWhole() const { return checkProject(folder.path("p.podium")).value().problems.empty(); }

  ImportFolder folder;
  std::unique_ptr<ProjectStore> store;
};

const QByteArray kAda = "prompt,chosen,rejected,annotator\nq1,x,y,Ada\nq2,x,y,Ada\n";
const QByteArray kBob = "prompt,chosen,rejected,annotator\nq1,x,y,Bob\nq2,y,x,Bob\nq3,x,y,Bob\n";

}  // namespace

class TestJoinedFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void answersOfTwoFilesMeetInOneQuery() {
    Desk desk;
    QCOMPARE(desk.add("ada.csv", kAda).joined, 0);
    const ImportReport bob = desk.add("bob.csv", kBob);
    QVERIFY(bob.queries == 1 && bob.comparisons == 3 && bob.joined == 2 && bob.duplicates == 0);
    QVERIFY(bob.items == 2 && bob.prompts == 1);  // of the third question alone
    QCOMPARE(saidIn(*desk.store), (Texts{"1 import:Ada: 0>1", "1 import:Bob: 0>1", "2 import:Ada: 0>1",
                                         "2 import:Bob: 1>0", "3 import:Bob: 0>1"}));
    QVERIFY(desk.isWhole());
  }

  void agreementIsToldOfThem() {
    Desk desk;
    desk.add("ada.csv", kAda);
    desk.add("bob.csv", kBob);
    AgreementTally tally;
    for (const Comparison& each : answersOf(*desk.store)) tally.add(each.query.value, each.ranking.tiers.at(0).at(0));
    QCOMPARE(tally.perCent().value(), 0.5);
    QVERIFY(tally.alpha(ValueScale::Nominal).has_value());
  }

  void theSameFileOnceMoreAddsNothing() {
    Desk desk;
    desk.add("ada.csv", kAda);
    desk.add("bob.csv", kBob);
    const Texts before = saidIn(*desk.store);
    for (const auto& [name, content] : {std::pair{"bob.csv", kBob}, std::pair{"ada.csv", kAda}}) {
      const ImportReport again = desk.add(name, content);
      QVERIFY(addsNothing(again) && again.joined == 0 && !again.round);
      QCOMPARE(again.duplicates, content == kBob ? 3 : 2);
    }
    QCOMPARE(saidIn(*desk.store), before);
    QCOMPARE(desk.store->newReader()->imports().size(), std::size_t(2));
  }

  void takingBackTakesWhatTheFileBrought() {
    Desk desk;
    desk.add("ada.csv", kAda);
    const Texts alone = saidIn(*desk.store);
    const RoundId bob = desk.add("bob.csv", kBob).round;
    const Texts both = saidIn(*desk.store);
    desk.turn(bob, true);
    QCOMPARE(saidIn(*desk.store), alone);
    desk.turn(bob, false);
    QCOMPARE(saidIn(*desk.store), both);
    // Imported again in between: put back, nothing stands twice in the queries of the first file.
    desk.turn(bob, true);
    const QByteArray joining = "prompt,chosen,rejected,annotator\nq1,x,y,Bob\nq2,y,x,Bob\n";
    const ImportReport again = desk.add("bob2.csv", joining);
    QVERIFY(again.queries == 0 && again.joined == 2);
    desk.turn(bob, false);
    QCOMPARE(saidIn(*desk.store), both);
    desk.turn(again.round, true);
    QCOMPARE(saidIn(*desk.store), both);
    QVERIFY(desk.isWhole());
  }

  void aSecondAnswerOfTheSamePersonHasAQueryOfItsOwn() {
    Desk desk;
    desk.add("ada.csv", kAda);
    const ImportReport second =
        desk.add("ada2.csv", "prompt,chosen,rejected,annotator\nq1,x,y,Ada\nq1,y,x,Ada\nq1,y,x,Bob\n");
    QVERIFY(second.queries == 1 && second.joined == 1 && second.comparisons == 2);
    QCOMPARE(saidIn(*desk.store).back(), std::string("3 import:Ada: 0>1"));
    QCOMPARE(queriesOf(*desk.store).at(2).bodies(), (Texts{"y", "x"}));
    QVERIFY(desk.isWhole());
  }

  // People were asked first, and then their answers came in a file.
  void answersJoinQuestionsThatWait() {
    Desk desk;
    desk.add("ada.csv", kAda, {});
    QCOMPARE(desk.store->newReader()->counts().queriesWaiting, 2);
    const ImportReport answers = desk.add("ada2.csv", kAda);
    QVERIFY(answers.queries == 0 && answers.joined == 2);
    QCOMPARE(desk.store->newReader()->counts().queriesWaiting, 0);
    desk.turn(answers.round, true);
    QCOMPARE(desk.store->newReader()->counts().queriesWaiting, 2);
    ImportOptions twice = withAnswers();
    twice.duplicates = true;
    QCOMPARE(desk.add("ada3.csv", kAda, twice).queries, 2);  // on demand everything goes in once more
  }

  void itemsMayStandInAnotherOrder() {
    const auto item = [](const char* name, const QByteArray& order, const QByteArray& ranks) -> QByteArray {
      return "{\"id\":\"a\",\"prompt\":\"p\",\"responses\":" + order + "}\n{\"instance_id\":\"a\",\"user_id\":\"" +
             QByteArray(name) + "\",\"labels\":{\"o\":{\"rank_order\":\"" + ranks + "\"}}}\n";
    };
    Desk desk(AnswerForm::Rank, 4);
    desk.add("ada.jsonl", item("Ada", R"(["7","8","9","10"])", "B,D=A,C"));
    QCOMPARE(desk.add("bob.jsonl", item("Bob", R"(["10","9","8","7"])", "C,A=D,B")).joined, 1);
    QCOMPARE(desk.add("cy.jsonl", item("Cy", R"(["9","7","10","8"])", "A,B=C,D")).joined, 1);
    QCOMPARE(desk.add("di.jsonl", item("Di", R"(["9","7","10","11"])", "A,B=C,D")).queries, 1);
    QCOMPARE(saidIn(*desk.store),
             (Texts{"1 import:Ada: 1>0=3>2", "1 import:Bob: 1>0=3>2", "1 import:Cy: 2>0=3>1", "2 import:Di: 0>1=2>3"}));
  }

  void whoMadeTheItemsMustBeTheSameWhereBothSay() {
    const auto row = [](const char* worker, const char* first, const char* second, int choice) -> QByteArray {
      return "{\"info\":{\"post\":\"p\"},\"summaries\":[{\"text\":\"1\",\"policy\":\"" + QByteArray(first) +
             "\"},{\"text\":\"2\",\"policy\":\"" + second + "\"}],\"choice\":" + QByteArray::number(choice) +
             ",\"worker\":\"" + worker + "\"}\n";
    };
    Desk desk;
    desk.add("a.jsonl", row("Ada", "m", "n", 0));
    QCOMPARE(queriesOf(*desk.store).at(0).sources(), (Texts{"m", "n"}));
    QCOMPARE(desk.add("b.jsonl", row("Bob", "m", "n", 1)).joined, 1);
    QCOMPARE(desk.add("c.jsonl", row("Cy", "n", "m", 1)).joined, 0);
    QCOMPARE(desk.add("d.jsonl", row("Di", "", "n", 0)).joined, 1);
  }

  void allThatAnAnswerSaysIsTurned() {
    ImportedAnswer answer;
    answer.ranking = *rankingFromText("0=1>2");
    answer.parts.ratings = {{"", 0, 5.0}, {"", 2, 1.0}};
    answer.parts.accepted = {1};
    answer.parts.tags = {{-1, "whole"}, {2, "one"}};
    answer.parts.axes = {{"b", *rankingFromText("2>1>0")}};
    const ImportedAnswer said = turned(answer, {2, 0, 1});
    QCOMPARE(toText(said.ranking), std::string("0=2>1"));
    QVERIFY(said.parts.ratings == (std::vector<Rating>{{"", 2, 5.0}, {"", 1, 1.0}}));
    QCOMPARE(said.parts.accepted, (std::vector<int>{0}));
    QVERIFY(said.parts.tags == (std::vector<Tag>{{-1, "whole"}, {1, "one"}}));
    QCOMPARE(toText(said.parts.axes[0].ranking), std::string("1>0>2"));
    QVERIFY(turned(answer, {0, 1, 2}).parts == answer.parts);
  }

  void itemsFindTheirPlacesBySourceFirst() {
    const ContentKey x{1, 0}, y{2, 0};
    const auto places = [](const std::vector<NamedContent>& first, const std::vector<NamedContent>& items) {
      return placesIn(first, items, SameSource::WhereBothNameIt);
    };
    QCOMPARE(places({{x, "A"}, {x, "B"}}, {{x, ""}, {x, "A"}}), (std::vector<int>{1, 0}));
    QCOMPARE(places({{x, "A"}, {y, "B"}}, {{y, ""}, {x, "A"}}), (std::vector<int>{1, 0}));
    QVERIFY(places({{x, "A"}, {y, "B"}}, {{y, "C"}, {x, "A"}}).empty());
    QVERIFY(places({{x, ""}, {x, ""}}, {{x, ""}}).empty());
    QVERIFY(placesIn({{x, "A"}}, {{x, ""}}, SameSource::Always).empty());
  }

  // Somebody answers the very queries that the file is about: nobody waits, and no answer is lost.
  void anAnnotatorIsAtWorkMeanwhile() {
    constexpr int kQuestions = 1500, kAnswers = 60;
    QByteArray questions = "prompt,response_a,response_b\n", answers = "prompt,chosen,rejected,annotator\n";
    for (int i = 0; i < kQuestions; ++i) {
      const QByteArray n = QByteArray::number(i);
      questions += "q" + n + ",x,y\n";
      answers += "q" + n + ",y,x,Bob\n";
    }
    Desk desk;
    ImportOptions options;
    options.answers = 2;
    desk.add("q.csv", questions, options);
    const std::string file = desk.folder.write("bob.csv", answers), path = desk.folder.path("p.podium");
    const AnnotatorId ada = join(*desk.store, "Ada");
    Result<ImportReport> report = Error{ErrorCode::Unknown, "not begun"};
    std::jthread importer([&] { report = importFile(*openStore(path), file, withAnswers()); });
    for (int i = 0; i < kAnswers; ++i) answer(*desk.store, rankedAnswer(lease(*desk.store, ada, 1).at(0), ada));
    importer.join();
    QVERIFY2(report.ok(), report ? "" : report.error().message.c_str());
    QVERIFY(report.value().joined == kQuestions && report.value().queries == 0);
    const ProjectCounts counts = desk.store->newReader()->counts();
    QCOMPARE(counts.comparisons, kQuestions + kAnswers);
    QCOMPARE(counts.queries, kQuestions);
    QCOMPARE(counts.queriesWaiting, kQuestions - kAnswers);
    QVERIFY(desk.isWhole());
  }
};

QTEST_GUILESS_MAIN(TestJoinedFiles)
#include "test_joined_files.moc"
