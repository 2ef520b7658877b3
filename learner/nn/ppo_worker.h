#pragma once
// Threads for torch work on the CPU. Each has one intra-op thread: several OpenMP threads collapse when one of their
// cores is busy with something else, threads of one each merely share.
#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace podium::nn {

// One thread, one task at a time, a little politer than the window and the emulator. Owned by one thread, which alone
// calls start() and wait(). The destructor waits for the task that runs.
class Worker {
 public:
  Worker();
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void start(std::function<void()> task);  // the last one was waited for
  void wait();                             // returns at once when nothing runs; rethrows what the task threw

 private:
  void loop(std::stop_token stop);

  std::mutex m_mutex;
  std::condition_variable_any m_changed;
  std::function<void()> m_task;
  bool m_busy = false;
  std::exception_ptr m_fault;
  std::jthread m_thread;  // last: starts when everything else stands
};

// Several workers that share numbered tasks: whoever is free takes the next one, so that a worker whose core is busy
// holds up less.
class WorkerTeam {
 public:
  explicit WorkerTeam(int workers);
  int size() const { return static_cast<int>(m_workers.size()); }
  // Calls task(0) .. task(count - 1), each once, by the first `use` workers, and returns when all are done. The first
  // exception is rethrown after that; tasks not yet begun are then left out.
  void run(int count, int use, const std::function<void(int)>& task);

 private:
  std::vector<std::unique_ptr<Worker>> m_workers;
};

// Sets torch's intra-op threads of the calling thread and puts the old number back.
class IntraOpThreads {
 public:
  explicit IntraOpThreads(int threads);
  ~IntraOpThreads();
  IntraOpThreads(const IntraOpThreads&) = delete;
  IntraOpThreads& operator=(const IntraOpThreads&) = delete;

 private:
  int m_before;
};

}  // namespace podium::nn
