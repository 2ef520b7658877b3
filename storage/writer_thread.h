#pragma once
// The thread that owns a project's write connection: two queues, group commit, acknowledgement after the commit.
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "storage/write_job.h"

namespace podium {

enum class WriteQueue {
  People,  // somebody waits for it: answers, undo, leases
  Bulk     // the learner's work; gets its turn between people, and at least after every few of their commits
};

// submit() may be called from any thread, callbacks of jobs included. Jobs of one queue run in the order in which they
// came. Destruction runs everything that was submitted, then joins.
class WriterThread {
 public:
  // Throws Exception when the project cannot be opened for writing.
  explicit WriterThread(const std::string& path);
  ~WriterThread();
  WriterThread(const WriterThread&) = delete;
  WriterThread& operator=(const WriterThread&) = delete;

  void submit(WriteQueue queue, std::unique_ptr<WriteJob> job);

 private:
  using Jobs = std::vector<std::unique_ptr<WriteJob>>;
  void loop(const std::string& path, std::promise<void> opened);
  Jobs nextGroup();
  void commitGroup(SqlConnection& database, Jobs jobs);
  bool tryCommit(SqlConnection& database, Jobs& jobs, Error& fault);
  void acknowledge(std::unique_ptr<WriteJob> job, WriteJob::Progress progress);
  void checkpointWhenIdle(SqlConnection& database);
  bool idle();

  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<std::unique_ptr<WriteJob>> m_people, m_bulk;
  bool m_stopping = false;
  int m_peopleInARow = 0;          // commits of people's jobs since bulk work had its turn; writer thread only
  std::int64_t m_loggedBytes = 0;  // written since the last checkpoint, about; writer thread only
  std::chrono::steady_clock::time_point m_lastCommit;  // writer thread only
  std::thread m_thread;                                // last: it uses everything above
};

}  // namespace podium
