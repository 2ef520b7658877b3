#include "tests/bench/bench_annotate.h"

#include <fcntl.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <ctime>

#include "learner/random.h"
#include "tests/ui/annotate_fixture.h"
#include "ui/annotate/annotate_page.h"
#include "ui/annotate/card_grid.h"

namespace podium::bench {
namespace {

constexpr int kAnswers = 300, kWarmUp = 10;
constexpr int kClips = 60;      // more than the decoded items that are kept: every query must be decoded
constexpr int kClipSteps = 25;  // 100 frames
constexpr int kPaceMs = 80;     // between answers
constexpr int kPatienceMs = 10'000;
constexpr double kFrameMs = 1000.0 / 60.0;
constexpr std::size_t kFlushBytes = 16 * 1024;
constexpr int kPlayMs = 4000;
constexpr double kAim = 1.0;

using Milliseconds = std::vector<double>;

double percentile(Milliseconds values, double share) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

double milliseconds(const QElapsedTimer& since) { return static_cast<double>(since.nsecsElapsed()) * 1e-6; }

double flushMs(int file) {
  const std::string block(kFlushBytes, 'x');
  QElapsedTimer since;
  since.start();
  if (::pwrite(file, block.data(), block.size(), 0) != static_cast<ssize_t>(block.size()) || ::fdatasync(file) != 0)
    throw Exception(ErrorCode::Io, "The temporary folder could not be written. Free some space there.");
  return milliseconds(since);
}

NewRound pairs(int queries) {
  NewRound round = test::roadRound(kClips / 2, 2, 1, kClipSteps);
  round.queries.clear();
  for (int i = 0; i < queries; ++i) {
    NewQuery query;
    query.clips = {2 * i % kClips, (2 * i + 1) % kClips};
    query.selector = "bench";
    query.seed = static_cast<std::uint64_t>(i);
    round.queries.push_back(std::move(query));
  }
  return round;
}

template <class Condition>
void waitUntil(Condition&& condition, const char* what) {
  if (!QTest::qWaitFor(condition, kPatienceMs))
    throw Exception(ErrorCode::Unknown, std::string("The Annotate page did not ") + what + " within ten seconds.");
}

bool isPainted(AnnotatePage& page) {
  return page.model().phase() == AnnotateModel::Phase::Asking &&
         page.model().submitHindrance() != AnnotateModel::tr("The query is not on the screen yet.");
}

void open(AnnotatePage& page) {
  page.resize(1310, 692);
  page.show();
  waitUntil([&] { return isPainted(page); }, "show a query");
}

struct AnswerTimes {
  Milliseconds painted, saved, flushes;
};

AnswerTimes answerPairs() {
  test::AnnotateFixture fixture(test::roadProject(2), 0);
  waitFor<RoundId>([&](auto done) { fixture.session.store->writer().addRound(pairs(kAnswers + kWarmUp + 8), done); });
  AnnotatePage page(fixture.session);
  open(page);
  const int file = ::open((fixture.path() + ".flush").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);

  QElapsedTimer since;
  std::optional<double> painted, saved;
  QObject::connect(page.findChild<CardGrid*>(), &CardGrid::painted, &page, [&] { painted = milliseconds(since); });
  QObject::connect(&page.model(), &AnnotateModel::saveStateChanged, &page, [&] {
    if (page.model().saveState().kind == SaveState::Kind::Saved) saved = milliseconds(since);
  });
  AnswerTimes times;
  for (int i = 0; i < kAnswers + kWarmUp; ++i) {
    QTest::qWait(kPaceMs);
    waitUntil([&] { return isPainted(page); }, "show a query");
    times.flushes.push_back(flushMs(file));
    painted.reset();
    saved.reset();
    since.start();
    QTest::keyClick(&page, i % 2 == 0 ? Qt::Key_Left : Qt::Key_Right);
    while (!(painted && saved)) {
      QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
      if (since.hasExpired(kPatienceMs))
        throw Exception(ErrorCode::Unknown, "The Annotate page did not go on within ten seconds.");
    }
    if (i < kWarmUp) continue;
    times.painted.push_back(*painted);
    times.saved.push_back(*saved);
  }
  ::close(file);
  return times;
}

// Cores that this process uses while nine clips play.
double coresWhilePlaying() {
  test::AnnotateFixture fixture(test::roadProject(9), 1, 3, kClipSteps);
  AnnotatePage page(fixture.session);
  open(page);
  const std::clock_t before = std::clock();
  QElapsedTimer since;
  since.start();
  QTest::qWait(kPlayMs);
  return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC / (milliseconds(since) / 1000.0);
}

}  // namespace

Figures benchAnnotate() {
  const AnswerTimes times = answerPairs();
  const auto figure = [](const char* metric, const Milliseconds& values, double share, const char* reference,
                         double limit) {
    return Figure{metric, percentile(values, share), "ms", reference, limit, kAim, Better::Lower};
  };
  const char* frame = "one frame of 60 Hz";
  const char* flush = "write and flush of 16 KiB";
  return {figure("key_to_next_query_median", times.painted, 0.5, frame, kFrameMs),
          figure("key_to_next_query_p99", times.painted, 0.99, frame, kFrameMs),
          figure("key_to_saved_median", times.saved, 0.5, flush, percentile(times.flushes, 0.5)),
          figure("key_to_saved_p99", times.saved, 0.99, flush, percentile(times.flushes, 0.99)),
          {"nine_clips_playing", coresWhilePlaying(), "cores", "one core", 1.0, std::nullopt, Better::Lower}};
}

}  // namespace podium::bench
