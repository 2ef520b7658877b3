// podium learn as two processes that torchrun would have started: real games, real networks, one project.
#include <signal.h>

#include <QTest>
#include <array>
#include <memory>

#include "app/cli/command.h"
#include "storage/integrity.h"
#include "tests/app/sandbox.h"
#include "tests/app/small_learner.h"
#include "tests/storage/project_fixture.h"
#include "tests/support/free_port.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatienceMs = 240000;  // a loaded machine; nothing here measures time

QStringList words(const char* line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

double number(const Finished& finished, const char* key) {
  return finished.json().value(QString::fromLatin1(key)).toDouble(-1);
}

ProjectCounts counts(const std::string& path) { return openStore(path)->newReader()->counts(); }

// A sandbox with a project, and two processes of a group in it.
class Pair {
 public:
  Pair() {
    ProjectInfo info = smallProject(2);
    info.learnerConfig = toJson(smallLearner(2));
    makeStore(path(), info);
  }
  std::string path() const { return m_sandbox.file("a.podium"); }
  void start(const char* line) {
    const QString port = QString::number(freePort());
    for (int rank = 0; rank < 2; ++rank) {
      QProcessEnvironment& environment = m_sandbox.environment();
      environment.insert(QStringLiteral("WORLD_SIZE"), QStringLiteral("2"));
      environment.insert(QStringLiteral("RANK"), QString::number(rank));
      environment.insert(QStringLiteral("LOCAL_RANK"), QString::number(rank));
      environment.insert(QStringLiteral("MASTER_ADDR"), QStringLiteral("127.0.0.1"));
      environment.insert(QStringLiteral("MASTER_PORT"), port);
      m_processes[static_cast<std::size_t>(rank)] = m_sandbox.start(words(line));
    }
    for (const char* name : {"WORLD_SIZE", "RANK", "LOCAL_RANK", "MASTER_ADDR", "MASTER_PORT"})
      m_sandbox.environment().remove(QString::fromLatin1(name));
  }
  void send(int rank, int signal) const {
    ::kill(static_cast<pid_t>(m_processes[static_cast<std::size_t>(rank)]->processId()), signal);
  }
  Finished finish(int rank) { return Sandbox::finish(*m_processes[static_cast<std::size_t>(rank)], kPatienceMs); }
  const Sandbox& sandbox() const { return m_sandbox; }

 private:
  Sandbox m_sandbox;
  std::array<std::unique_ptr<QProcess>, 2> m_processes;
};

}  // namespace

class TestLearnTogether : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void twoProcessesLearnFromTheAnswersOfOneProject() {
    Pair pair;
    const auto oracle = pair.sandbox().start(words("simulate a.podium --oracle ram:14 --json"));
    pair.start("learn a.podium --rounds 3 --json");
    const Finished leader = pair.finish(0), follower = pair.finish(1);
    QVERIFY2(leader.exitCode == kExitDone, leader.describe());
    QVERIFY2(follower.exitCode == kExitDone && follower.out.isEmpty(), follower.describe());
    QVERIFY2(number(leader, "answers") >= 4 && number(leader, "rounds") == 3, leader.describe());
    // Rollouts of 2 environments and 32 steps, in both processes.
    const auto steps = static_cast<int>(number(leader, "env_steps"));
    QVERIFY2(steps >= 3 * 2 * 32 * 2 && steps % (2 * 2) == 0, leader.describe());
    QVERIFY2(!leader.json().value(QStringLiteral("checkpoint")).toString().isEmpty(), leader.describe());
    ::kill(static_cast<pid_t>(oracle->processId()), SIGINT);
    Sandbox::finish(*oracle);
    // One process goes on with what two have learnt, and two with what one has.
    const Finished one = pair.sandbox().run(words("learn a.podium --rounds 1 --json"), kPatienceMs);
    QVERIFY2(one.exitCode == kExitDone && number(one, "env_steps") > steps, one.describe());
    pair.start("learn a.podium --rounds 1 --json");
    const Finished two = pair.finish(0);
    QVERIFY2(two.exitCode == kExitDone && number(two, "rounds") == 5, two.describe());
    QCOMPARE(pair.finish(1).exitCode, kExitDone);
    QVERIFY(checkProject(pair.path()).value().ok);
  }

  void aStopOfTheFirstEndsBoth() {
    Pair pair;
    pair.start("learn a.podium --json");
    QTRY_VERIFY_WITH_TIMEOUT(counts(pair.path()).queries >= 6, kPatienceMs);
    pair.send(0, SIGINT);
    const Finished leader = pair.finish(0), follower = pair.finish(1);
    QVERIFY2(leader.exitCode == kExitInterrupted && leader.json().contains(QStringLiteral("env_steps")),
             leader.describe());
    QVERIFY2(follower.exitCode == kExitDone, follower.describe());
  }

  void aKilledProcessEndsTheOther_data() {
    QTest::addColumn<int>("killed");
    QTest::newRow("the first") << 0;
    QTest::newRow("the second") << 1;
  }
  // At the latest with the next thing that is done together: answers make the learner work.
  void aKilledProcessEndsTheOther() {
    QFETCH(int, killed);
    Pair pair;
    pair.start("learn a.podium --json");
    QTRY_VERIFY_WITH_TIMEOUT(counts(pair.path()).queries >= 6, kPatienceMs);
    QCOMPARE(pair.sandbox().run(words("simulate a.podium --oracle ram:14 --answers 6")).exitCode, kExitDone);
    pair.send(killed, SIGKILL);
    pair.finish(killed);
    const Finished other = pair.finish(1 - killed);
    QVERIFY2(other.exitCode > 0, other.describe());
    QVERIFY2(other.err.contains("start all of them again"), other.describe());
    const Finished next = pair.sandbox().run(words("learn a.podium --rounds 1 --json"), kPatienceMs);
    QVERIFY2(next.exitCode == kExitDone && number(next, "answers") == 6, next.describe());
  }

  void variablesThatContradictEachOtherAreNamed() {
    Sandbox sandbox;
    sandbox.environment().insert(QStringLiteral("WORLD_SIZE"), QStringLiteral("2"));
    const Finished done = sandbox.run(words("learn a.podium"));
    QVERIFY2(done.exitCode > 0 && done.err.contains("RANK is missing"), done.describe());
  }
};

QTEST_GUILESS_MAIN(TestLearnTogether)
#include "test_learn_together.moc"
