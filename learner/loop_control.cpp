#include "learner/loop_control.h"

#include "storage/domain/result.h"

namespace podium {

void LoopControl::pause() {
  const std::lock_guard lock(m_mutex);
  m_paused = true;
  m_work.request_stop();
  m_changed.notify_all();
}

void LoopControl::resume() {
  const std::lock_guard lock(m_mutex);
  if (!m_paused) return;
  m_paused = false;
  if (!m_stop.stop_requested()) m_work = std::stop_source();
  m_changed.notify_all();
}

bool LoopControl::paused() const {
  const std::lock_guard lock(m_mutex);
  return m_paused;
}

void LoopControl::begin(const std::stop_token& stop) {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = stop;
    m_work = std::stop_source();
    if (m_paused) m_work.request_stop();
  }
  m_link.emplace(stop, [this] { interrupt(); });  // calls at once when already stopped: the mutex must be free
}

void LoopControl::end() { m_link.reset(); }

void LoopControl::interrupt() {
  const std::lock_guard lock(m_mutex);
  m_work.request_stop();
  m_changed.notify_all();
}

bool LoopControl::stopping() const {
  const std::lock_guard lock(m_mutex);
  return m_stop.stop_requested();
}

std::stop_token LoopControl::work() const {
  const std::lock_guard lock(m_mutex);
  return m_work.get_token();
}

std::stop_token LoopControl::stop() const {
  const std::lock_guard lock(m_mutex);
  return m_stop;
}

void LoopControl::throwIfInterrupted(const std::stop_token& work) {
  if (work.stop_requested()) throw Exception(ErrorCode::Cancelled, "The learner was paused or stopped.");
}

void LoopControl::sleep(std::chrono::milliseconds time) {
  std::unique_lock lock(m_mutex);
  m_changed.wait_for(lock, time, [this] { return m_work.stop_requested(); });
}

void LoopControl::waitWhilePaused() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this] { return !m_paused || m_stop.stop_requested(); });
}

}  // namespace podium
