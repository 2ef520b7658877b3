// podium export: its options, what it writes and prints.
#include <QDir>
#include <QJsonArray>
#include <QtTest>

#include "app/cli/command.h"
#include "exporters/export_option_words.h"
#include "storage/project_store.h"
#include "tests/app/sandbox.h"

using namespace podium;
using namespace podium::test;

namespace {

QStringList words(const QString& line) { return line.split(u' ', Qt::SkipEmptyParts); }

// Forty prompts, each with a choice of "import:pairs.csv".
Sandbox& filled(Sandbox& sandbox) {
  QFile file(sandbox.path(QStringLiteral("pairs.csv")));
  [&] { QVERIFY(file.open(QFile::WriteOnly)); }();
  file.write("prompt,chosen,rejected\n");
  for (int i = 0; i < 40; ++i)
    file.write(QStringLiteral("Number %1?,%2,%3\n").arg(i).arg(i + 100).arg(i + 200).toUtf8());
  file.close();
  const Finished done = sandbox.run(words(QStringLiteral("import a.podium pairs.csv --with-answers")));
  [&] { QVERIFY2(done.exitCode == kExitDone, done.describe()); }();
  return sandbox;
}

QByteArray contentOf(const Sandbox& sandbox, const char* name) {
  QFile file(sandbox.path(QString::fromUtf8(name)));
  return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestExportCommand : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aFolderIsDividedByPrompt() {
    Sandbox sandbox;
    const Finished done = filled(sandbox).run(
        words(QStringLiteral("export a.podium data/ --format trl --messages --split 0.6,0.2,0.2 --seed 3 --json")));
    QVERIFY2(done.exitCode == kExitDone, done.describe());
    QCOMPARE(done.json().value(QStringLiteral("rows")).toInt(), 40);
    QStringList names;
    for (const QJsonValue& file : done.json().value(QStringLiteral("files")).toArray())
      names += QFileInfo(file.toString()).fileName();
    names.sort();
    QCOMPARE(names,
             QStringList({QStringLiteral("README.md"), QStringLiteral("manifest.json"), QStringLiteral("test.jsonl"),
                          QStringLiteral("train.jsonl"), QStringLiteral("validation.jsonl")}));
    QCOMPARE(contentOf(sandbox, "data/train.jsonl").count('\n') + contentOf(sandbox, "data/test.jsonl").count('\n') +
                 contentOf(sandbox, "data/validation.jsonl").count('\n'),
             40);
  }

  void aTableIsGuessedFromTheName() {
    Sandbox sandbox;
    const Finished done = filled(sandbox).run(words(QStringLiteral("export a.podium out.csv --json")));
    QVERIFY2(done.exitCode == kExitDone, done.describe());
    QCOMPARE(contentOf(sandbox, "out.csv").count('\n'), 41);
  }

  void filtersSayWhatTheyLeaveOut() {
    Sandbox sandbox;
    filled(sandbox);
    const Finished none =
        sandbox.run(words(QStringLiteral("export a.podium out.jsonl --format trl --before 2001-01-01")));
    QVERIFY2(none.exitCode == kExitFailed && none.err.contains("given at another time (40)"), none.describe());
    QVERIFY(contentOf(sandbox, "out.jsonl").isEmpty());
    const Finished nobody =
        sandbox.run(words(QStringLiteral("export a.podium out.jsonl --format trl --annotator Eve")));
    QVERIFY2(nobody.exitCode == kExitFailed && nobody.err.contains("Eve"), nobody.describe());
    const Finished all = sandbox.run(
        words(QStringLiteral("export a.podium out.jsonl --format trl --annotator import:pairs.csv --json")));
    QVERIFY2(all.exitCode == kExitDone && all.json().value(QStringLiteral("rows")).toInt() == 40, all.describe());
  }

  // The window shows this command beside what it does.
  void everyOptionIsTakenInTheWordsOfTheWindow() {
    Sandbox sandbox;
    filled(sandbox);
    ExportOptions options;
    options.pairs = PairRule::Adjacent;
    options.ties = TieRule::Half;
    options.messages = options.filter.guided = options.filter.flagged = true;
    options.filter.annotators = {"import:pairs.csv"};
    options.filter.after = 1'577'836'800'000;  // 2020-01-01
    options.split = {0.5, 0.25, 0.25};
    options.seed = 7;
    QStringList arguments = words(QStringLiteral("export a.podium out.jsonl --format trl"));
    for (const std::string& word : wordsOf(options)) arguments += QString::fromStdString(word);
    const Finished done = sandbox.run(arguments);
    QVERIFY2(done.exitCode == kExitDone, done.describe());
    const auto store = ProjectStore::open(sandbox.file("a.podium")).value();
    exportProject(*store->newReader(), {"trl", sandbox.file("window.jsonl"), options}).value();
    for (const char* part : {"train", "validation", "test"})
      QCOMPARE(contentOf(sandbox, ("out-" + std::string(part) + ".jsonl").c_str()),
               contentOf(sandbox, ("window-" + std::string(part) + ".jsonl").c_str()));

    // The rest of the words are options, too: what is refused is what they ask for.
    ExportOptions rest;
    rest.filter.synthetic = false;
    rest.filter.tag = "-t";
    rest.filter.before = 1'577'836'800'000;
    rest.axes = {"helpful"};
    arguments = words(QStringLiteral("export a.podium out.jsonl --format trl"));
    for (const std::string& word : wordsOf(rest)) arguments += QString::fromStdString(word);
    const Finished refused = sandbox.run(arguments);
    QVERIFY2(refused.exitCode == kExitFailed && refused.err.contains("which has no name"), refused.describe());
  }

  void onlyWhatWasReplacedIsSaidToBe() {
    Sandbox sandbox;
    filled(sandbox);
    QCOMPARE(sandbox.run(words(QStringLiteral("export a.podium out.jsonl --format trl"))).exitCode, kExitDone);
    const Finished split = sandbox.run(words(QStringLiteral("export a.podium out.jsonl --format trl --split 0.5,0.5")));
    QVERIFY2(split.exitCode == kExitDone && !split.err.contains("out.jsonl has been"), split.describe());
    QVERIFY2(split.err.contains("out.jsonl.manifest.json has been replaced"), split.describe());
    const Finished again = sandbox.run(words(QStringLiteral("export a.podium out.jsonl --format trl")));
    QVERIFY2(again.err.contains("out.jsonl has been replaced"), again.describe());
  }

  void aPartWithoutRowsIsSaid() {
    Sandbox sandbox;
    QFile file(sandbox.path(QStringLiteral("one.csv")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("prompt,chosen,rejected\nWhy?,a,b\n");
    file.close();
    QCOMPARE(sandbox.run(words(QStringLiteral("import one.podium one.csv --with-answers"))).exitCode, kExitDone);
    const Finished done = sandbox.run(words(QStringLiteral("export one.podium out/ --format trl --split 0.5,0.5")));
    QVERIFY2(done.exitCode == kExitDone && done.err.contains(" has no rows"), done.describe());
    QVERIFY(contentOf(sandbox, "out/manifest.json").contains("\"rows\": 0"));
  }

  void namedQuestionsAreChosen() {
    Sandbox sandbox;
    const Finished none =
        filled(sandbox).run(words(QStringLiteral("export a.podium out.jsonl --format trl --axis helpful")));
    QVERIFY2(none.exitCode == kExitFailed && none.err.contains("one question"), none.describe());
    const Finished all =
        sandbox.run(words(QStringLiteral("export a.podium out.jsonl --format rankings --flagged --json")));
    QVERIFY2(all.exitCode == kExitDone && all.json().value(QStringLiteral("rows")).toInt() == 40, all.describe());
    const Finished wrong = sandbox.run(words(QStringLiteral("export a.podium out.csv --format hh-rlhf")));
    QVERIFY2(wrong.exitCode == kExitFailed && wrong.err.contains(".jsonl"), wrong.describe());
  }

  void wrongOptionsAreUsage_data() {
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("says");
    QTest::addRow("split") << QStringLiteral("--split 0.5,0.1") << QByteArray("add up to 1");
    QTest::addRow("pairs") << QStringLiteral("--pairs some") << QByteArray("best-vs-rest");
    QTest::addRow("ties") << QStringLiteral("--ties keep") << QByteArray("half");
    QTest::addRow("day") << QStringLiteral("--after yesterday") << QByteArray("2026-01-31");
  }
  void wrongOptionsAreUsage() {
    QFETCH(QString, options);
    QFETCH(QByteArray, says);
    Sandbox sandbox;
    const Finished done =
        filled(sandbox).run(words(QStringLiteral("export a.podium out.jsonl --format trl ") + options));
    QVERIFY2(done.exitCode == kExitUsage && done.err.contains(says), done.describe());
    QVERIFY(!QFile::exists(sandbox.path(QStringLiteral("out.jsonl"))));
  }
};

QTEST_GUILESS_MAIN(TestExportCommand)
#include "test_export_command.moc"
