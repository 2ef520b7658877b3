#pragma once
// Generalised advantage estimation (Schulman et al. 2016, eq. 16) in plain C++.
#include <cstdint>
#include <span>
#include <vector>

namespace podium::nn {

// How a step ended, as the returns see it.
enum class StepEnd : std::uint8_t {
  None,        // the episode goes on, or its end is hidden
  Terminated,  // nothing follows: the next value is 0
  Truncated    // cut by a limit: the state that was reached is worth its value, but no later step counts
};

// Time-major: entry t * envs + e.
struct AdvantageInput {
  int steps = 0, envs = 0;
  std::span<const float> rewards;      // [steps][envs]
  std::span<const float> values;       // [steps + 1][envs]; the last row bootstraps
  std::span<const StepEnd> ends;       // [steps][envs]
  std::span<const float> finalValues;  // [steps][envs] value of the state that ended; read where Truncated
  double gamma = 0.99, lambda = 0.95;
};

struct Advantages {
  std::vector<float> advantages;  // [steps][envs]
  std::vector<float> returns;     // advantages + values: what the value is fitted to
};

// A_t = sum_l (gamma lambda)^l delta_{t+l}, delta_t = r_t + gamma V(s_{t+1}) - V(s_t), the sum ending with an episode.
Advantages generalisedAdvantages(const AdvantageInput& input);

// 1 - Var(returns - values) / Var(returns): 1 is perfect, 0 no better than the mean. NaN when returns are constant.
double explainedVariance(std::span<const float> values, std::span<const float> returns);

}  // namespace podium::nn
