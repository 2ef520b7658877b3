// Synthetic annotators through the real program: the same answers under the same seed, acknowledged answers that
// survive SIGKILL, a clean end at Ctrl-C.
#include <signal.h>

#include <QTest>
#include <set>

#include "app/cli/command.h"
#include "learner/oracle.h"
#include "learner/random.h"
#include "storage/integrity.h"
#include "tests/app/sandbox.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

QStringList words(const char* line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

std::vector<Comparison> answers(const std::string& path) {
  return openStore(path)->newReader()->eventsAfter({}, 100000).comparisons;
}

QStringList rankings(const std::string& path) {
  QStringList list;
  for (const Comparison& answer : answers(path))
    list << QStringLiteral("%1 by %2: %3").arg(answer.query.value).arg(answer.annotator.value) +
                QString::fromStdString(toText(answer.ranking));
  return list;
}

// The ids of "ack ID" lines that arrived whole.
std::set<std::int64_t> acknowledged(const QByteArray& out) {
  std::set<std::int64_t> ids;
  for (const QByteArray& line : out.left(out.lastIndexOf('\n') + 1).split('\n'))
    if (line.startsWith("ack ")) ids.insert(line.mid(4).toLongLong());
  return ids;
}

}  // namespace

class TestSimulate : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void answersFollowTheTrueReturn() {
    const Sandbox sandbox;
    auto store = makeStore(sandbox.file("a.podium"), smallProject(3));
    addRound(*store, smallRound(6, 3, 1));
    const Finished done = sandbox.run(words("simulate a.podium --oracle ram:0 --answers 6 --json"));
    QVERIFY2(done.exitCode == kExitDone, done.describe());
    QCOMPARE(done.json().value(QStringLiteral("answers")).toInt(), 6);
    const auto reader = store->newReader();
    for (const Comparison& answer : answers(sandbox.file("a.podium"))) {
      const auto query = reader->query(answer.query);
      QVERIFY(query && answer.ranking.isComplete(3));
      double before = 1e9;
      for (const auto& tier : answer.ranking.tiers)
        for (int position : tier) {
          const auto steps = reader->clipSteps(query->items[static_cast<std::size_t>(position)]);
          const double value = clipFeature("ram:0", steps, 4).value();
          QVERIFY(value <= before);
          before = value;
        }
    }
    const auto people = reader->annotators();
    QCOMPARE(people.size(), std::size_t{1});
    QVERIFY(people.front().synthetic);
    QCOMPARE(people.front().name, std::string("oracle:ram:0"));
  }

  void aSeedDecidesEveryAnswer() {
    const Sandbox sandbox;
    for (const char* name : {"a.podium", "b.podium", "c.podium"})
      addRound(*makeStore(sandbox.file(name), smallProject(4)), smallRound(40, 4, 1));
    const char* line = "simulate %1 --answers 40 --annotators 3 --noise 0.3 --beta 0.1 --seed %2";
    const auto run = [&](const char* name, const char* seed) {
      const auto done = sandbox.run(words(
          QString::fromLatin1(line).arg(QString::fromLatin1(name), QString::fromLatin1(seed)).toUtf8().constData()));
      QVERIFY2(done.exitCode == kExitDone, done.describe());
    };
    run("a.podium", "7");
    run("b.podium", "7");
    run("c.podium", "8");
    QCOMPARE(rankings(sandbox.file("a.podium")), rankings(sandbox.file("b.podium")));
    QVERIFY(rankings(sandbox.file("a.podium")) != rankings(sandbox.file("c.podium")));
    QCOMPARE(rankings(sandbox.file("a.podium")).size(), 40);
  }

  void twoProgramsShareAQueueWithoutAskingTwice() {
    const Sandbox sandbox;
    addRound(*makeStore(sandbox.file("a.podium")), smallRound(60, 2, 1));
    const auto other = sandbox.start(words("simulate a.podium --oracle ram:1 --answers 30 --json"));
    const Finished one = sandbox.run(words("simulate a.podium --oracle ram:0 --answers 30 --json"));
    const Finished two = Sandbox::finish(*other);
    QVERIFY2(one.exitCode == kExitDone, one.describe());
    QVERIFY2(two.exitCode == kExitDone, two.describe());
    std::set<QueryId> queries;
    for (const Comparison& answer : answers(sandbox.file("a.podium"))) queries.insert(answer.query);
    QCOMPARE(queries.size(), std::size_t{60});
  }

  void waitsForQueriesThatComeLater() {
    const Sandbox sandbox;
    const auto store = makeStore(sandbox.file("a.podium"));
    const auto process = sandbox.start(words("simulate a.podium --answers 2 --json"));
    process->setReadChannel(QProcess::StandardError);
    QVERIFY(process->waitForReadyRead(60000));  // it says that it waits
    addRound(*store, smallRound(2, 2, 1));
    const Finished done = Sandbox::finish(*process);
    QVERIFY2(done.exitCode == kExitDone && done.json().value(QStringLiteral("answers")).toInt() == 2, done.describe());
  }

  void interruptEndsItCleanly_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
  }
  void interruptEndsItCleanly() {
    QFETCH(int, signal);
    const Sandbox sandbox;
    addRound(*makeStore(sandbox.file("a.podium")), smallRound(5, 2, 1));
    const auto process = sandbox.start(words("simulate a.podium --rate 6000 --json"));
    while (answers(sandbox.file("a.podium")).size() < 5) QTest::qWait(5);
    ::kill(static_cast<pid_t>(process->processId()), signal);
    const Finished done = Sandbox::finish(*process);
    QVERIFY2(done.exitCode == kExitInterrupted, done.describe());
    QCOMPARE(done.json().value(QStringLiteral("answers")).toInt(), 5);
    QVERIFY(checkProject(sandbox.file("a.podium")).value().ok);
  }

  void acknowledgementsLeaveTheOneObjectAlone() {
    const Sandbox sandbox;
    addRound(*makeStore(sandbox.file("a.podium")), smallRound(3, 2, 1));
    const Finished done = sandbox.run(words("simulate a.podium --answers 3 --acks --json"));
    QVERIFY2(done.json().value(QStringLiteral("answers")).toInt() == 3, done.describe());
    QCOMPARE(acknowledged(done.err).size(), std::size_t{3});
  }

  // Every answer that was acknowledged on standard output is in the file, whenever the program dies.
  void noAcknowledgedAnswerIsLostWhenKilled() {
    constexpr int kKills = 50;
    const Sandbox sandbox;
    const std::string path = sandbox.file("a.podium");
    addRound(*makeStore(path), smallRound(200, 2, 1));
    Random random(20240517);
    qInfo("seed 20240517");
    std::set<std::int64_t> promised;
    for (int kill = 0; kill < kKills; ++kill) {
      if (openStore(path)->newReader()->counts().queriesWaiting < 100)
        addRound(*openStore(path), smallRound(200, 2, static_cast<std::uint64_t>(kill) + 2));
      const auto process = sandbox.start(words("simulate a.podium --acks"));
      // From before the file is open to a few dozen answers later, however busy the machine is.
      const int wanted = kill % 5 == 0 ? 0 : 1 + random.below(8);
      while (process->peek(1 << 16).count('\n') < wanted && process->waitForReadyRead(30000)) {
      }
      QTest::qWait(random.below(25));
      process->kill();
      const Finished killed = Sandbox::finish(*process);
      QCOMPARE(killed.exitCode, -1);
      promised.merge(acknowledged(killed.out));
      if (kill % 10 == 9) {
        const IntegrityReport report = checkProject(path).value();
        QVERIFY2(report.ok, report.problems.empty() ? "" : report.problems.front().c_str());
      }
    }
    std::set<std::int64_t> kept;
    for (const Comparison& answer : answers(path)) kept.insert(answer.id.value);
    for (std::int64_t id : promised) QVERIFY2(kept.contains(id), qPrintable(QStringLiteral("answer %1").arg(id)));
    qInfo("%zu acknowledged, %zu in the file", promised.size(), kept.size());
    QVERIFY(promised.size() > kKills);
  }
};

QTEST_GUILESS_MAIN(TestSimulate)
#include "test_simulate.moc"
