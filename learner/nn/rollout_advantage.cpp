#include "learner/nn/rollout_advantage.h"

#include <limits>

namespace podium::nn {

Advantages generalisedAdvantages(const AdvantageInput& in) {
  const auto steps = static_cast<std::size_t>(in.steps), envs = static_cast<std::size_t>(in.envs);
  Advantages out{std::vector<float>(steps * envs), std::vector<float>(steps * envs)};
  for (std::size_t e = 0; e < envs; ++e) {
    double following = 0.0;  // A_{t+1}
    for (std::size_t t = steps; t-- > 0;) {
      const std::size_t at = t * envs + e;
      double next = in.values[at + envs];
      if (in.ends[at] == StepEnd::Terminated) next = 0.0;
      if (in.ends[at] == StepEnd::Truncated) next = in.finalValues[at];
      if (in.ends[at] != StepEnd::None) following = 0.0;
      const double delta = in.rewards[at] + in.gamma * next - in.values[at];
      following = delta + in.gamma * in.lambda * following;
      out.advantages[at] = static_cast<float>(following);
      out.returns[at] = static_cast<float>(following + in.values[at]);
    }
  }
  return out;
}

double explainedVariance(std::span<const float> values, std::span<const float> returns) {
  const auto n = static_cast<double>(returns.size());
  double sum = 0, squares = 0, errorSum = 0, errorSquares = 0;
  for (std::size_t i = 0; i < returns.size(); ++i) {
    const double y = returns[i], error = y - values[i];
    sum += y;
    squares += y * y;
    errorSum += error;
    errorSquares += error * error;
  }
  const double variance = squares / n - (sum / n) * (sum / n);
  if (!(variance > 0.0)) return std::numeric_limits<double>::quiet_NaN();
  return 1.0 - (errorSquares / n - (errorSum / n) * (errorSum / n)) / variance;
}

}  // namespace podium::nn
