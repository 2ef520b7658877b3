#include "learner/nn/ppo_worker.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <utility>

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace podium::nn {
namespace {

// Learning can wait a moment, a person and the emulator cannot. Linux gives each thread a niceness of its own.
void lowerPriority() {
#ifdef __linux__
  constexpr int kNiceness = 5;
  setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), kNiceness);  // best effort
#endif
}

}  // namespace

Worker::Worker() : m_thread([this](std::stop_token stop) { loop(stop); }) {}

Worker::~Worker() {
  m_thread.request_stop();
  m_thread.join();
}

void Worker::start(std::function<void()> task) {
  const std::lock_guard lock(m_mutex);
  m_task = std::move(task);
  m_busy = true;
  m_changed.notify_all();
}

void Worker::wait() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this] { return !m_busy; });
  if (m_fault) std::rethrow_exception(std::exchange(m_fault, nullptr));
}

void Worker::loop(std::stop_token stop) {
  lowerPriority();
  const IntraOpThreads single(1);
  std::unique_lock lock(m_mutex);
  while (m_changed.wait(lock, stop, [this] { return m_busy; })) {
    lock.unlock();
    std::exception_ptr fault;
    try {
      m_task();
    } catch (...) {
      fault = std::current_exception();
    }
    lock.lock();
    m_task = nullptr;
    m_fault = fault;
    m_busy = false;
    m_changed.notify_all();
  }
}

WorkerTeam::WorkerTeam(int workers) {
  for (int i = 0; i < workers; ++i) m_workers.push_back(std::make_unique<Worker>());
}

void WorkerTeam::run(int count, int use, const std::function<void(int)>& task) {
  std::atomic<int> next = 0;
  const auto take = [&] {
    try {
      for (int i = next++; i < count; i = next++) task(i);
    } catch (...) {
      next = count;
      throw;
    }
  };
  const auto used = static_cast<std::size_t>(std::clamp(use, 1, size()));
  for (std::size_t i = 0; i < used; ++i) m_workers[i]->start(take);
  std::exception_ptr fault;
  for (std::size_t i = 0; i < used; ++i) {
    try {
      m_workers[i]->wait();
    } catch (...) {
      if (!fault) fault = std::current_exception();
    }
  }
  if (fault) std::rethrow_exception(fault);
}

IntraOpThreads::IntraOpThreads(int threads) : m_before(at::get_num_threads()) { at::set_num_threads(threads); }

IntraOpThreads::~IntraOpThreads() { at::set_num_threads(m_before); }

}  // namespace podium::nn
