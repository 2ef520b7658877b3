// podium export: its options, what it writes and prints.
#include <QDir>
#include <QJsonArray>
#include <QtTest>

#include "app/cli/command.h"
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
    const Finished all =
        sandbox.run(words(QStringLiteral("export a.podium out.jsonl --format trl --annotator import:pairs.csv --json")));
    QVERIFY2(all.exitCode == kExitDone && all.json().value(QStringLiteral("rows")).toInt() == 40, all.describe());
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
