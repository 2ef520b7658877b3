#include "tests/bench/bench_commit.h"

#include <fcntl.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <filesystem>

#include "learner/random.h"
#include "storage/project_store.h"

namespace podium::bench {
namespace {

constexpr int kRounds = 20, kQueriesPerRound = 1000, kClipsPerRound = 50;
constexpr int kWarmUp = 20;  // also measures how much a commit writes
constexpr int kAnswers = 300;
constexpr std::size_t kBlobBytes = 2000;  // of each of a clip's three parts: their size does not enter an answer
constexpr off_t kLogBytes = 4 << 20;      // at which the log begins again
constexpr double kAim = 1.0;              // as fast as the flush alone

using Milliseconds = std::vector<double>;

template <class Work>
double timed(Work&& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double percentile(Milliseconds values, double share) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

NewRound round(Random& random) {
  NewRound made;
  for (int i = 0; i < kClipsPerRound; ++i) {
    NewClip added;
    added.clip.meta = {.environment = "bench", .steps = 1, .frameWidth = 1, .frameHeight = 1};
    for (auto* blob : {&added.clip.frames, &added.clip.observations, &added.clip.steps}) {
      blob->resize(kBlobBytes);
      std::ranges::generate(*blob, [&] { return static_cast<std::uint8_t>(random.next()); });
    }
    made.clips.push_back(std::move(added));
  }
  for (int i = 0; i < kQueriesPerRound; ++i)
    made.queries.push_back({random.sample(kClipsPerRound, 2), "bench", random.uniform(), random.next()});
  return made;
}

// The disk alone: appends and flushes, beginning again like the log.
class BareFlush {
 public:
  BareFlush(const std::string& path, std::size_t bytes)
      : m_file(::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600)), m_block(bytes, 'x') {}
  ~BareFlush() { ::close(m_file); }
  BareFlush(const BareFlush&) = delete;
  BareFlush& operator=(const BareFlush&) = delete;
  void run() {
    const bool done = ::pwrite(m_file, m_block.data(), m_block.size(), m_at) == static_cast<ssize_t>(m_block.size()) &&
                      ::fdatasync(m_file) == 0;
    if (!done) throw Exception(ErrorCode::Io, "The temporary folder could not be written. Free some space there.");
    m_at += static_cast<off_t>(m_block.size());
    if (m_at > kLogBytes) m_at = 0;
  }

 private:
  int m_file;
  std::string m_block;
  off_t m_at = 0;
};

class Answering {
 public:
  explicit Answering(ProjectStore& store) : m_store(store) {
    m_annotator = waitFor<AnnotatorId>([&](auto done) { store.writer().ensureAnnotator("bench", true, done); });
  }
  Query lease() {
    return waitFor<std::vector<Query>>([&](auto done) { m_store.writer().lease({m_annotator}, done); }).at(0);
  }
  void answer(const Query& query) {
    Comparison comparison;
    comparison.query = query.id;
    comparison.annotator = m_annotator;
    comparison.ranking.tiers = {{1}, {0}};
    comparison.shownOrder = {0, 1};
    waitFor<ComparisonId>([&](auto done) { m_store.writer().addComparison(comparison, done); });
  }

 private:
  ProjectStore& m_store;
  AnnotatorId m_annotator;
};

}  // namespace

Figures benchCommit() {
  const QTemporaryDir folder;
  const std::string path = folder.filePath(QStringLiteral("bench.podium")).toStdString();
  {
    const auto filled = ProjectStore::create(path, ProjectInfo{}).value();
    Random random(1);
    for (int i = 0; i < kRounds; ++i)
      waitFor<RoundId>([&](auto done) { filled->writer().addRound(round(random), done); });
  }
  const auto store = ProjectStore::open(path).value();  // afresh, with an empty log
  Answering answering(*store);
  for (int i = 0; i < kWarmUp; ++i) answering.answer(answering.lease());
  const std::size_t bytes = std::filesystem::file_size(path + "-wal") / (2 * kWarmUp);
  BareFlush bare(folder.filePath(QStringLiteral("bare")).toStdString(), bytes);

  Milliseconds leases, answers, flushes;
  for (int i = 0; i < kAnswers; ++i) {
    Query query;
    flushes.push_back(timed([&] { bare.run(); }));
    leases.push_back(timed([&] { query = answering.lease(); }));
    flushes.push_back(timed([&] { bare.run(); }));
    answers.push_back(timed([&] { answering.answer(query); }));
  }
  const std::string reference = "write and flush of " + std::to_string(bytes) + " bytes";
  const auto figure = [&](const char* metric, const Milliseconds& values, double share) {
    return Figure{metric, percentile(values, share), "ms", reference, percentile(flushes, share), kAim, Better::Lower};
  };
  return {figure("answer_to_durable_median", answers, 0.5), figure("answer_to_durable_p99", answers, 0.99),
          figure("lease_to_durable_median", leases, 0.5), figure("lease_to_durable_p99", leases, 0.99)};
}

}  // namespace podium::bench
