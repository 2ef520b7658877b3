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
  std::stop_token stop() const;  // the one given to begin(): a pause does not stop it
  // For long work: stopped by a stop and by a pause alike. Taken once for each piece of work, and looked at afterwards:
  // resume() makes a new one, which knows nothing of what was cut short before it.
  std::stop_token work() const;
  // Throws Exception(Cancelled) when that token was stopped.
  static void throwIfInterrupted(const std::stop_token& work);
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
