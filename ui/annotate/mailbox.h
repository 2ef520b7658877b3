#pragma once
// Brings work back to a QObject's thread from threads that know nothing of Qt: the writer's, the decoder's.
#include <QObject>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace podium {

// Held by shared_ptr, so that a callback which outlives its receiver finds a closed box instead of a dangling pointer.
// Letters are run in the order of posting, once, on the receiver's thread.
class Mailbox : public std::enable_shared_from_this<Mailbox> {
 public:
  using Letter = std::function<void()>;

  // `receiver` calls close() before it dies.
  explicit Mailbox(QObject* receiver) : m_receiver(receiver) {}

  // Any thread; never waits for the receiver.
  void post(Letter letter);
  // Receiver's thread: runs what has arrived. waitAndDrain() waits for a first letter until `deadline`; false when
  // none came.
  void drain();
  bool waitAndDrain(std::chrono::steady_clock::time_point deadline);
  // Receiver's thread: letters from now on are dropped.
  void close();

 private:
  std::mutex m_mutex;
  std::condition_variable m_arrived;
  std::deque<Letter> m_letters;
  QObject* m_receiver;
};

}  // namespace podium
