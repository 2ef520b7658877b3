#pragma once
// Pause, stop and waiting of the learner loop, so that each takes effect at once whatever the loop is doing.
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

namespace podium {

class LoopControl {
 public:
  // Any thread.
  void pause();
  void resume();
  bool paused() const;

  // The learner thread, from here on. `stop` rules from begin() to end().
  void begin(const std::stop_token& stop);
  void end();
  bool stopping() const;
  // For long work: stopped by a stop and by a pause alike.
  std::stop_token work() const;
  // Throws Exception(Cancelled) when stopped or paused: between two pieces of work.
  void throwIfInterrupted() const;
  // Returns after the time, or at once when stopped or paused.
  void sleep(std::chrono::milliseconds time);
  void waitWhilePaused();

 private:
  void interrupt();

  mutable std::mutex m_mutex;
  std::condition_variable_any m_changed;
  bool m_paused = false;
  std::stop_token m_stop;
  std::stop_source m_work;
  std::optional<std::stop_callback<std::function<void()>>> m_link;  // from m_stop to m_work
};

}  // namespace podium
