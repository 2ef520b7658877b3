// The writer thread: what shares a commit, who goes first, and what happens when something fails.
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QFile>
#include <QtTest>
#include <atomic>
#include <cmath>
#include <csignal>
#include <fstream>
#include <latch>
#include <mutex>

#include "storage/integrity.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

// Keeps the writer thread inside a callback, so that jobs queue up, until it is let go.
class HeldWriter {
 public:
  explicit HeldWriter(ProjectStore& store) {
    store.writer().setSetting("held", "yes", [this](const Result<Done>&) {
      m_reached.count_down();
      m_go.wait();
    });
    m_reached.wait();
  }
  ~HeldWriter() { letGo(); }
  void letGo() {
    if (!m_gone) m_go.count_down();
    m_gone = true;
  }

 private:
  std::latch m_reached{1}, m_go{1};
  bool m_gone = false;
};

// A round of `clips` clips of about `bytes` each.
NewRound heavyRound(int clips, std::size_t bytes, std::uint64_t seed) {
  NewRound round = smallRound(1, 2, seed);
  for (int i = 0; i < clips; ++i)
    round.clips.push_back({smallClip(seed * 1000 + static_cast<std::uint64_t>(i), bytes), 0.0});
  return round;
}

// Commits in SQLite's log, https://www.sqlite.org/fileformat2.html section 4.1: a 32-byte header, then frames of a
// 24-byte header and a page; the second word of the header of a transaction's last frame is not 0.
int commitsInLog(const std::string& path) {
  std::ifstream log(path + "-wal", std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(log)), std::istreambuf_iterator<char>());
  constexpr std::size_t kHeader = 32, kFrame = 24 + 4096;
  int commits = 0;
  for (std::size_t at = kHeader; at + kFrame <= bytes.size(); at += kFrame)
    if (bytes.compare(at + 4, 4, std::string(4, '\0')) != 0) ++commits;
  return commits;
}

template <class T>
ErrorCode failureOf(const std::function<T()>& call) {
  try {
    call();
  } catch (const Exception& fault) {
    qInfo("%s", fault.what());
    return fault.code();
  }
  return ErrorCode::Cancelled;  // no failure at all
}

// No file of this process can grow beyond a size, as on a disk that fills up: writes fail with EFBIG.
class LimitedFileSize {
 public:
  explicit LimitedFileSize(rlim_t bytes) {
    m_oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &m_old);
    const rlimit limited{bytes, m_old.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limited);
  }
  ~LimitedFileSize() {
    setrlimit(RLIMIT_FSIZE, &m_old);
    std::signal(SIGXFSZ, m_oldHandler);
  }

 private:
  rlimit m_old{};
  void (*m_oldHandler)(int) = nullptr;
};

// A small file system of its own; needs root.
class SmallDisk {
 public:
  SmallDisk() { m_mounted = ::mount("podium-test", m_folder.path().toUtf8().constData(), "tmpfs", 0, "size=3m") == 0; }
  ~SmallDisk() {
    if (m_mounted) ::umount2(m_folder.path().toUtf8().constData(), MNT_DETACH);
  }
  bool mounted() const { return m_mounted; }
  std::string path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }

 private:
  QTemporaryDir m_folder;
  bool m_mounted = false;
};

}  // namespace

class TestWriter : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatQueuesUpSharesACommit() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(50, 2, 1));
    const auto queries = lease(*store, ada, 50);
    std::atomic<int> saved{0};
    HeldWriter held(*store);
    const int before = commitsInLog(folder.path());
    for (const Query& query : queries)
      store->writer().addComparison(rankedAnswer(query, ada),
                                    [&](const Result<ComparisonId>& id) { saved += id.ok(); });
    held.letGo();
    join(*store, "Bob");  // comes after them all
    QCOMPARE(saved.load(), 50);
    const int commits = commitsInLog(folder.path()) - before;
    QVERIFY2(commits >= 1 && commits <= 2, qPrintable(QString::number(commits)));
  }

  void aFailingJobDoesNotTakeOthersAlong() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(3, 2, 1));
    const auto queries = lease(*store, ada, 3);
    std::vector<ErrorCode> outcomes;
    const auto note = [&](const Result<ComparisonId>& id) {
      outcomes.push_back(id ? ErrorCode::Unknown : id.error().code);
    };
    HeldWriter held(*store);
    Comparison wrong = rankedAnswer(queries[1], ada);
    wrong.ranking.tiers = {{0}, {5}};
    store->writer().addComparison(rankedAnswer(queries[0], ada), note);
    store->writer().addComparison(wrong, note);
    store->writer().addComparison(rankedAnswer(queries[2], ada), note);
    held.letGo();
    join(*store, "Bob");
    const std::vector<ErrorCode> expected{ErrorCode::Unknown, ErrorCode::InvalidInput, ErrorCode::Unknown};
    QVERIFY(outcomes == expected);
    QCOMPARE(store->newReader()->counts().comparisons, 2);
  }

  void anAnswerGoesBeforeBulkWork() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(1, 2, 1));
    const Query query = lease(*store, ada).at(0);
    std::string order;
    std::promise<void> roundsDone;
    HeldWriter held(*store);
    for (int i = 0; i < 3; ++i)
      store->writer().addRound(heavyRound(8, 300'000, 10 + static_cast<std::uint64_t>(i)),
                               [&](const Result<RoundId>& id) {
                                 order += id.ok() ? 'r' : '!';
                                 if (order.size() == 4) roundsDone.set_value();
                               });
    store->writer().addComparison(rankedAnswer(query, ada), [&](const Result<ComparisonId>&) { order += 'a'; });
    held.letGo();
    roundsDone.get_future().wait();
    QCOMPARE(order, std::string("arrr"));
  }

  void bulkWorkGetsItsTurnWhilePeopleKeepComing() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    std::atomic<bool> roundDone{false};
    std::promise<int> answeredBefore;
    std::function<void(int)> askAgain = [&](int asked) {
      if (roundDone || asked == 200) {
        answeredBefore.set_value(asked);
        return;
      }
      store->writer().setSetting("asked", std::to_string(asked),
                                 [&, asked](const Result<Done>&) { askAgain(asked + 1); });
    };
    HeldWriter held(*store);
    store->writer().addRound(smallRound(2, 2, 1), [&](const Result<RoundId>&) { roundDone = true; });
    askAgain(0);
    held.letGo();
    QVERIFY(answeredBefore.get_future().get() < 20);
  }

  void aLargeRoundIsWrittenInPiecesAndSeenWhole() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const auto reader = store->newReader();
    join(*store, "Ada");
    const int before = commitsInLog(folder.path());
    std::promise<void> done;
    auto isDone = done.get_future();
    store->writer().addRound(heavyRound(10, 600'000, 3), [&](const Result<RoundId>&) { done.set_value(); });
    while (isDone.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
      const ProjectCounts counts = reader->counts();
      QVERIFY((counts.rounds == 0 && counts.items == 0 && counts.queries == 0) ||
              (counts.rounds == 1 && counts.items == 12 && counts.queries == 1));
    }
    QCOMPARE(reader->counts().clips, 12);
    const int commits = commitsInLog(folder.path()) - before;
    QVERIFY2(commits >= 6, qPrintable(QString::number(commits)));
  }

  void destructionLosesNothing() {
    ProjectFolder folder;
    std::atomic<int> saved{0};
    {
      const auto store = makeStore(folder.path());
      const AnnotatorId ada = join(*store, "Ada");
      addRound(*store, smallRound(40, 2, 1));
      for (const Query& query : lease(*store, ada, 40))
        store->writer().addComparison(rankedAnswer(query, ada),
                                      [&](const Result<ComparisonId>& id) { saved += id.ok(); });
      store->writer().addRound(heavyRound(4, 600'000, 2), [&](const Result<RoundId>& id) { saved += id.ok(); });
    }
    QCOMPARE(saved.load(), 41);
    const auto counts = openStore(folder.path())->newReader()->counts();
    QCOMPARE(counts.comparisons, 40);
    QCOMPARE(counts.rounds, 2);
    QVERIFY(!QFile::exists(QString::fromStdString(folder.path() + "-wal")));  // all of it is in the one file
  }

  void aCallbackThatThrowsDoesNotEndTheWriter() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    store->writer().setSetting("a", "1",
                               [](const Result<Done>&) { throw std::runtime_error("somebody else's fault"); });
    QVERIFY(join(*store, "Ada"));
  }

  void aFullDiskFailsTheJobsAndNothingElse() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(4, 2, 1));
    const auto queries = lease(*store, ada, 4);
    answer(*store, rankedAnswer(queries[0], ada));
    const auto logSize = static_cast<rlim_t>(QFile(QString::fromStdString(folder.path() + "-wal")).size());
    ErrorCode ofAnswer{}, ofRound{};
    {
      const LimitedFileSize full(logSize);
      ofAnswer = failureOf<ComparisonId>([&] { return answer(*store, rankedAnswer(queries[1], ada)); });
      ofRound = failureOf<RoundId>([&] { return addRound(*store, heavyRound(4, 600'000, 2)); });
    }
    QCOMPARE(ofAnswer, ErrorCode::Io);
    QCOMPARE(ofRound, ErrorCode::Io);
    const auto counts = store->newReader()->counts();
    QCOMPARE(counts.comparisons, 1);
    QCOMPARE(counts.rounds, 1);
    QCOMPARE(counts.clips, 8);
    // Space again: the same writer goes on, with the same answer.
    answer(*store, rankedAnswer(queries[1], ada));
    addRound(*store, heavyRound(4, 600'000, 2));
    const IntegrityReport report = checkProject(folder.path()).value();
    QVERIFY2(report.ok, report.problems.empty() ? "" : report.problems.front().c_str());
  }

  void aFullFileSystemIsCalledFull() {
    const SmallDisk disk;
    if (!disk.mounted())
      QSKIP("mounting a small file system needs root; the test before this one limits file sizes instead");
    const std::string path = disk.path("full.podium"), ballast = disk.path("ballast");
    const auto store = makeStore(path);
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(4, 2, 1));
    const auto queries = lease(*store, ada, 4);
    answer(*store, rankedAnswer(queries[0], ada));
    {
      QFile file(QString::fromStdString(ballast));
      QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
      while (file.write(QByteArray(4096, 'x')) == 4096) {
      }
    }
    QCOMPARE(failureOf<ComparisonId>([&] { return answer(*store, rankedAnswer(queries[1], ada)); }), ErrorCode::Full);
    QCOMPARE(failureOf<RoundId>([&] { return addRound(*store, heavyRound(4, 600'000, 2)); }), ErrorCode::Full);
    QVERIFY(checkProject(path).value().ok);
    QVERIFY(QFile::remove(QString::fromStdString(ballast)));
    answer(*store, rankedAnswer(queries[1], ada));
    QCOMPARE(store->newReader()->counts().comparisons, 2);
    // A round that is bigger than what is left goes wrong half way: its first pieces are taken back.
    QCOMPARE(failureOf<RoundId>([&] { return addRound(*store, heavyRound(8, 600'000, 3)); }), ErrorCode::Full);
    const auto counts = store->newReader()->counts();
    QCOMPARE(counts.rounds, 1);
    QCOMPARE(counts.comparisons, 2);
    const IntegrityReport report = checkProject(path).value();
    QVERIFY2(report.ok, report.problems.empty() ? "" : report.problems.front().c_str());
  }

  void aWrongRoundIsRefusedByItsCallback_data() {
    QTest::addColumn<QString>("fault");
    for (const char* fault :
         {"clip out of range", "no clip", "65 clips", "clip twice", "no selector", "score not finite"})
      QTest::newRow(fault) << QString::fromUtf8(fault);
  }
  void aWrongRoundIsRefusedByItsCallback() {
    QFETCH(QString, fault);
    const std::string what = fault.toStdString();
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    NewRound round = smallRound(2, 2, 1);
    if (what == "clip out of range") round.queries[1].clips = {2, 4};
    if (what == "no clip") round.queries[1].clips = {};
    if (what == "65 clips") round = smallRound(1, 65, 1);
    if (what == "clip twice") round.queries[1].clips = {2, 2};
    if (what == "no selector") round.queries[1].selector.clear();
    if (what == "score not finite") round.queries[1].score = std::nan("");
    QCOMPARE(failureOf<RoundId>([&] { return addRound(*store, round); }), ErrorCode::InvalidInput);
    QCOMPARE(store->newReader()->counts().rounds, 0);
    QCOMPARE(store->newReader()->counts().clips, 0);
  }
};

QTEST_GUILESS_MAIN(TestWriter)
#include "test_writer.moc"
