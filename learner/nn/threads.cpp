#include "learner/nn/threads.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace podium::nn {
namespace {

// Keeps the first exception of several threads.
class FirstError {
 public:
  void keep(std::exception_ptr error) {
    const std::lock_guard lock(m_mutex);
    if (!m_error) m_error = std::move(error);
    m_any = true;
  }
  bool any() const { return m_any; }
  void rethrow() {
    if (m_error) std::rethrow_exception(m_error);
  }

 private:
  std::mutex m_mutex;
  std::exception_ptr m_error;
  std::atomic<bool> m_any = false;
};

// Runs `body` on `workers` threads, this one included, and joins them.
void onThreads(int workers, const std::function<void()>& body) {
  std::vector<std::jthread> others;
  for (int i = 1; i < workers; ++i)
    others.emplace_back([&] {
      useOneTorchThreadPerCaller();
      body();
    });
  body();
}

}  // namespace

void useOneTorchThreadPerCaller() {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  at::set_num_threads(1);
}

int workerCount(int wanted, int pieces) {
  const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  return std::clamp(wanted > 0 ? wanted : cores, 1, std::max(1, pieces));
}

void shareOut(int workers, int count, const std::function<void(int)>& work) {
  FirstError error;
  std::atomic<int> next = 0;
  onThreads(std::min(workers, count), [&] {
    for (int i = next++; i < count && !error.any(); i = next++) {
      try {
        work(i);
      } catch (...) {
        error.keep(std::current_exception());
      }
    }
  });
  error.rethrow();
}

void advanceTogether(int workers, int count, const std::function<bool(int)>& step) {
  struct Run {
    int done = 0;
    bool busy = false, finished = false;
  };
  std::vector<Run> runs(static_cast<std::size_t>(count));
  std::mutex mutex;
  std::condition_variable freed;
  FirstError error;
  onThreads(std::min(workers, count), [&] {
    std::unique_lock lock(mutex);
    while (!error.any()) {
      Run* furthestBehind = nullptr;
      bool anyBusy = false;
      for (auto& run : runs) {
        anyBusy = anyBusy || run.busy;
        if (!run.busy && !run.finished && (!furthestBehind || run.done < furthestBehind->done)) furthestBehind = &run;
      }
      if (!furthestBehind) {
        if (!anyBusy) break;
        freed.wait(lock);
        continue;
      }
      furthestBehind->busy = true;
      lock.unlock();
      bool more = false;
      try {
        more = step(static_cast<int>(furthestBehind - runs.data()));
      } catch (...) {
        error.keep(std::current_exception());
      }
      lock.lock();
      furthestBehind->busy = false;
      furthestBehind->finished = !more;
      ++furthestBehind->done;
      freed.notify_all();
    }
    freed.notify_all();
  });
  error.rethrow();
}

}  // namespace podium::nn
