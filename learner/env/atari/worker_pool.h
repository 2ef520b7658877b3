// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace podium::atari {

// Threads that take jobs (numbers) first come, first served. submit() may be called from any thread.
class WorkerPool {
 public:
  // `work` runs on the pool's threads, several at a time, and must not throw.
  WorkerPool(int threads, std::function<void(int)> work);
  ~WorkerPool();  // waits for the jobs that run; drops those that wait
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // The jobs first .. first + count - 1.
  void submit(int first, int count);

 private:
  void run();

  std::function<void(int)> m_work;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<int> m_jobs;   // guarded by m_mutex
  bool m_stopping = false;  // guarded by m_mutex
  std::vector<std::thread> m_threads;
};

}  // namespace podium::atari
