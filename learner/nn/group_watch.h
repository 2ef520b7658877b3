#pragma once
// Looks after a group of processes beside its work: who is still alive, why one left, and the leader's wish to stop.
#include <torch/csrc/distributed/c10d/Store.hpp>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace podium::nn {

// A thread of its own, and a connection of its own to the place where all met. All functions from any thread.
class GroupWatch {
 public:
  static constexpr auto kSilence = std::chrono::seconds(20);  // without a sign of life, before a process counts as lost

  // Every process has called announce() on the store before.
  GroupWatch(c10::intrusive_ptr<c10d::Store> store, int rank, int size);
  ~GroupWatch();
  static void announce(c10d::Store& store, int rank);

  // Why the group cannot go on, as a sentence; empty while it can.
  std::string fault() const;
  std::string faultWithin(std::chrono::milliseconds time) const;  // waits for one
  // This process leaves before its time: the others will read why.
  void leave(const std::string& why);

  // A piece of work begins on all processes, each counting them. On the leader `stop` reaches the others; what the
  // others' pieces are given is the token that comes back.
  std::stop_token begin(std::stop_token stop);

 private:
  void run(const std::stop_token& end);
  void look();
  void lookForSigns();
  void passStop();

  using Clock = std::chrono::steady_clock;
  const c10::intrusive_ptr<c10d::Store> m_store;
  const int m_rank, m_size;
  std::vector<std::string> m_beats;                // keys: a number that counts up while the process lives
  std::vector<std::vector<std::uint8_t>> m_heard;  // what stood there last ...
  std::vector<Clock::time_point> m_heardAt;        // ... and since when; the thread's own

  mutable std::mutex m_mutex;
  mutable std::condition_variable_any m_changed;
  std::string m_fault, m_leaving;
  std::int64_t m_piece = 0;
  std::stop_token m_leaderStop;
  std::stop_source m_pieceStop;
  bool m_passed = false;  // the stop of this piece
  std::jthread m_thread;
};

}  // namespace podium::nn
