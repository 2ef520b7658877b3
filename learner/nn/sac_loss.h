#pragma once
// The formulas of soft actor-critic (Haarnoja et al. 2018, "Soft Actor-Critic Algorithms and Applications"), as pure
// functions. Actions are within [-1, 1] here: tanh of what was drawn, before it is brought to the space's bounds.
#include <ATen/core/Tensor.h>

namespace podium::nn {

// An action drawn so that gradients flow through it, a = tanh(mean + deviation * noise), and its log-density: that of
// the normal distribution minus the sum of log(1 - a^2) (appendix C, equation 26), in a form that stays finite.
struct SquashedDraw {
  at::Tensor actions;   // [n, parts]
  at::Tensor logProbs;  // [n]
};
// outputs: [n, 2 * parts], means and logarithms of deviations; noise: [n, parts], standard normal.
SquashedDraw squash(const at::Tensor& outputs, const at::Tensor& noise);

// What the critics are fitted to (equations 5 and 3): r + gamma * continues * (min of the target critics - temperature
// * log-probability of the next action). nextValues: [2, n]; others [n]; continues: 0 after a termination, else 1.
at::Tensor softTarget(const at::Tensor& rewards, const at::Tensor& continues, const at::Tensor& nextValues,
                      const at::Tensor& nextLogProbs, const at::Tensor& temperature, double gamma);

// Sum over both critics of the mean squared error (equation 5). values: [2, n].
at::Tensor softCriticLoss(const at::Tensor& values, const at::Tensor& targets);

// mean(temperature * log-probability - min of the critics) (equation 9). values: [2, n].
at::Tensor softActorLoss(const at::Tensor& values, const at::Tensor& logProbs, const at::Tensor& temperature);

// Gradient of mean(-temperature * (log-probability + wanted entropy)) by the logarithm of the temperature (equation
// 18).
at::Tensor temperatureGradient(const at::Tensor& logTemperature, const at::Tensor& logProbs, double wantedEntropy);

}  // namespace podium::nn
