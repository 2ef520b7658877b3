#include "ui/annotate/mailbox.h"

namespace podium {

void Mailbox::post(Letter letter) {
  const std::lock_guard lock(m_mutex);
  if (!m_receiver) return;
  m_letters.push_back(std::move(letter));
  m_arrived.notify_all();
  // Under the lock: close() cannot return, and the receiver cannot die, before the event is queued.
  if (m_letters.size() == 1)
    QMetaObject::invokeMethod(
        m_receiver, [self = shared_from_this()] { self->drain(); }, Qt::QueuedConnection);
}

void Mailbox::drain() {
  std::deque<Letter> letters;
  {
    const std::lock_guard lock(m_mutex);
    letters.swap(m_letters);
  }
  for (auto& letter : letters) letter();
}

bool Mailbox::waitAndDrain(std::chrono::steady_clock::time_point deadline) {
  {
    std::unique_lock lock(m_mutex);
    if (!m_arrived.wait_until(lock, deadline, [this] { return !m_letters.empty(); })) return false;
  }
  drain();
  return true;
}

void Mailbox::close() {
  const std::lock_guard lock(m_mutex);
  m_receiver = nullptr;
  m_letters.clear();
}

}  // namespace podium
