#pragma once
// The time that has passed since it was made, for the figures of reports.
#include <chrono>

namespace podium::nn {

class Stopwatch {
 public:
  double seconds() const { return std::chrono::duration<double>(Clock::now() - m_begin).count(); }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point m_begin = Clock::now();
};

}  // namespace podium::nn
