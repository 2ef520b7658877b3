// podium config and podium play: settings as files, and a policy that is watched or recorded.
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <cmath>

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

  void aFilmIsNoOtherFileAndReplacesNone_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("an ending") << QStringLiteral("play a.podium --out x.gif") << kExitUsage << QByteArray(".gif");
    QTest::newRow("none") << QStringLiteral("play a.podium --out film") << kExitUsage << QByteArray("no ending");
    QTest::newRow("a file that is there")
        << QStringLiteral("play a.podium --out there.mp4") << kExitFailed << QByteArray("--force");
    QTest::newRow("with --force the checkpoint is looked for")
        << QStringLiteral("play a.podium --out there.mp4 --force") << kExitFailed << QByteArray("is no checkpoint");
    QTest::newRow("two numbers of episodes")
        << QStringLiteral("play a.podium --best-of 2 --episodes 3") << kExitUsage << QByteArray("--episodes");
  }
  void aFilmIsNoOtherFileAndReplacesNone() {
    QFETCH(QString, line);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    Sandbox sandbox;
    write(sandbox.path(QStringLiteral("there.mp4")), "mine");
    const Finished run = sandbox.run(line.split(u' '));
    QVERIFY2(run.exitCode == exitCode && run.err.contains(says), run.describe());
    QFile there(sandbox.path(QStringLiteral("there.mp4")));
    QVERIFY(there.open(QFile::ReadOnly) && there.readAll() == "mine");
    QCOMPARE(QDir(sandbox.path({})).entryList(QDir::Files), QStringList{QStringLiteral("there.mp4")});
  }

  // Two policies learn from a synthetic person; answers rank them, and the best of three episodes is played again.
  void policiesAreRankedAndTheBestOfTheirEpisodesIsPlayed() {
    Sandbox sandbox;
    Finished run = sandbox.run(words(
        "new a.podium --env ALE/Freeway-v5 --set env.count=2 --set ppo.steps=32 --set ppo.minibatches=2 --set "
        "policy.population=2 --set policy.populationTurn=1 --set query.clipSteps=8 --set query.initialQueries=6 --set "
        "query.minWaiting=4 --set loop.minAnswers=4 --set loop.pretrainSteps=4 --set query.poolClips=12"));
    QVERIFY2(run.exitCode == kExitDone, run.describe());
    run = sandbox.run(words("policies a.podium"));
    QVERIFY2(run.exitCode == kExitDone && run.out.contains("No answer compares"), run.describe());
    for (int tries = 0;
         tries < 20 && sandbox.run(words("stats a.podium --json")).json()[QStringLiteral("queries")].toInt() == 0;
         ++tries) {
      run = sandbox.run(words("learn a.podium --minutes 0.05"));
      QVERIFY2(run.exitCode == kExitDone, run.describe());
    }
    run = sandbox.run(words("play a.podium --best-of 2"));
    QVERIFY2(run.exitCode == kExitFailed && run.err.contains("no reward model yet"), run.describe());
    for (int i = 0; i < 5; ++i) {
      run = sandbox.run(words("simulate a.podium --oracle ram:14 --answers 4"));
      QVERIFY2(run.exitCode == kExitDone, run.describe());
      run = sandbox.run(words("learn a.podium --rounds 4"));
      QVERIFY2(run.exitCode == kExitDone, run.describe());
    }
    const QJsonObject ranking = sandbox.run(words("policies a.podium --json")).json();
    QVERIFY(ranking[QStringLiteral("answers")].toInt() > 4);
    QSet<int> members;
    for (const auto row : ranking[QStringLiteral("policies")].toArray())
      members.insert(row.toObject()[QStringLiteral("member")].toInt());
    QCOMPARE(members, (QSet<int>{0, 1}));

    run = sandbox.run(words("play a.podium --best-of 3 --max-steps 12 --member 1 --json"));
    QVERIFY2(run.exitCode == kExitDone, run.describe());
    const QJsonObject best = run.json();
    const QJsonArray played = best[QStringLiteral("played")].toArray();
    QCOMPARE(played.size(), 3);
    const double highest = best[QStringLiteral("best_learned_return")].toDouble();
    for (const auto episode : played)
      QVERIFY(episode.toObject()[QStringLiteral("learned_return")].toDouble() <= highest);
    QVERIFY(std::abs(best[QStringLiteral("kl_bound")].toDouble() - (std::log(3.0) - 2.0 / 3.0)) < 1e-12);
    const QJsonObject chosen = played[best[QStringLiteral("best")].toInt() - 1].toObject();
    QCOMPARE(chosen[QStringLiteral("learned_return")].toDouble(), highest);
    // Its seed plays it again.
    const QString seed = chosen[QStringLiteral("seed")].toString();
    run = sandbox.run(words("play a.podium --max-steps 12 --member 1 --json --seed") + QStringList{seed});
    QVERIFY2(run.exitCode == kExitDone, run.describe());
    QCOMPARE(run.json()[QStringLiteral("mean_return")].toDouble(), best[QStringLiteral("best_true_return")].toDouble());
    run = sandbox.run(words("play a.podium --member 2 --max-steps 12"));
    QVERIFY2(run.exitCode == kExitFailed && run.err.contains("has no policy 2"), run.describe());
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
