// What people said in a file: no preference is turned round by a guess, none is lost, none is shown to those who judge.
#include <QtTest>

#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

const QByteArray kZeroOneTwo =
    "prompt,response_a,response_b,label\nq1,x,y,0\nq2,x,y,1\nq3,x,y,2\n";  // with a 2, 0 is a tie
const QByteArray kZeroOne = "prompt,response_a,response_b,label\nq1,x,y,0\nq2,x,y,1\n";
const QByteArray kShp = "history,human_ref_A,human_ref_B,labels\nq1,x,y,0\nq2,x,y,1\n";
const QByteArray kThreePeople = "prompt,chosen,rejected,annotator\nq1,x,y,Ann\nq1,y,x,Bob\nq1,x,y,Cy\nq2,x,y,Bob\n";
const QByteArray kVotes = "idx,item_a,item_b,annotator1,annotator2\n0,x,y,1,2\n1,x,z,2,2\n";

struct Imported {
  ImportFolder folder;
  std::unique_ptr<ProjectStore> store = emptyProject(folder.path("p.podium"), ItemKind::Text, AnswerForm::Pair, 2);
  Result<ImportReport> report;
  Imported(const QByteArray& table, bool withAnswers) : report(Error{}) {
    ImportOptions options;
    options.withAnswers = withAnswers;
    report = importFile(*store, folder.write("a.csv", table), options);
  }
  std::vector<std::string> rankings() const {
    std::vector<std::string> texts;
    for (const Comparison& answer : answersOf(*store)) texts.push_back(toText(answer.ranking));
    std::ranges::sort(texts);
    return texts;
  }
};

}  // namespace

class TestJudgements : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aZeroIsATieOnlyBesideATwo() {
    QCOMPARE(Imported(kZeroOneTwo, true).rankings(), (std::vector<std::string>{"0=1", "0>1", "1>0"}));
    const Imported uncertain(kZeroOne, true);
    QVERIFY(!uncertain.report);
    // The words of the message are a command that runs.
    const std::string& message = uncertain.report.error().message;
    for (const char* words : {"--map prompt=prompt ", "--map items=response_a,response_b ", "--map best=label "})
      QVERIFY2(message.find(words) != std::string::npos, message.c_str());
    QVERIFY(queriesOf(*uncertain.store).empty());
    QCOMPARE(Imported(kShp, true).rankings(), (std::vector<std::string>{"0>1", "1>0"}));
  }

  void nobodysJudgementIsADuplicateOfAnothers() {
    const Imported all(kThreePeople, true);
    QCOMPARE(all.report.value().duplicates, 0);
    std::vector<std::string> people;
    for (const Comparison& answer : answersOf(*all.store))
      for (const Annotator& one : all.store->newReader()->annotators())
        if (one.id == answer.annotator) people.push_back(one.name);
    std::ranges::sort(people);
    QCOMPARE(people, (std::vector<std::string>{"import:Ann", "import:Bob", "import:Bob", "import:Cy"}));
    QCOMPARE(all.report.value().queries, 2);
    QCOMPARE(all.rankings(), (std::vector<std::string>{"0>1", "0>1", "0>1", "1>0"}));  // in the order of the first row
    QCOMPARE(Imported(kThreePeople, false).report.value().queries, 2);
  }

  // What two people said of one thing is about one query, whichever reader takes the file, however far apart it stands.
  void rowsAboutTheSameAreOneQuery_data() {
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("columns") << QByteArray(
        "prompt,answer_a,answer_b,winner,annotator\nq1,x,y,a,Ann\nq2,x,y,b,Ann\nq1,y,x,a,Bob\nq2,x,y,tie,Bob\n");
    QTest::newRow("nobody is named") << QByteArray(
        "prompt,answer_a,answer_b,winner\nq1,x,y,a\nq2,x,y,b\nq1,y,x,a\nq2,x,y,tie\n");
  }
  void rowsAboutTheSameAreOneQuery() {
    QFETCH(QByteArray, table);
    const Imported both(table, true);
    QCOMPARE(both.report.value().queries, 2);
    QCOMPARE(both.report.value().comparisons, 4);
    QCOMPARE(both.rankings(), (std::vector<std::string>{"0=1", "0>1", "1>0", "1>0"}));
    ImportOptions options;
    options.withAnswers = true;
    for (const char* name : {"a.csv", "copy.csv"})  // nothing of it is new, whatever the file is called
      QCOMPARE(importFile(*both.store, both.folder.write(name, table), options).value().comparisons, 0);
  }

  void whoAnswersTwiceIsAskedTwice() {
    const Imported twice("prompt,chosen,rejected,annotator\nq1,x,y,Ann\nq1,y,x,Ann\nq1,x,y,Bob\n", true);
    QCOMPARE(twice.report.value().queries, 2);
    QCOMPARE(twice.report.value().comparisons, 3);
  }

  void whatOthersSaidIsNotShown() {
    const Imported unanswered(kVotes, false);
    QVERIFY(unanswered.report);
    QCOMPARE(queriesOf(*unanswered.store).size(), std::size_t(2));
    for (const Asked& asked : queriesOf(*unanswered.store))
      QVERIFY2(!asked.prompt, asked.prompt ? asked.prompt->content.body.c_str() : "");
  }

  void anExportIsNoFolderOfItems() {
    const Imported some(kThreePeople, true);
    const std::string out = some.folder.path("set/");
    some.folder.write("set/manifest.json", R"({"format": "rlhfblender", "files": []})");
    some.folder.write("set/README.md", "what it is");
    some.folder.write("set/other.txt", "a text");
    const auto refused = importFile(*some.store, out);
    QVERIFY(!refused && refused.error().message.find("is an export of Podium's") != std::string::npos);
  }
};

QTEST_GUILESS_MAIN(TestJudgements)
#include "test_judgements.moc"
