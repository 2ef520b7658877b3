// podium learn, with podium simulate beside it on the same file: real games, real networks, two processes.
#include <signal.h>

#include <QTest>
#include <filesystem>

#include "app/cli/command.h"
#include "storage/integrity.h"
#include "tests/app/sandbox.h"
#include "tests/app/small_learner.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatienceMs = 180000;  // a loaded machine; nothing here measures time

QStringList words(const char* line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

double number(const Finished& finished, const char* key) {
  return finished.json().value(QString::fromLatin1(key)).toDouble(-1);
}

void makeFreeway(const std::string& path) {
  ProjectInfo info = smallProject(2);
  info.learnerConfig = toJson(smallLearner(2));
  makeStore(path, info);
}

ProjectCounts counts(const std::string& path) { return openStore(path)->newReader()->counts(); }

}  // namespace

class TestLearn : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void learnsFromAnswersOfAnotherProcessAndGoesOnWhereItEnded() {
    const Sandbox sandbox;
    const std::string path = sandbox.file("a.podium");
    makeFreeway(path);
    const auto oracle = sandbox.start(words("simulate a.podium --oracle ram:14 --json"));
    const Finished first = sandbox.run(words("learn a.podium --rounds 3 --json"), kPatienceMs);
    QVERIFY2(first.exitCode == kExitDone, first.describe());
    for (const char* key : {"answers", "heldout_accuracy", "loss", "env_steps", "rounds", "checkpoint", "seconds"})
      QVERIFY2(first.json().contains(QString::fromLatin1(key)), first.describe());
    QVERIFY2(number(first, "answers") >= 4 && number(first, "rounds") == 3, first.describe());
    QVERIFY2(!first.json().value(QStringLiteral("checkpoint")).toString().isEmpty(), first.describe());

    const Finished second =
        sandbox.run(words("learn a.podium --rounds 2 --json --set loop.fitStepsPerRound=1"), kPatienceMs);
    QVERIFY2(second.exitCode == kExitDone, second.describe());
    QVERIFY2(number(second, "env_steps") > number(first, "env_steps"), second.describe());
    QVERIFY2(number(second, "rounds") == 5, second.describe());
    const auto info = openStore(path)->newReader()->project();
    QCOMPARE(learnerConfigFromJson(info.learnerConfig).value().loop.fitStepsPerRound, 1);

    ::kill(static_cast<pid_t>(oracle->processId()), SIGINT);
    const Finished answered = Sandbox::finish(*oracle);
    QVERIFY2(answered.exitCode == kExitInterrupted, answered.describe());
    QCOMPARE(counts(path).comparisons, static_cast<std::int64_t>(number(answered, "answers")));
    const Finished stats = sandbox.run(words("stats a.podium --json"));
    const QJsonObject model = stats.json().value(QStringLiteral("model")).toObject();
    QVERIFY2(model.contains(QStringLiteral("heldout_accuracy")), stats.describe());
    QVERIFY2(number(stats, "env_steps") == number(second, "env_steps"), stats.describe());
    const bool judged = !model.value(QStringLiteral("heldout_accuracy")).isNull();
    QVERIFY2(model.value(QStringLiteral("ece")).isDouble() == judged, stats.describe());
  }

  void settingsThatDoNotFitAreNotKept() {
    const Sandbox sandbox;
    const std::string path = sandbox.file("a.podium");
    makeFreeway(path);
    const std::string before = openStore(path)->newReader()->project().learnerConfig;
    const Finished done = sandbox.run(words("learn a.podium --rounds 1 --set policy.algorithm=sac"), kPatienceMs);
    QVERIFY2(done.exitCode == kExitFailed && done.err.contains("keeps the settings"), done.describe());
    QCOMPARE(openStore(path)->newReader()->project().learnerConfig, before);
  }

  void interruptWritesACheckpointAndKeepsTheFileWhole() {
    const Sandbox sandbox;
    const std::string path = sandbox.file("a.podium");
    makeFreeway(path);
    const auto learner = sandbox.start(words("learn a.podium --json"));
    QTRY_VERIFY_WITH_TIMEOUT(counts(path).queries >= 6, kPatienceMs);
    ::kill(static_cast<pid_t>(learner->processId()), SIGINT);
    const Finished done = Sandbox::finish(*learner);
    QVERIFY2(done.exitCode == kExitInterrupted, done.describe());
    QVERIFY2(done.json().contains(QStringLiteral("env_steps")), done.describe());
    QVERIFY(openStore(path)->newReader()->newestCheckpoint());
    const IntegrityReport report = checkProject(path).value();
    QVERIFY2(report.ok, report.problems.empty() ? "" : report.problems.front().c_str());
  }

  void aKilledLearnerLosesNothingThatWasStored() {
    const Sandbox sandbox;
    const std::string path = sandbox.file("a.podium");
    makeFreeway(path);
    const auto learner = sandbox.start(words("learn a.podium"));
    QTRY_VERIFY_WITH_TIMEOUT(counts(path).queries >= 6, kPatienceMs);
    const auto before = counts(path);
    learner->kill();
    Sandbox::finish(*learner);
    QVERIFY(counts(path).queries >= before.queries);
    QVERIFY(checkProject(path).value().ok);
    // Whoever comes next learns on, although the lock file of the dead one lies there.
    QCOMPARE(sandbox.run(words("simulate a.podium --oracle ram:14 --answers 6")).exitCode, kExitDone);
    const Finished next = sandbox.run(words("learn a.podium --rounds 1 --json"), kPatienceMs);
    QVERIFY2(next.exitCode == kExitDone && number(next, "answers") == 6, next.describe());
  }

  // Two copies of a project that has a checkpoint, and one learner more in one of them.
  void aResumedProcessLearnsWhatOneThatGoesOnDoes() {
    const Sandbox first;
    const std::string path = first.file("a.podium");
    ProjectInfo info = smallProject(2);
    LearnerConfig config = smallLearner(2);
    config.loop.checkpointMinutes = 0;  // after each round
    config.query.labelsPerThousandSteps = 0;
    info.learnerConfig = toJson(config);
    makeStore(path, info);
    const auto asking = first.start(words("learn a.podium"));
    QTRY_VERIFY_WITH_TIMEOUT(counts(path).queries >= 6, kPatienceMs);
    ::kill(static_cast<pid_t>(asking->processId()), SIGINT);
    QCOMPARE(Sandbox::finish(*asking).exitCode, kExitInterrupted);
    QCOMPARE(first.run(words("simulate a.podium --oracle ram:14 --answers 6")).exitCode, kExitDone);
    const Sandbox second;
    std::filesystem::copy(first.path(QString()).toStdString(), second.path(QString()).toStdString(),
                          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    const auto learn = [](const Sandbox& sandbox, const char* rounds) {
      const Finished done =
          sandbox.run(words("learn a.podium --json --rounds") << QString::fromLatin1(rounds), kPatienceMs);
      if (done.exitCode != kExitDone) qFatal("%s", done.describe().constData());
      return done.json().value(QStringLiteral("checkpoint")).toString();
    };
    const QString straight = learn(first, "3");
    learn(second, "1");
    const QString resumed = learn(second, "2");
    for (const char* file : {"/policy/policy.safetensors", "/policy/rollout.safetensors", "/candidates.cbor",
                             "/reward_model/reward.safetensors"}) {
      QFile one(straight + QLatin1String(file)), other(resumed + QLatin1String(file));
      QVERIFY2(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly), file);
      QVERIFY2(one.readAll() == other.readAll(), file);
    }
  }

  void theDemoEndsWithItsSummary() {
    const Sandbox sandbox;
    const Finished demo =
        sandbox.run(words("demo --headless --project demo.podium --json --minutes 0.05 --rate 600 --set env.count=2 "
                          "--set env.groups=1 "
                          "--set ppo.steps=32 --set loop.pretrainSteps=2 --set loop.evaluationEpisodes=1 "
                          "--set loop.evaluationMaxSteps=20"),
                    kPatienceMs);
    // Twenty steps of Freeway score nothing before or after: the honest end is a failure, with the whole summary.
    QVERIFY2(demo.exitCode == kExitFailed && demo.err.contains("did not improve"), demo.describe());
    for (const char* key : {"project", "answers", "heldout_accuracy", "true_score_before", "true_score_after",
                            "env_steps", "rounds", "seconds"})
      QVERIFY2(demo.json().contains(QString::fromLatin1(key)), demo.describe());
    QVERIFY2(number(demo, "answers") > 0 && number(demo, "true_score_after") == 0, demo.describe());
    const Finished again = sandbox.run(words("demo --headless --project demo.podium"));
    QVERIFY2(again.exitCode == kExitFailed && again.err.contains("exists"), again.describe());
  }
};

QTEST_GUILESS_MAIN(TestLearn)
#include "test_learn.moc"
