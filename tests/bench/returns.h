#pragma once
// What the newest episodes of a trainer returned, by the true reward.
#include <algorithm>
#include <deque>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "learner/policy_trainer.h"

namespace podium::bench {

class NewestReturns final : public StepSink {
 public:
  // Of the last `episodes` that ended in any of `envs` environments.
  NewestReturns(int envs, std::size_t episodes) : m_running(static_cast<std::size_t>(envs)), m_episodes(episodes) {}

  void onStep(const StepRecord& step) override {
    double& sum = m_running[static_cast<std::size_t>(step.env)];
    sum += static_cast<double>(step.trueReward);
    if (!step.terminated && !step.truncated) return;
    m_newest.push_back(std::exchange(sum, 0.0));
    if (m_newest.size() > m_episodes) m_newest.pop_front();
    if (m_newest.size() == m_episodes) m_best = std::max(m_best, mean());
  }
  bool wantsFrames(int) override { return false; }

  // Not a number before an episode has ended.
  double mean() const {
    return std::accumulate(m_newest.begin(), m_newest.end(), 0.0) / static_cast<double>(m_newest.size());
  }
  // The highest mean of so many episodes in a row until now; minus infinity before that many have ended.
  double bestMean() const { return m_best; }

 private:
  std::vector<double> m_running;  // [envs] of the episodes that are being played
  std::size_t m_episodes;
  std::deque<double> m_newest;
  double m_best = -std::numeric_limits<double>::infinity();
};

}  // namespace podium::bench
