// The Annotate page under a person who ranks, in a process of its own so that its memory is its own: what bench_reading
// and bench_datasets start. `annotate_probe clips|texts|large` prints one JSON object: milliseconds, megabytes.
// `annotate_probe beside PROGRAM ROWS` answers while PROGRAM imports ROWS into the same project in another process.
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <algorithm>
#include <cstdio>

#include "tests/ui/annotate_fixture.h"
#include "tests/ui/item_batches.h"
#include "tests/ui/text_samples.h"
#include "ui/annotate/annotate_page.h"
#include "ui/annotate/card_grid.h"
#include "ui/common/theme.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kTokens = 5000;  // of each long answer
constexpr int kLargeQueries = 100'000, kChunk = 2000;
constexpr int kLargeAnswers = 2000;
constexpr int kBesideQueries = 4000, kBesideAnswers = 300, kBesidePaceMs = 25;  // at least so many answers

struct Job {
  int k = 2, answers = 0, paceMs = 0;
};

double milliseconds(const QElapsedTimer& since) { return static_cast<double>(since.nsecsElapsed()) * 1e-6; }

double residentMegabytes() {
  QFile status(QStringLiteral("/proc/self/status"));
  if (!status.open(QIODevice::ReadOnly)) return 0.0;
  for (const QByteArray& line : status.readAll().split('\n'))
    if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').first().toDouble() / 1024.0;
  return 0.0;
}

double percentile(std::vector<double> values, double share) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

bool isPainted(AnnotatePage& page) {
  return page.model().phase() == AnnotateModel::Phase::Asking &&
         page.model().submitHindrance() != AnnotateModel::tr("The query is not on the screen yet.");
}

void require(bool condition, const char* what) {
  if (condition) return;
  std::fprintf(stderr, "annotate_probe: the page did not %s in time\n", what);
  std::exit(1);
}

Batch longTexts(int queries, int k) {
  Batch batch = textBatch({queries, k});
  for (std::size_t i = 0; i < batch.items.size(); ++i)
    batch.items[i].content.body = "# Answer " + std::to_string(i) + "\n\n" + samples::longMarkdown(kTokens);
  return batch;
}

// Short ones, as many as a big project has.
void addLarge(AnnotateFixture& fixture) {
  RoundId round;
  for (int first = 0; first < kLargeQueries; first += kChunk) {
    Batch batch = textBatch({kChunk, 2, true, false, first});
    for (std::size_t i = 0; i < batch.items.size(); ++i)
      batch.items[i].content.body =
          "Answer " + std::to_string(first) + "." + std::to_string(i) + " says this and that.";
    const auto ids =
        waitFor<BatchIds>([&](auto done) { fixture.session.store->writer().addBatch(batch, round, {"large"}, done); });
    round = ids.round;
  }
}

// From the last key of an answer to the paint event that shows the next query.
void answer(AnnotatePage& page, const Job& job) {
  QElapsedTimer since;
  std::optional<double> painted;
  QObject::connect(page.findChild<CardGrid*>(), &CardGrid::painted, &page, [&] { painted = milliseconds(since); });
  std::vector<double> times;
  for (int i = 0; i < job.answers; ++i) {
    QTest::qWait(job.paceMs);
    require(QTest::qWaitFor([&] { return isPainted(page); }, kPatienceMs), "show a query");
    if (job.k > 2)
      for (int place = 0; place < job.k; ++place) QTest::keyClick(&page, static_cast<char>('a' + (place + i) % job.k));
    painted.reset();
    since.start();
    QTest::keyClick(&page, job.k > 2 ? Qt::Key_Return : i % 2 ? Qt::Key_Left : Qt::Key_Right);
    while (!painted) {
      QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
      require(!since.hasExpired(kPatienceMs), "go on");
    }
    if (i >= 5) times.push_back(*painted);
  }
  std::printf("\"painted_median\":%.3f,\"painted_p99\":%.3f,", percentile(times, 0.5), percentile(times, 0.99));
}

// Answers while a child imports, and until it has ended. Besides the next query on the screen: the answer on the disk,
// and how often the page had to say that one was not saved yet.
int answerBesideImport(const QString& program, const QString& rows) {
  AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), textBatch({kBesideQueries, 2}));
  AnnotatePage page(fixture.session);
  page.resize(1310, 692);
  page.show();
  require(QTest::qWaitFor([&] { return isPainted(page); }, kPatienceMs), "show a query");
  QElapsedTimer since;
  std::optional<double> painted, saved;
  int troubles = 0;
  QObject::connect(page.findChild<CardGrid*>(), &CardGrid::painted, &page, [&] {
    if (!painted) painted = milliseconds(since);
  });
  QObject::connect(&page.model(), &AnnotateModel::saveStateChanged, &page, [&] {
    const SaveState& state = page.model().saveState();
    if (state.kind == SaveState::Kind::NotSavedRetrying) ++troubles;
    if (state.kind == SaveState::Kind::Saved && state.waiting == 0 && !saved) saved = milliseconds(since);
  });
  QProcess import;
  import.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  import.start(program, {QStringLiteral("import"), QString::fromStdString(fixture.path()), rows,
                         QStringLiteral("--with-answers"), QStringLiteral("--json")});
  QElapsedTimer importing;
  importing.start();
  double seconds = 0.0;
  QObject::connect(&import, &QProcess::finished, &page, [&] { seconds = milliseconds(importing) * 1e-3; });
  std::vector<double> paintedTimes, savedTimes;
  for (int i = 0; i < kBesideQueries - 10 && (seconds == 0.0 || i < kBesideAnswers); ++i) {
    QTest::qWait(kBesidePaceMs);
    require(QTest::qWaitFor([&] { return isPainted(page); }, kPatienceMs), "show a query");
    painted.reset();
    saved.reset();
    since.start();
    QTest::keyClick(&page, i % 2 ? Qt::Key_Left : Qt::Key_Right);
    while (!painted || !saved) {
      QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
      require(!since.hasExpired(kPatienceMs), "go on");
    }
    if (seconds > 0.0 && i >= kBesideAnswers) break;  // the import has ended meanwhile
    paintedTimes.push_back(*painted);
    savedTimes.push_back(*saved);
  }
  require(seconds > 0.0 || import.waitForFinished(kPatienceMs * 20), "see the import end");
  require(import.exitCode() == 0, "have the import end well");
  std::printf(
      "{\"answers\":%zu,\"painted_median\":%.3f,\"painted_p99\":%.3f,\"saved_median\":%.3f,\"saved_p99\":%.3f,"
      "\"saved_most\":%.3f,\"troubles\":%d,\"import_seconds\":%.3f}\n",
      paintedTimes.size(), percentile(paintedTimes, 0.5), percentile(paintedTimes, 0.99), percentile(savedTimes, 0.5),
      percentile(savedTimes, 0.99), percentile(savedTimes, 1.0), troubles, seconds);
  return 0;
}

int run(const QString& what) {
  Job job;
  ProjectInfo info;
  std::unique_ptr<AnnotateFixture> fixture;
  if (what == QLatin1String("clips")) {
    job = {9, 100, 250};
    fixture = std::make_unique<AnnotateFixture>(roadProject(9), job.answers + 8, 1, 25);
  } else if (what == QLatin1String("texts")) {
    job = {4, 100, 500};
    fixture = std::make_unique<AnnotateFixture>(itemProject(ItemKind::Text, AnswerForm::Rank, 4),
                                                longTexts(job.answers + 8, 4));
  } else {
    job = {2, kLargeAnswers, 20};
    fixture = std::make_unique<AnnotateFixture>(itemProject(ItemKind::Text, AnswerForm::Pair, 2), textBatch({1, 2}));
    addLarge(*fixture);
  }
  QElapsedTimer since;
  since.start();
  fixture->reopen();  // what starting the program does with the file
  AnnotatePage page(fixture->session);
  page.resize(1310, 692);
  page.show();
  require(QTest::qWaitFor([&] { return isPainted(page); }, kPatienceMs), "show a query");
  std::printf("{\"first_query\":%.3f,", milliseconds(since));
  answer(page, job);
  std::printf("\"megabytes\":%.1f}\n", residentMegabytes());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  applyTheme(application);
  const QStringList words = QCoreApplication::arguments();
  if (words.size() == 4 && words[1] == QLatin1String("beside")) return answerBesideImport(words[2], words[3]);
  return run(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("large"));
}
