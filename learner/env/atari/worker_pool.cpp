// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#include "learner/env/atari/worker_pool.h"

#include <utility>

namespace podium::atari {

WorkerPool::WorkerPool(int threads, std::function<void(int)> work) : m_work(std::move(work)) {
  for (int i = 0; i < threads; ++i) m_threads.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool() {
  {
    std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  for (std::thread& thread : m_threads) thread.join();
}

void WorkerPool::submit(int first, int count) {
  {
    std::lock_guard lock(m_mutex);
    for (int job = first; job < first + count; ++job) m_jobs.push_back(job);
  }
  m_wake.notify_all();
}

void WorkerPool::run() {
  std::unique_lock lock(m_mutex);
  while (true) {
    m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
    if (m_stopping) return;
    const int job = m_jobs.front();
    m_jobs.pop_front();
    lock.unlock();
    m_work(job);
    lock.lock();
  }
}

}  // namespace podium::atari
