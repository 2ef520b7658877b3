#pragma once
// The one place of exports that knows of several threads: pieces of work are done side by side, and what they give is
// taken in the order of the pieces.
#include <algorithm>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <thread>
#include <utility>

namespace podium {

// Serves one thread. However many pieces there are, a few are under way at a time. When it goes, it waits for those.
template <class Made>
class InOrder {
 public:
  using Take = std::function<void(Made)>;
  // `take` is called by the thread that calls give() and finish().
  explicit InOrder(Take take) : m_take(std::move(take)) {}

  // Begins `work`, a function without arguments that returns a Made and shares nothing with others that can change.
  // Waits while enough is under way. Throws what an earlier piece threw, and what `take` throws.
  template <class Work>
  void give(Work work) {
    if (m_underWay.size() >= kMost) takeFirst();
    m_underWay.push_back(std::async(std::launch::async, [work = std::move(work)]() mutable {
      Work own(std::move(work));  // so that what it holds goes on its thread
      return own();
    }));
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

  // One more than there are processors, so that none waits for the next piece; more than eight only cost memory.
  static inline const std::size_t kMost = std::clamp(std::thread::hardware_concurrency(), 1U, 8U) + 1;
  Take m_take;
  std::deque<std::future<Made>> m_underWay;
};

}  // namespace podium
