#pragma once
// The one place of exports that knows of several threads: pieces of work are done side by side, and what they give is
// taken in the order of the pieces.
#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace podium {

// Serves one thread. However many pieces there are, a few are under way at a time. When it goes, it waits for those
// that have begun; the others are dropped.
template <class Made>
class InOrder {
 public:
  using Take = std::function<void(Made)>;
  // `take` is called by the thread that calls give() and finish().
  explicit InOrder(Take take) : m_take(std::move(take)) {}
  ~InOrder() {
    {
      const std::lock_guard lock(m_mutex);
      m_ends = true;
    }
    m_came.notify_all();
    for (std::thread& thread : m_threads) thread.join();
  }
  InOrder(const InOrder&) = delete;
  InOrder& operator=(const InOrder&) = delete;

  // Begins `work`, a function without arguments that returns a Made and shares nothing with others that can change.
  // Waits while enough is under way. Throws what an earlier piece threw, and what `take` throws.
  template <class Work>
  void give(Work work) {
    if (m_underWay.size() > kThreads) takeFirst();
    std::packaged_task<Made()> task([work = std::move(work)]() mutable {
      Work own(std::move(work));  // so that what it holds goes on its thread
      return own();
    });
    m_underWay.push_back(task.get_future());
    if (m_threads.size() < kThreads) m_threads.emplace_back([this] { serve(); });
    {
      const std::lock_guard lock(m_mutex);
      m_waiting.push_back(std::move(task));
    }
    m_came.notify_one();
  }
  // Waits for all pieces. Throws as give().
  void finish() {
    while (!m_underWay.empty()) takeFirst();
  }

 private:
  void takeFirst() {
    std::future<Made> first = std::move(m_underWay.front());
    m_underWay.pop_front();
    m_take(first.get());
  }

  void serve() {
    for (;;) {
      std::unique_lock lock(m_mutex);
      m_came.wait(lock, [this] { return m_ends || !m_waiting.empty(); });
      if (m_ends) return;
      std::packaged_task<Made()> task = std::move(m_waiting.front());
      m_waiting.pop_front();
      lock.unlock();
      task();
    }
  }

  // One piece more than there are threads is under way, so that none waits for the next; more than eight only cost
  // memory.
  static inline const std::size_t kThreads = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
  Take m_take;
  std::deque<std::future<Made>> m_underWay;
  std::mutex m_mutex;  // of these three
  std::condition_variable m_came;
  std::deque<std::packaged_task<Made()>> m_waiting;
  bool m_ends = false;
  std::vector<std::thread> m_threads;
};

}  // namespace podium
