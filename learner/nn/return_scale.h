#pragma once
// Rewards divided by the running deviation of their discounted sum, so that a value network meets numbers of one size
// (Huang et al. 2022, continuous details 8 and 9). Plain C++.
#include <span>
#include <vector>

#include "learner/nn/rollout_advantage.h"

namespace podium::nn {

class ReturnScale {
 public:
  static constexpr double kClip = 10.0;

  // Notes what a rollout paid. rewards, ends: [steps][envs], time-major; sums go on from one rollout to the next.
  void observe(std::span<const float> rewards, std::span<const StepEnd> ends, int envs, double gamma);
  // For processes that learn together: a part that goes on with these sums and has counted nothing; what a part has
  // counted, {how many, mean, squared distances from it}; and the parts of all, added up (Chan et al. 1979). The sums
  // go on with `own`.
  ReturnScale part() const;
  std::vector<double> counted() const { return {m_count, m_mean, m_squares}; }
  void add(const ReturnScale& own, std::span<const std::vector<double>> parts);
  // In place; within +-kClip.
  void apply(std::span<float> rewards) const;

  // Everything, for checkpoints: how many sums, their mean and variance, and the sum of each environment.
  std::vector<double> state() const;
  void restore(std::span<const double> state);  // throws Exception(Corrupt)

 private:
  double m_count = 0.0, m_mean = 0.0, m_squares = 0.0;  // of the sums (Welford 1962)
  std::vector<double> m_sums;                           // [envs]
};

}  // namespace podium::nn
