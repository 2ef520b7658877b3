// podium config and podium play: settings as files, and a policy that is watched or recorded.
#include <QDir>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

#include "app/cli/command.h"
#include "tests/app/sandbox.h"

using namespace podium;
using namespace podium::test;

namespace {

QStringList words(const char* line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

void write(const QString& path, const QByteArray& content) {
  QFile file(path);
  QVERIFY(file.open(QFile::WriteOnly));
  file.write(content);
}

}  // namespace

class TestRunCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsPrintedGoesInAgain_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("form");
    QTest::newRow("JSON") << QStringLiteral("run.json") << QStringList();
    QTest::newRow("TOML") << QStringLiteral("run.toml") << QStringList{QStringLiteral("--toml")};
  }
  void whatIsPrintedGoesInAgain() {
    QFETCH(QString, file);
    QFETCH(QStringList, form);
    Sandbox sandbox;
    const Finished printed = sandbox.run(words("config --preset mujoco --set ppo.gamma=0.75") + form);
    QVERIFY2(printed.exitCode == kExitDone, printed.describe());
    QVERIFY(printed.out.contains("0.75"));
    write(sandbox.path(file), printed.out);
    const Finished again = sandbox.run(words("config --config") + QStringList{file} + form);
    QVERIFY2(again.exitCode == kExitDone, again.describe());
    QCOMPARE(again.out, printed.out);
  }

  void presetsAndSchemaAreListed() {
    Sandbox sandbox;
    QVERIFY(sandbox.run(words("config --presets")).out.contains("atari-christiano"));
    QVERIFY(sandbox.run(words("config --presets --json")).json().contains(QStringLiteral("presets")));
    QVERIFY(sandbox.run(words("config --schema")).out.contains("2020-12"));
    for (const char* command : {"config --json", "config --schema --json"}) {
      const QByteArray out = sandbox.run(words(command)).out;
      QVERIFY2(out.count('\n') == 1 && QJsonDocument::fromJson(out).isObject(), out.constData());
    }
  }

  void anAlgorithmThatDoesNotFitIsRefusedWhereTheProjectIsMade() {
    Sandbox sandbox;
    const Finished run = sandbox.run(words("new a.podium --env ALE/Freeway-v5 --set policy.algorithm=sac"));
    QVERIFY2(run.exitCode == kExitFailed && run.err.contains("\"auto\" chooses one"), run.describe());
    QVERIFY(!QFile::exists(sandbox.path(QStringLiteral("a.podium"))));
  }

  void badFilesAreNamedWithTheirPlace_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("TOML") << QStringLiteral("a.toml") << QByteArray("[ppo]\ngamma = = 3\n") << QByteArray("line 2");
    QTest::newRow("JSON") << QStringLiteral("a.json") << QByteArray("{\n\"ppo\": nothing}") << QByteArray("line 2");
    QTest::newRow("value") << QStringLiteral("a.toml") << QByteArray("[ppo]\ngamma = 3\n") << QByteArray("ppo.gamma");
    QTest::newRow("word") << QStringLiteral("a.toml") << QByteArray("[ppo]\ngama = 1\n") << QByteArray("ppo.gamma");
    QTest::newRow("missing") << QString() << QByteArray() << QByteArray("cannot be read");
  }
  void badFilesAreNamedWithTheirPlace() {
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, says);
    Sandbox sandbox;
    if (!file.isEmpty()) write(sandbox.path(file), content);
    const Finished run =
        sandbox.run(words("config --config") + QStringList{file.isEmpty() ? QStringLiteral("no.toml") : file});
    QCOMPARE(run.exitCode, kExitUsage);
    QVERIFY2(run.err.contains(says), run.describe());
    QVERIFY(run.out.isEmpty());
  }

  void aCheckpointIsPlayedAndRecorded() {
    if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty()) QSKIP("ffmpeg is not installed");
    Sandbox sandbox;
    Finished run = sandbox.run(words("play a.podium"));
    QCOMPARE(run.exitCode, kExitFailed);
    QVERIFY2(run.err.contains("is no checkpoint"), run.describe());
    run = sandbox.run(
        words("new a.podium --env ALE/Freeway-v5 --set env.count=2 --set ppo.steps=16 --set ppo.minibatches=2"));
    QVERIFY2(run.exitCode == kExitDone, run.describe());
    run = sandbox.run(words("play a.podium"));
    QVERIFY2(run.err.contains("no checkpoint yet"), run.describe());
    run = sandbox.run(words("learn a.podium --minutes 0.05"));
    QVERIFY2(run.exitCode == kExitDone, run.describe());
    run = sandbox.run(words("play a.podium --max-steps 12 --episodes 2 --out v.mp4 --json"));
    QVERIFY2(run.exitCode == kExitDone, run.describe());
    QCOMPARE(run.json()[QStringLiteral("episodes")].toInt(), 2);
    QCOMPARE(run.json()[QStringLiteral("mean_length")].toDouble(), 12.0);
    QFile video(sandbox.path(QStringLiteral("v.mp4")));
    QVERIFY(video.open(QFile::ReadOnly));
    QCOMPARE(video.read(8).mid(4), QByteArray("ftyp"));
    QVERIFY(!QFile::exists(sandbox.path(QStringLiteral("v.mp4.part"))));
    // The same seed plays the same game.
    const QJsonObject once = sandbox.run(words("play a.podium --max-steps 300 --seed 4 --json")).json();
    QVERIFY(!once.isEmpty());
    QCOMPARE(sandbox.run(words("play a.podium --max-steps 300 --seed 4 --json")).json(), once);
    // What the run left for others to read.
    const QDir logs(sandbox.path(QStringLiteral("a.podium-data/logs")));
    QCOMPARE(logs.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
  }
};

QTEST_GUILESS_MAIN(TestRunCommands)
#include "test_run_commands.moc"
