// podium formats, and formats without C++ on the command line: what the README shows is what happens.
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QtTest>

#include "app/cli/command.h"
#include "tests/app/sandbox.h"

using namespace podium;
using namespace podium::test;

namespace {

QStringList words(const char* line) { return QProcess::splitCommand(QString::fromUtf8(line)); }

QByteArray contentAt(const QString& path) {
  QFile file(path);
  return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const Sandbox& sandbox, const char* name, const QByteArray& content) {
  QFile file(sandbox.path(QString::fromUtf8(name)));
  QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
}

// The indented blocks of the README's section on formats.
QList<QByteArray> readmeBlocks() {
  const QByteArray readme = contentAt(QStringLiteral(PODIUM_README));
  const auto begin = readme.indexOf("### Custom formats\n");
  QByteArray section = readme.mid(begin, readme.indexOf("\n### ", begin + 4) - begin);
  QList<QByteArray> blocks;
  bool inside = false;
  for (const QByteArray& line : section.split('\n')) {
    const bool indented = line.startsWith("    ");
    if (indented && !inside) blocks.append(QByteArray());
    if (indented) blocks.last() += line.mid(4) + '\n';
    inside = indented;
  }
  return blocks;
}

QStringList commandOf(QByteArray line) {
  QStringList command = QProcess::splitCommand(QString::fromUtf8(line.trimmed()));
  return command.isEmpty() || command.takeFirst() != QStringLiteral("./podium") ? QStringList() : command;
}

}  // namespace

class TestFormatCommand : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theExamplesOfTheReadmeWork() {
    const auto blocks = readmeBlocks();
    QCOMPARE(blocks.size(), 4);
    const Sandbox sandbox;
    write(sandbox, "answers.csv", blocks[0]);
    const QStringList byHand = commandOf(blocks[1]);
    QVERIFY(byHand.contains(QStringLiteral("Question: {{question}}")));
    const Finished mapped = sandbox.run(byHand + QStringList{QStringLiteral("--json")});
    QVERIFY2(mapped.exitCode == kExitDone, mapped.describe());
    QCOMPARE(mapped.json().value(QStringLiteral("comparisons")).toInt(), 3);
    QCOMPARE(mapped.json().value(QStringLiteral("format")).toString(), QStringLiteral("mapped"));
    const Finished trl = sandbox.run(words("export primes.podium pairs.jsonl --format trl"));
    QVERIFY2(trl.exitCode == kExitDone, trl.describe());
    QVERIFY(contentAt(sandbox.path(QStringLiteral("pairs.jsonl")))
                .startsWith(R"({"prompt":"Question: Name a prime.","chosen":"7","rejected":"8")"));

    write(sandbox, "battles.json", blocks[2]);
    for (const QByteArray& line : blocks[3].trimmed().split('\n')) {
      const Finished done = sandbox.run(commandOf(line));
      QVERIFY2(done.exitCode == kExitDone, done.describe());
    }
    QCOMPARE(contentAt(sandbox.path(QStringLiteral("again.csv"))).replace("\r\n", "\n"), blocks[0]);
  }

  void describedFormatsAreListedAndFoundByName() {
    const Sandbox sandbox;
    const Finished begin = sandbox.run(words("formats --describe battles"));
    QVERIFY2(begin.exitCode == kExitDone, begin.describe());
    QVERIFY(QDir(sandbox.path(QString())).mkpath(QStringLiteral("p.podium-formats")));
    QByteArray mine = begin.out;
    write(sandbox, "p.podium-formats/mine.json", mine.replace("\"battles\"", "\"mine\""));
    write(sandbox, "p.podium-formats/torn.json", "{\"podium_format\":1,\"name\":\"torn\",\"reads\":{\"itms\":1}}");
    const Finished list = sandbox.run(words("formats p.podium --json"));
    QVERIFY2(list.exitCode == kExitDone, list.describe());
    const QJsonArray described = list.json().value(QStringLiteral("described")).toArray();
    QCOMPARE(described.size(), 2);
    QCOMPARE(described[0].toObject().value(QStringLiteral("name")).toString(), QStringLiteral("mine"));
    QVERIFY(described[0].toObject().value(QStringLiteral("problem")).isNull());
    QVERIFY(
        described[1].toObject().value(QStringLiteral("problem")).toString().contains(QStringLiteral("/reads/itms")));
    QVERIFY(sandbox.run(words("formats p.podium")).out.contains("mine"));
    write(sandbox, "in.csv", "question,answer_a,answer_b,model_a,model_b,winner,judge\np,7,8,m,n,model_a,Ada\n");
    const Finished done = sandbox.run(words("import p.podium in.csv --format mine --with-answers --json"));
    QVERIFY2(done.exitCode == kExitDone, done.describe());
    QCOMPARE(done.json().value(QStringLiteral("comparisons")).toInt(), 1);
    const Finished out = sandbox.run(words("export p.podium out.csv --format mine"));
    QVERIFY2(out.exitCode == kExitDone, out.describe());
    QVERIFY(contentAt(sandbox.path(QStringLiteral("out.csv"))).contains("p,7,8,m,n,model_a,import:Ada"));
    const Finished torn = sandbox.run(words("import p.podium in.csv --format torn"));
    QVERIFY2(torn.exitCode == kExitFailed && torn.err.contains("/reads/itms is no known key"), torn.describe());
  }

  void guessesAndMistakesAreSaid() {
    const Sandbox sandbox;
    write(sandbox, "in.csv", "question,answer_a,answer_b,winner\np,7,8,A\n");
    const Finished guess = sandbox.run(words("formats --describe in.csv"));
    QVERIFY2(guess.exitCode == kExitDone && guess.err.contains("guessed, sure to 100 %"), guess.describe());
    write(sandbox, "guess.json", guess.out);
    const Finished done = sandbox.run(words("import p.podium in.csv --format ./guess.json --json"));
    QVERIFY2(done.exitCode == kExitDone, done.describe());
    const std::pair<const char*, const char*> wrong[] = {
        {"import p.podium in.csv --format nonsense", "there is no format nonsense; use one of auto, "},
        {"import p.podium in.csv --format ./none.json", "There is no format file \"./none.json\""},
        {"export p.podium out.csv --format nonsense", "there is no format nonsense; use one of podium-jsonl, "},
        {"import p.podium in.csv --map items=a,b --map best", "must be KEY=COLUMN"},
        {"import p.podium in.csv --map items=a,b --format auto", "--format"},
        {"import p.podium in.csv --template x", "say with --map where the items stand"},
        {"import p.podium in.csv --map items=a,b --map prompt=q --template x", "choose one"},
        {"formats --describe nonsense", "use one of pairs, battles, list, rows"}};
    for (const auto& [line, part] : wrong) {
      const Finished refused = sandbox.run(words(line));
      QVERIFY2(refused.exitCode == kExitUsage && refused.err.contains(part), refused.describe());
    }
    const Finished rows = sandbox.run(words("import p.podium in.csv --map items=answer_a,answer_c"));
    QVERIFY2(rows.exitCode == kExitFailed && rows.err.contains("does not have the columns \"answer_c\""), rows.describe());
    const Finished nothing = sandbox.run(words("formats --describe ./absent.csv"));
    QVERIFY2(nothing.exitCode == kExitFailed, nothing.describe());
  }
};

QTEST_GUILESS_MAIN(TestFormatCommand)
#include "test_format_command.moc"
