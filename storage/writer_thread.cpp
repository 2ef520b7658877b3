#include "storage/writer_thread.h"

#include <chrono>
#include <exception>
#include <utility>

#include "storage/domain/log.h"
#include "storage/project_file.h"

namespace podium {
namespace {

constexpr auto kPatience = std::chrono::seconds(10);  // for other processes
constexpr auto kPoll = std::chrono::microseconds(200);
constexpr auto kTurn = std::chrono::microseconds(400);  // left to others between two commits in a row
constexpr std::size_t kMostPeopleJobs = 256;            // in one commit
constexpr int kPeopleCommitsPerBulk = 8;                // while people keep coming
constexpr std::int64_t kBulkBytesPerCommit = 1 << 20;   // bounds how long an answer waits behind bulk work
constexpr std::int64_t kBytesPerJob = 32 << 10;         // a few pages of 4 KiB with their index pages
constexpr std::int64_t kCheckpointBytes = 4 << 20;      // SQLite's own default of 1,000 pages
// Beyond this, waiting for a quiet moment is no longer wise: the next process that has one would copy it all back, and
// its people would wait meanwhile.
constexpr std::int64_t kMostLoggedBytes = 16 << 20;

// BEGIN IMMEDIATE, waiting for other processes. SQLite's own waiting sleeps longer and longer, up to 100 ms, and so
// would meet the short moment between two commits of a busy process only by luck. Here who waits asks every kPoll, and
// who commits again and again leaves a gap of kTurn, which is longer: so processes take turns.
void beginImmediate(SqlConnection& database) {
  const auto giveUp = std::chrono::steady_clock::now() + kPatience;
  while (true) {
    try {
      database.run("BEGIN IMMEDIATE");
      return;
    } catch (const Exception& fault) {
      if (fault.code() != ErrorCode::Locked || std::chrono::steady_clock::now() >= giveUp) throw;
    }
    std::this_thread::sleep_for(kPoll);
  }
}

// After a fault SQLite may have rolled back by itself; then ROLLBACK has nothing to do and says so.
void rollback(SqlConnection& database) {
  try {
    database.run("ROLLBACK");
  } catch (const Exception& fault) {
    log(LogLevel::Debug, "storage", fault.what());
  }
}

Error currentError() {
  try {
    throw;
  } catch (const Exception& fault) {
    return fault.error();
  } catch (const std::bad_alloc&) {
    return {ErrorCode::OutOfMemory, "There is not enough memory to write to the project. Close other programs."};
  } catch (const std::exception& fault) {
    return {ErrorCode::Unknown, std::string("Writing to the project failed: ") + fault.what() + "."};
  } catch (...) {
    return {ErrorCode::Unknown, "Writing to the project failed for an unknown reason."};
  }
}

// A callback is somebody else's code: its faults must not end the writer.
template <class Call>
void guarded(Call&& call) {
  try {
    call();
  } catch (...) {
    log(LogLevel::Error, "storage", "A callback of the project's writer failed: " + currentError().message);
  }
}

void tidyUp(SqlConnection& database, WriteJob& job) {
  try {
    beginImmediate(database);
    job.abandon(database);
    database.run("COMMIT");
  } catch (...) {
    rollback(database);
    log(LogLevel::Debug, "storage", "Could not tidy up after a failed job: " + currentError().message);
  }
}

void notifyFailed(SqlConnection& database, WriteJob& job, const Error& error) {
  if (job.hasEarlierSteps()) tidyUp(database, job);
  guarded([&] { job.failed(error); });
}

// Runs a job inside a savepoint. Its fault is returned when the savepoint could take the job back, and thrown when
// SQLite has ended the whole transaction over it (a full disk, an I/O error).
std::optional<Error> runInSavepoint(SqlConnection& database, WriteJob& job, WriteJob::Progress& progress) {
  std::optional<Error> error;
  database.run("SAVEPOINT job");
  try {
    progress = job.run(database);
  } catch (...) {
    error = currentError();
    try {
      database.run("ROLLBACK TO job");
    } catch (const Exception&) {
      throw Exception(*error);
    }
  }
  database.run("RELEASE job");
  return error;
}

// Foreign keys are not checked while it lives; it begins and ends outside of transactions.
class UncheckedReferences {
 public:
  explicit UncheckedReferences(SqlConnection& database) : m_database(database) {
    m_database.execute("PRAGMA foreign_keys = OFF");
  }
  ~UncheckedReferences() {
    try {
      m_database.execute("PRAGMA foreign_keys = ON");
    } catch (const Exception& fault) {
      log(LogLevel::Error, "storage", fault.what());
    }
  }
  UncheckedReferences(const UncheckedReferences&) = delete;
  UncheckedReferences& operator=(const UncheckedReferences&) = delete;

 private:
  SqlConnection& m_database;
};

}  // namespace

WriterThread::WriterThread(const std::string& path) {
  std::promise<void> opened;
  std::future<void> isOpen = opened.get_future();
  m_thread = std::thread([this, path, opened = std::move(opened)]() mutable { loop(path, std::move(opened)); });
  try {
    isOpen.get();
  } catch (...) {
    m_thread.join();
    throw;
  }
}

WriterThread::~WriterThread() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_changed.notify_one();
  m_thread.join();
}

void WriterThread::submit(WriteQueue queue, std::unique_ptr<WriteJob> job) {
  {
    const std::lock_guard lock(m_mutex);
    (queue == WriteQueue::People ? m_people : m_bulk).push_back(std::move(job));
  }
  m_changed.notify_one();
}

void WriterThread::loop(const std::string& path, std::promise<void> opened) {
  std::unique_ptr<SqlConnection> database;
  try {
    database = connectForWriting(path);
  } catch (...) {
    opened.set_exception(std::current_exception());
    return;
  }
  opened.set_value();
  while (true) {
    Jobs jobs = nextGroup();
    if (jobs.empty()) return;
    try {
      commitGroup(*database, std::move(jobs));
      checkpointWhenIdle(*database);
    } catch (...) {
      log(LogLevel::Error, "storage", "The project's writer goes on after a fault: " + currentError().message);
    }
  }
}

// What goes into the next commit: everybody who waits, or a bounded amount of bulk work. Empty: the end.
WriterThread::Jobs WriterThread::nextGroup() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this] { return m_stopping || !m_people.empty() || !m_bulk.empty(); });
  Jobs jobs;
  const bool bulkIsDue = !m_bulk.empty() && m_peopleInARow >= kPeopleCommitsPerBulk;
  if (!m_people.empty() && !bulkIsDue) {
    ++m_peopleInARow;
    while (!m_people.empty() && jobs.size() < kMostPeopleJobs) {
      jobs.push_back(std::move(m_people.front()));
      m_people.pop_front();
    }
    return jobs;
  }
  m_peopleInARow = 0;
  std::int64_t bytes = 0;
  while (!m_bulk.empty()) {
    bytes += m_bulk.front()->stepBytes() + kBytesPerJob;
    const bool alone = !m_bulk.front()->checksReferences();
    if (!jobs.empty() && (alone || bytes > kBulkBytesPerCommit)) break;
    jobs.push_back(std::move(m_bulk.front()));
    m_bulk.pop_front();
    if (alone) break;
  }
  return jobs;
}

void WriterThread::commitGroup(SqlConnection& database, Jobs jobs) {
  Error fault;
  if (tryCommit(database, jobs, fault)) return;
  if (jobs.size() == 1 || fault.code == ErrorCode::Locked) {
    for (auto& job : jobs) notifyFailed(database, *job, fault);
    return;
  }
  // The group could not be committed as a whole, for example because one job is too big for the disk: each gets a
  // commit of its own, so that it fails alone.
  for (auto& job : jobs) {
    Jobs alone;
    alone.push_back(std::move(job));
    commitGroup(database, std::move(alone));
  }
}

// Runs the jobs in one transaction and tells them how it went. False: nothing is kept, nobody was told, and `jobs`
// still holds them all.
bool WriterThread::tryCommit(SqlConnection& database, Jobs& jobs, Error& fault) {
  struct Outcome {
    WriteJob::Progress progress = WriteJob::Progress::Done;
    std::optional<Error> error;
  };
  std::vector<Outcome> outcomes(jobs.size());
  std::optional<UncheckedReferences> unchecked;
  if (!jobs.front()->checksReferences()) unchecked.emplace(database);
  std::int64_t bytes = 0;
  try {
    std::this_thread::sleep_until(m_lastCommit + kTurn);
    beginImmediate(database);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      bytes += jobs[i]->stepBytes() + kBytesPerJob;
      outcomes[i].error = runInSavepoint(database, *jobs[i], outcomes[i].progress);
    }
    database.run("COMMIT");
  } catch (...) {
    fault = currentError();
    rollback(database);
    return false;
  }
  m_lastCommit = std::chrono::steady_clock::now();
  m_loggedBytes += bytes;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (outcomes[i].error)
      notifyFailed(database, *jobs[i], *outcomes[i].error);
    else
      acknowledge(std::move(jobs[i]), outcomes[i].progress);
  }
  return true;
}

void WriterThread::acknowledge(std::unique_ptr<WriteJob> job, WriteJob::Progress progress) {
  guarded([&] { job->committed(progress); });
  if (progress == WriteJob::Progress::Done) return;
  const std::lock_guard lock(m_mutex);
  m_bulk.push_front(std::move(job));
}

bool WriterThread::idle() {
  const std::lock_guard lock(m_mutex);
  return m_people.empty() && m_bulk.empty();
}

// Copies the log back into the file when nobody waits. PASSIVE: never blocks readers or other processes.
void WriterThread::checkpointWhenIdle(SqlConnection& database) {
  if (m_loggedBytes < kCheckpointBytes || (m_loggedBytes < kMostLoggedBytes && !idle())) return;
  m_loggedBytes = 0;
  try {
    database.execute("PRAGMA wal_checkpoint(PASSIVE)");
  } catch (const Exception& fault) {
    log(LogLevel::Warning, "storage", std::string("The project's log could not be copied back yet: ") + fault.what());
  }
}

}  // namespace podium
