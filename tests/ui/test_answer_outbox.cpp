#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <csignal>
#include <numeric>

#include "tests/ui/annotate_fixture.h"
#include "tests/ui/switchable_store.h"
#include "ui/annotate/answer_outbox.h"

using namespace podium;
using namespace podium::test;
using Kind = SaveState::Kind;

namespace {

const OutboxOptions kQuick{.firstRetryMs = 20, .lastRetryMs = 40, .slowMs = 60};

// An outbox over a project of pairs, with a writer that can fail.
struct Box {
  AnnotateFixture fixture;
  std::shared_ptr<SwitchableStore> store;
  QObject receiver;
  std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>(&receiver);
  std::unique_ptr<AnswerOutbox> outbox;
  std::vector<Query> queries;

  explicit Box(int count = 6) : fixture(roadProject(2), count, 1, 1) {
    queries = waitFor<std::vector<Query>>([&](auto done) {
      fixture.session.store->writer().lease({fixture.session.annotator.id, count}, done);
    });
    open();
  }
  ~Box() { mailbox->close(); }

  void open() {
    store = std::make_shared<SwitchableStore>(ProjectStore::open(fixture.path()).value());
    outbox = std::make_unique<AnswerOutbox>(store->writer(), QString::fromStdString(fixture.path()),
                                            fixture.session.annotator.id, mailbox, kQuick);
  }
  // Another session after the program has ended.
  int reopen() {
    outbox.reset();
    store.reset();
    open();
    return outbox->replay(*fixture.session.reader);
  }
  Comparison answer(int query, Timestamp at) const {
    Comparison comparison;
    comparison.query = queries[static_cast<std::size_t>(query)].id;
    comparison.ranking.tiers = {{1}, {0}};
    comparison.shownOrder = {1, 0};
    comparison.shownAt = at - 10;
    comparison.answeredAt = at;
    comparison.activeMs = 10;
    return comparison;
  }
  RescueFile rescue() const { return RescueFile(QString::fromStdString(fixture.path()), fixture.session.annotator.id); }
};

Error diskFull() { return {ErrorCode::Full, "The disk is full."}; }

// Files of this process cannot grow beyond `bytes`: what a full disk is to a program.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit limit{bytes, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() { lift(); }
  void lift() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

 private:
  rlimit m_before{};
};

}  // namespace

class TestAnswerOutbox : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void savedIsSaidAfterTheCommit() {
    Box box;
    QCOMPARE(box.outbox->state().kind, Kind::Nothing);
    box.store->writer().stalled = true;
    box.outbox->addAnswer(box.answer(0, 100), {});
    QCOMPARE(box.outbox->state().kind, Kind::Saving);
    QCOMPARE(box.fixture.stored().size(), 0u);
    box.store->writer().release();
    QTRY_COMPARE(box.outbox->state().kind, Kind::Saved);
    QVERIFY(box.outbox->state().at.isValid());
    QCOMPARE(box.fixture.stored().size(), 1u);
  }

  void undoOfAnAnswerUnderWayFollowsIt() {
    Box box;
    const auto local = box.outbox->addAnswer(box.answer(0, 100), {});
    box.outbox->addUndo({{}, local}, 0);
    box.outbox->addAnswer(box.answer(0, 200), {{}, local});
    QVERIFY(box.outbox->flush(5000));
    const auto stored = box.fixture.stored();
    QCOMPARE(stored.size(), 2u);
    QVERIFY(stored[0].retracted);
    QVERIFY(!stored[1].retracted);
    QCOMPARE(stored[1].replaces, stored[0].id);
  }

  void failedWritesAreKeptAndSavedLater() {
    Box box;
    box.store->writer().fault = diskFull();
    const auto first = box.outbox->addAnswer(box.answer(0, 100), {});
    box.outbox->addAnswer(box.answer(1, 200), {});
    box.outbox->addUndo({{}, first}, 0);
    QTRY_COMPARE(box.outbox->state().kind, Kind::NotSavedRetrying);
    QCOMPARE(box.outbox->state().waiting, 3);
    QVERIFY(box.outbox->state().reason.contains(QStringLiteral("The disk is full.")));
    QVERIFY2(box.outbox->state().reason.contains(box.rescue().besideProject()), qPrintable(box.outbox->state().reason));
    QCOMPARE(box.rescue().read().size(), 3u);
    QCOMPARE(box.fixture.stored().size(), 0u);
    box.store->writer().fault.reset();
    QTRY_COMPARE(box.outbox->state().kind, Kind::Saved);
    const auto stored = box.fixture.stored();
    QCOMPARE(stored.size(), 2u);
    QVERIFY(stored[0].retracted);
    QVERIFY(!QFile::exists(box.rescue().besideProject()));
  }

  void slowCommitIsSaidAndKept() {
    Box box;
    box.store->writer().stalled = true;
    box.outbox->addAnswer(box.answer(0, 100), {});
    QTRY_COMPARE(box.outbox->state().kind, Kind::NotSavedRetrying);
    QCOMPARE(box.rescue().read().size(), 1u);
    box.store->writer().release();
    QTRY_COMPARE(box.outbox->state().kind, Kind::Saved);
    QCOMPARE(box.fixture.stored().size(), 1u);
    QCOMPARE(box.rescue().read().size(), 0u);
  }

  void fullDiskLosesNothing() {
    Box box;
    FileSizeLimit full(6000);  // not enough for a commit, enough for the rescue file
    box.outbox->addAnswer(box.answer(0, 100), {});
    box.outbox->addAnswer(box.answer(1, 200), {});
    QTRY_COMPARE(box.outbox->state().kind, Kind::NotSavedRetrying);
    QTRY_VERIFY2(!box.outbox->state().reason.contains(QStringLiteral("not confirmed")),
                 qPrintable(box.outbox->state().reason));  // the reason is the failed write itself
    qInfo("%s", qPrintable(box.outbox->state().reason));
    QCOMPARE(box.rescue().read().size(), 2u);
    full.lift();
    QTRY_COMPARE_WITH_TIMEOUT(box.outbox->state().kind, Kind::Saved, 20000);
    QCOMPARE(box.fixture.stored().size(), 2u);
    QCOMPARE(box.rescue().read().size(), 0u);
  }

  // The failure of an earlier try arrives while the program closes: one more try is due.
  void flushTriesAgainAfterAFailureOnItsWay() {
    Box box;
    box.store->writer().fault = diskFull();
    box.outbox->addAnswer(box.answer(0, 100), {});
    box.store->writer().fault.reset();
    QVERIFY(box.outbox->flush(5000));
    QCOMPARE(box.fixture.stored().size(), 1u);
  }

  void nextSessionTakesUpWhatWasLeft() {
    Box box;
    box.store->writer().fault = diskFull();
    const auto first = box.outbox->addAnswer(box.answer(0, 100), {});
    box.outbox->addUndo({{}, first}, 150);
    box.outbox->addAnswer(box.answer(0, 200), {{}, first});
    box.outbox->addAnswer(box.answer(1, 300), {});
    QVERIFY(!box.outbox->flush(200));
    QCOMPARE(box.reopen(), 4);
    QVERIFY(box.outbox->flush(5000));
    const auto stored = box.fixture.stored();
    QCOMPARE(stored.size(), 3u);
    QVERIFY(stored[0].retracted);
    QCOMPARE(box.fixture.session.reader->retractionOf(stored[0].id)->at, 150);  // when it was asked for
    QCOMPARE(stored[1].replaces, stored[0].id);
    QCOMPARE(stored[1].answeredAt, 200);
    QCOMPARE(stored[1].shownOrder, (std::vector<int>{1, 0}));
    QCOMPARE(box.rescue().read().size(), 0u);
  }

  // Killed between the commit and the end of the rescue file: the file still names what is stored.
  void replayDoesNotDoubleWhatWasCommitted() {
    Box box;
    const auto first = box.outbox->addAnswer(box.answer(0, 100), {});
    box.outbox->addUndo({{}, first}, 0);
    box.outbox->addAnswer(box.answer(1, 200), {});
    QVERIFY(box.outbox->flush(5000));
    std::vector<PendingWrite> left;
    for (int query = 0; query < 3; ++query) {
      PendingWrite write;
      write.local = 1 + query;
      write.annotator = box.fixture.session.annotator.id;
      write.comparison = box.answer(query, 100 * (query + 1));
      left.push_back(write);
    }
    left[2].local = 4;
    PendingWrite undo;
    undo.kind = PendingWrite::Kind::Undo;
    undo.local = 3;
    undo.annotator = box.fixture.session.annotator.id;
    undo.target.local = 1;
    left.push_back(undo);
    QVERIFY(box.rescue().write(left).ok());
    QCOMPARE(box.reopen(), 1);
    QVERIFY(box.outbox->flush(5000));
    QCOMPARE(box.fixture.stored().size(), 3u);
    QCOMPARE(box.fixture.standing().size(), 2u);
  }

  void refusedAnswerIsSetAsideAndToldOf() {
    Box box;
    QSignalSpy aside(box.outbox.get(), &AnswerOutbox::answerSetAside);
    Comparison wrong = box.answer(0, 100);
    wrong.ranking.tiers = {{7}, {0}};
    const auto local = box.outbox->addAnswer(wrong, {});
    box.outbox->addUndo({{}, local}, 0);
    box.outbox->addAnswer(box.answer(1, 200), {});
    QVERIFY(box.outbox->flush(5000));
    QCOMPARE(aside.size(), 1);
    QVERIFY(aside.first()[1].toString().contains(box.rescue().besideProject()));
    QCOMPARE(box.fixture.stored().size(), 1u);
    QCOMPARE(box.rescue().read().size(), 1u);
  }

  void rescueFileGoesToTheTemporaryFolderWhenItMust() {
    Box box;
    // A folder in the place of the file: even the superuser cannot write there.
    QVERIFY(QDir().mkpath(box.rescue().besideProject()));
    box.store->writer().fault = diskFull();
    box.outbox->addAnswer(box.answer(0, 100), {});
    QTRY_COMPARE(box.outbox->state().kind, Kind::NotSavedRetrying);
    QVERIFY(QFile::exists(box.rescue().inTemporaryFolder()));
    QCOMPARE(box.rescue().read().size(), 1u);
    box.store->writer().fault.reset();
    QTRY_COMPARE(box.outbox->state().kind, Kind::Saved);
    QVERIFY(!QFile::exists(box.rescue().inTemporaryFolder()));
  }

  void pendingWritesSurviveTheirText() {
    Box box;
    PendingWrite write;
    write.local = 12;
    write.annotator = {3};
    write.comparison = box.answer(1, 1'790'000'000'123);
    write.comparison.annotator = write.annotator;
    write.comparison.ranking = *rankingFromText("2>0=3");
    write.comparison.ranking.unranked = UnrankedMeaning::Unknown;
    write.comparison.shownOrder = {3, 1, 0, 2};
    write.comparison.replays = 2;
    write.comparison.modelVersion = 9;
    write.target = {{5}, 4};
    const auto again = pendingWriteFromJson(toJsonLine(write));
    QVERIFY(again);
    QCOMPARE(toJsonLine(*again), toJsonLine(write));
    QVERIFY(again->comparison.ranking == write.comparison.ranking);
    QVERIFY(again->target == write.target);
    QVERIFY(!pendingWriteFromJson("{\"write\":1"));
    QVERIFY(!pendingWriteFromJson("{\"write\":1,\"annotator\":2,\"answer\":{\"query\":1,\"verdict\":\"maybe\"}}"));
    QVERIFY(!pendingWriteFromJson("{\"write\":1,\"annotator\":2,\"undo\":true}"));
  }
};

QTEST_GUILESS_MAIN(TestAnswerOutbox)
#include "test_answer_outbox.moc"
