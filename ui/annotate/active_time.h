#pragma once
// How long a person worked on a query, without the time in which nothing happened.
#include <algorithm>
#include <cstdint>

namespace podium {

// Pure; times are milliseconds of any clock that never runs backwards. Watching counts: a stretch without a key or a
// mouse event adds its length, but never more than kIdleAfterMs.
class ActiveTime {
 public:
  static constexpr std::int64_t kIdleAfterMs = 20'000;

  void start(std::int64_t now) { *this = ActiveTime{now, 0, true}; }
  // Something happened: a key, a mouse event, the answer.
  void note(std::int64_t now) {
    if (m_running) m_total += std::clamp<std::int64_t>(now - m_last, 0, kIdleAfterMs);
    m_last = now;
  }
  // The page was left, or the window lost the focus.
  void pause(std::int64_t now) {
    note(now);
    m_running = false;
  }
  void resume(std::int64_t now) {
    m_last = now;
    m_running = true;
  }
  std::int64_t totalMs() const { return m_total; }

  ActiveTime() = default;

 private:
  ActiveTime(std::int64_t last, std::int64_t total, bool running) : m_last(last), m_total(total), m_running(running) {}

  std::int64_t m_last = 0, m_total = 0;
  bool m_running = false;
};

}  // namespace podium
