// Several processes work on one file at a time: nobody is told "locked", nobody answers what another has answered, and
// who follows the history misses nothing.
#include <QProcess>
#include <QtTest>
#include <chrono>
#include <map>
#include <set>
#include <thread>

#include "storage/integrity.h"
#include "storage/project_file.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

class TestTwoProcesses : public QObject {
  Q_OBJECT

  static void start(QProcess& child, const std::string& path, const char* name, int seed, int answers) {
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(PODIUM_ANSWERING_CHILD), {QString::fromStdString(path), QString::fromUtf8(name),
                                                         QString::number(seed), QString::number(answers)});
    QVERIFY(child.waitForStarted());
  }

 private Q_SLOTS:
  void twoWritersAndAFollowerMissNothing() {
    constexpr int kAnswers = 300;
    ProjectFolder folder;
    const std::string path = folder.path();
    const auto store = makeStore(path);
    const auto reader = store->newReader();

    QProcess ada, bob;
    start(ada, path, "Ada", 1, kAnswers);
    start(bob, path, "Bob", 2, kAnswers);
    // Follows in small bites while both write.
    EventCursor cursor;
    std::vector<Comparison> followed;
    std::set<std::int64_t> takenBack;
    int bites = 0;
    bool undoCameFirst = false;
    const auto follow = [&] {
      const AnswerEvents events = reader->eventsAfter(cursor, 7);
      for (const Comparison& comparison : events.comparisons) followed.push_back(comparison);
      for (const Retraction& retraction : events.retractions) {
        undoCameFirst = undoCameFirst || retraction.comparison > followed.back().id;
        takenBack.insert(retraction.comparison.value);
      }
      const bool moved = events.cursor != cursor;
      cursor = events.cursor;
      bites += moved ? 1 : 0;
      return moved;
    };
    while (ada.state() != QProcess::NotRunning || bob.state() != QProcess::NotRunning) {
      follow();
      ada.waitForFinished(1);
      bob.waitForFinished(1);
    }
    while (follow()) {
    }
    QCOMPARE(ada.exitCode(), 0);
    QCOMPARE(bob.exitCode(), 0);

    const ProjectCounts counts = reader->counts();
    QCOMPARE(counts.comparisons, 2 * kAnswers);
    QCOMPARE(followed.size(), std::size_t(2 * kAnswers));
    QCOMPARE(std::int64_t(takenBack.size()), counts.retracted);
    QVERIFY(bites > 2 * kAnswers / 7);
    QVERIFY(!undoCameFirst);
    // Without a gap and in order: what was committed later has a greater id, whichever process wrote it.
    std::map<std::int64_t, int> inForce;
    int changesOfHand = 0;
    for (std::size_t i = 0; i < followed.size(); ++i) {
      QCOMPARE(followed[i].id.value, std::int64_t(i + 1));
      if (i > 0 && followed[i].annotator != followed[i - 1].annotator) ++changesOfHand;
      if (!takenBack.contains(followed[i].id.value)) ++inForce[followed[i].query.value];
    }
    for (const auto& [query, answers] : inForce) QCOMPARE(answers, 1);
    qInfo("%d times the next answer came from the other process", changesOfHand);
    QVERIFY(changesOfHand > 0);
    QVERIFY(checkProject(path).value().ok);
  }

  void aShortLockIsWaitedFor() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const auto other = connectForWriting(folder.path());
    other->run("BEGIN IMMEDIATE");
    std::promise<Result<AnnotatorId>> promise;
    auto outcome = promise.get_future();
    store->writer().ensureAnnotator("Ada", false, [&](Result<AnnotatorId> id) { promise.set_value(std::move(id)); });
    QCOMPARE(outcome.wait_for(std::chrono::milliseconds(300)), std::future_status::timeout);
    other->run("COMMIT");
    QVERIFY(outcome.get().ok());
  }

  void aLockWithoutEndIsReportedAndTheWriterLivesOn() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const auto other = connectForWriting(folder.path());
    other->run("BEGIN IMMEDIATE");
    try {
      join(*store, "Ada");
      QFAIL("the lock was ignored");
    } catch (const Exception& fault) {
      QCOMPARE(fault.code(), ErrorCode::Locked);
    }
    other->run("COMMIT");
    QVERIFY(join(*store, "Ada"));
  }

  void twoStoresOfOneProcessShareAFile() {
    ProjectFolder folder;
    const auto first = makeStore(folder.path());
    const auto second = openStore(folder.path());
    addRound(*first, smallRound(100, 2, 1));
    const AnnotatorId ada = join(*first, "Ada"), bob = join(*second, "Bob");
    const auto answerFifty = [](ProjectStore& store, AnnotatorId annotator) {
      for (int i = 0; i < 50; ++i) answer(store, rankedAnswer(lease(store, annotator).at(0), annotator));
    };
    std::thread other([&] { answerFifty(*second, bob); });
    answerFifty(*first, ada);
    other.join();
    QCOMPARE(first->newReader()->counts().queriesWaiting, 0);
    QVERIFY(checkProject(folder.path()).value().ok);
  }

  void aReaderLearnsThatAnotherProcessHasWritten() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const auto reader = store->newReader();
    const std::int64_t before = reader->dataVersion();
    QCOMPARE(reader->dataVersion(), before);
    join(*store, "Ada");
    QVERIFY(reader->dataVersion() != before);
  }
};

QTEST_GUILESS_MAIN(TestTwoProcesses)
#include "test_two_processes.moc"
