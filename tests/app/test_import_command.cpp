// podium import and the words of podium new: what scripts rely on.
#include <signal.h>

#include <QDir>
#include <QJsonArray>
#include <QtTest>

#include "app/cli/command.h"
#include "storage/project_store.h"
#include "tests/app/sandbox.h"

using namespace podium;
using namespace podium::test;

namespace {

QStringList words(const char* line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

void write(const Sandbox& sandbox, const char* name, const QByteArray& content) {
  QFile file(sandbox.path(QString::fromUtf8(name)));
  QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
}

ProjectInfo projectOf(const Sandbox& sandbox, const char* name) {
  return ProjectStore::open(sandbox.file(name)).value()->newReader()->project();
}

constexpr auto kPairs = "prompt,chosen,rejected\nName a prime.,7,8\nAnother.,11\nA third.,13,14\n";

}  // namespace

class TestImportCommand : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anImportMakesTheProjectThatItNeeds() {
    const Sandbox sandbox;
    write(sandbox, "pairs.csv", kPairs);
    const Finished done = sandbox.run(words("import new.podium pairs.csv --with-answers --json"));
    QVERIFY2(done.exitCode == kExitDone, done.describe());
    const QJsonObject result = done.json();
    for (const char* key : {"prompts", "items", "queries", "comparisons", "rejected", "seconds"})
      QVERIFY2(result.contains(QString::fromLatin1(key)), done.describe());
    QCOMPARE(result.value(QStringLiteral("prompts")).toInt(), 2);
    QCOMPARE(result.value(QStringLiteral("items")).toInt(), 4);
    QCOMPARE(result.value(QStringLiteral("queries")).toInt(), 2);
    QCOMPARE(result.value(QStringLiteral("comparisons")).toInt(), 2);
    const QJsonObject rejected = result.value(QStringLiteral("rejected")).toArray().at(0).toObject();
    QCOMPARE(rejected.value(QStringLiteral("row")).toInt(), 3);
    QCOMPARE(rejected.value(QStringLiteral("reason")).toString(), QStringLiteral("has 2 cells, and the header has 3"));
    QVERIFY2(done.err.contains("created new.podium: texts, answered by pair, 2 a query"), done.describe());
    QVERIFY(projectOf(sandbox, "new.podium").answer == AnswerForm::Pair);

    // Once more into the same project.
    QCOMPARE(projectOf(sandbox, "new.podium").instruction, std::string("Which answer is better?"));
    QVERIFY2(done.err.contains("3 rows, 100 %"), done.describe());
    const Finished same = sandbox.run(words("import new.podium pairs.csv --json"));
    QVERIFY2(same.exitCode == kExitDone, same.describe());
    QCOMPARE(same.json().value(QStringLiteral("queries")).toInt(-1), 0);
    QCOMPARE(same.json().value(QStringLiteral("duplicates")).toInt(), 2);
    QCOMPARE(sandbox.run(words("stats new.podium --json")).json().value(QStringLiteral("queries")).toInt(), 2);
    const Finished again = sandbox.run(words("import new.podium pairs.csv --duplicates --json"));
    QVERIFY2(again.exitCode == kExitDone, again.describe());
    QCOMPARE(sandbox.run(words("stats new.podium --json")).json().value(QStringLiteral("queries")).toInt(), 4);
    const Finished check = sandbox.run(words("check new.podium --json"));
    QVERIFY2(check.exitCode == kExitDone, check.describe());
  }

  void anImportIsTakenBackAndPutBack() {
    const Sandbox sandbox;
    write(sandbox, "pairs.csv", kPairs);
    const auto queries = [&] {
      return sandbox.run(words("stats a.podium --json")).json().value(QStringLiteral("queries")).toInt();
    };
    QCOMPARE(sandbox.run(words("import a.podium pairs.csv --with-answers")).exitCode, kExitDone);
    QCOMPARE(sandbox.run(words("import a.podium pairs.csv --duplicates")).exitCode, kExitDone);
    QCOMPARE(queries(), 4);
    const Finished undone = sandbox.run(words("import --undo a.podium --json"));  // the newest
    QVERIFY2(undone.exitCode == kExitDone, undone.describe());
    QCOMPARE(undone.json().value(QStringLiteral("round")).toInt(), 2);
    QCOMPARE(undone.json().value(QStringLiteral("file")).toString(), QStringLiteral("pairs.csv"));
    QVERIFY(undone.json().value(QStringLiteral("withdrawn")).toBool());
    QCOMPARE(queries(), 2);
    QCOMPARE(sandbox.run(words("import a.podium --undo 1")).exitCode, kExitDone);
    QCOMPARE(queries(), 0);
    const Finished exported = sandbox.run(words("export a.podium out.jsonl --json"));
    QVERIFY2(exported.exitCode == kExitFailed && exported.err.contains("no answers"), exported.describe());
    QCOMPARE(sandbox.run(words("import --put-back a.podium 1")).exitCode, kExitDone);
    QCOMPARE(queries(), 2);
    const QJsonArray imports =
        sandbox.run(words("import --list a.podium --json")).json().value(QStringLiteral("imports")).toArray();
    QCOMPARE(imports.size(), 2);
    QVERIFY(imports.at(0).toObject().value(QStringLiteral("withdrawn")).toBool());
    QCOMPARE(imports.at(1).toObject().value(QStringLiteral("answers_imported")).toInt(), 2);
    QCOMPARE(sandbox.run(words("check a.podium")).exitCode, kExitDone);
  }

  // One file a person, as many tools write them.
  void answersOfASecondFileJoinTheQueriesOfTheFirst() {
    const Sandbox sandbox;
    const QByteArray header = "prompt,chosen,rejected,annotator\n";
    write(sandbox, "ada.csv", header + "q1,x,y,Ada\nq2,x,y,Ada\n");
    write(sandbox, "bob.csv", header + "q1,x,y,Bob\nq2,y,x,Bob\nq3,x,y,Bob\n");
    QCOMPARE(sandbox.run(words("import a.podium ada.csv --with-answers")).exitCode, kExitDone);
    const Finished bob = sandbox.run(words("import a.podium bob.csv --with-answers --json"));
    QVERIFY2(bob.exitCode == kExitDone, bob.describe());
    QCOMPARE(bob.json().value(QStringLiteral("queries")).toInt(), 1);
    QCOMPARE(bob.json().value(QStringLiteral("comparisons")).toInt(), 3);
    QCOMPARE(bob.json().value(QStringLiteral("joined")).toInt(), 2);
    const Finished again = sandbox.run(words("import a.podium bob.csv --with-answers"));
    QVERIFY2(again.exitCode == kExitDone && again.err.contains("was there already (queries: 3)"), again.describe());
    const QJsonArray imports =
        sandbox.run(words("import --list a.podium --json")).json().value(QStringLiteral("imports")).toArray();
    QCOMPARE(imports.size(), 2);
    QCOMPARE(imports.at(0).toObject().value(QStringLiteral("answers_joined")).toInt(), 2);
    QCOMPARE(sandbox.run(words("check a.podium")).exitCode, kExitDone);
  }

  void answersOfPeopleNeedAYes() {
    const Sandbox sandbox;
    write(sandbox, "pairs.csv", kPairs);
    QCOMPARE(sandbox.run(words("import a.podium pairs.csv")).exitCode, kExitDone);
    {
      const auto store = ProjectStore::open(sandbox.file("a.podium")).value();
      const auto ada =
          waitFor<AnnotatorId>([&](auto done) { store->writer().ensureAnnotator("Ada", false, std::move(done)); });
      const auto leased =
          waitFor<std::vector<Query>>([&](auto done) { store->writer().lease({ada}, std::move(done)); });
      Comparison answer;
      answer.query = leased.at(0).id;
      answer.annotator = ada;
      answer.ranking.tiers = {{0}, {1}};
      answer.shownOrder = {0, 1};
      waitFor<ComparisonId>([&](auto done) { store->writer().addComparison(answer, std::move(done)); });
    }
    const Finished refused = sandbox.run(words("import --undo a.podium"));
    QVERIFY2(refused.exitCode == kExitFailed && refused.err.contains("given 1 answers"), refused.describe());
    const Finished undone = sandbox.run(words("import --undo a.podium --yes --json"));
    QVERIFY2(undone.exitCode == kExitDone, undone.describe());
    QCOMPARE(undone.json().value(QStringLiteral("answers_given")).toInt(), 1);
    QCOMPARE(sandbox.run(words("stats a.podium --json")).json().value(QStringLiteral("withdrawn")).toInt(), 1);
  }

  // In the program with all its parts, where two types of one name would meet.
  void dialoguesGoInAndOut() {
    const Sandbox sandbox;
    QByteArray rows;
    for (int i = 0; i < 20; ++i)
      rows += "{\"chosen\":\"\\n\\nHuman: Hello there, how are you?\\n\\nAssistant: Well, thank you. " +
              QByteArray::number(i) +
              "\\n\\nHuman: And you?"
              "\\n\\nAssistant: Well.\",\"rejected\":\"\\n\\nHuman: Hello there, how are you?\\n\\nAssistant: No\"}\n";
    write(sandbox, "hh.jsonl", rows);
    const Finished done = sandbox.run(words("import hh.podium hh.jsonl --with-answers --json"));
    QVERIFY2(done.exitCode == kExitDone, done.describe());
    QCOMPARE(done.json().value(QStringLiteral("comparisons")).toInt(), 20);
    const Finished exported = sandbox.run(words("export hh.podium out.jsonl --json"));
    QVERIFY2(exported.json().value(QStringLiteral("rows")).toInt() == 20, exported.describe());
  }

  void whatCannotBeImportedIsOneSentence_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* line, int code, const char* says) {
      QTest::newRow(line) << words(line) << code << QString::fromUtf8(says);
    };
    row("import b.podium nowhere.csv", kExitFailed, "nowhere.csv");
    row("import b.podium pairs.csv --format items", kExitFailed, "Nothing in");
    row("import pairs.csv pairs.csv", kExitFailed, "not a Podium project");
    row("import images.podium pairs.csv", kExitFailed, "judge images");
    row("import b.podium pairs.csv --format nonsense", kExitUsage, "jsonl-pairs");
    row("import b.podium pairs.csv --gold tutorial --with-answers", kExitUsage, "--with-answers");
    row("import b.podium", kExitUsage, "INPUT");
    row("import images.podium --undo", kExitFailed, "no import that could be taken back");
    row("import images.podium --undo --put-back", kExitUsage, "--undo");
    row("import images.podium --undo first", kExitUsage, "no number of a round");
    row("import images.podium --undo 9", kExitFailed, "no import of round 9");
    row("new b.podium --kind text --env ALE/Pong-v5", kExitUsage, "--env");
    row("new b.podium --kind text --answer best-worst --k 2", kExitUsage, "3 items or more");
    row("new b.podium --kind text --axes a,b,a", kExitUsage, "given twice");
    row("new b.podium --kind text --task pairs.csv", kExitFailed, "JSON");
  }
  void whatCannotBeImportedIsOneSentence() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, says);
    const Sandbox sandbox;
    write(sandbox, "pairs.csv", kPairs);
    QCOMPARE(sandbox.run(words("new images.podium --kind image")).exitCode, kExitDone);
    const Finished wrong = sandbox.run(arguments);
    QVERIFY2(wrong.exitCode == code && wrong.out.isEmpty(), wrong.describe());
    QVERIFY2(wrong.err.count('\n') == 1 && wrong.err.contains(says.toUtf8()), wrong.describe());
    QVERIFY(!QFile::exists(sandbox.path(QStringLiteral("b.podium"))));
  }

  void anInterruptedImportLeavesNoNewFile() {
    const Sandbox sandbox;
    QByteArray rows("prompt,chosen,rejected\n");
    for (int i = 0; i < 200'000; ++i) rows += "p" + QByteArray::number(i) + ",7,8\n";
    write(sandbox, "big.csv", rows);
    const auto process = sandbox.start(words("import big.podium big.csv"));
    QVERIFY(process->waitForStarted());
    // The first line of progress: it is in the middle of its work.
    QByteArray told;
    QTRY_VERIFY_WITH_TIMEOUT(!(told += process->readAllStandardError()).isEmpty(), 60'000);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const Finished stopped = Sandbox::finish(*process);
    QVERIFY2(stopped.exitCode == kExitInterrupted, stopped.describe());
    QCOMPARE(QDir(sandbox.path({})).entryList({QStringLiteral("big*")}, QDir::Files),
             QStringList{QStringLiteral("big.csv")});
  }

  void formatsListImporters() {
    const Finished formats = Sandbox().run(words("formats --json"));
    const QJsonArray importers = formats.json().value(QStringLiteral("importers")).toArray();
    QVERIFY2(importers.size() >= 7, formats.describe());
    for (const char* key : {"name", "title", "extensions"})
      QVERIFY(importers.at(0).toObject().contains(QString::fromLatin1(key)));
  }

  void newKnowsTheWordsOfATask() {
    const Sandbox sandbox;
    write(sandbox, "guide.md", "# Be kind\n");
    write(sandbox, "task.json", R"({"show_lengths":true,"tags":["old"]})");
    const Finished made = sandbox.run(
        words("new a.podium --kind text --answer rating --k 30 --task task.json --axes helpful,harmless --top 3 "
              "--strength 3 --margin --tags a,b --item-tags c --span-labels wrong,rude --rationale required --edit "
              "--demonstrate --scale 7 --flags spam --guidelines guide.md --min-view 2.5 --break 20 --no-ties "
              "--no-both-bad --no-cant-tell"));
    QVERIFY2(made.exitCode == kExitDone, made.describe());
    const ProjectInfo info = projectOf(sandbox, "a.podium");
    QVERIFY(info.kind == ItemKind::Text && info.answer == AnswerForm::Rating);
    QCOMPARE(info.k, 30);
    QVERIFY(info.environment.empty() && info.learnerConfig.empty());
    Task task;
    task.showLengths = true;
    task.axes = {"helpful", "harmless"};
    task.top = 3;
    task.strengthLevels = 3;
    task.margin = task.edits = task.demonstration = true;
    task.tags = {"a", "b"};
    task.itemTags = {"c"};
    task.spanLabels = {"wrong", "rude"};
    task.rationale = Requirement::Required;
    task.scale.points = 7;
    task.flags = {"spam"};
    task.guidelines = "# Be kind\n";
    task.minViewMs = 2500;
    task.breakAfterMinutes = 20;
    task.ties = task.bothBad = task.cantTell = false;
    QVERIFY(info.task == task);
  }
};

QTEST_GUILESS_MAIN(TestImportCommand)
#include "test_import_command.moc"
