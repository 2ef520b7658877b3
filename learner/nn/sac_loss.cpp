#include "learner/nn/sac_loss.h"

#include <ATen/ATen.h>

#include <cmath>
#include <numbers>

namespace podium::nn {

SquashedDraw squash(const at::Tensor& outputs, const at::Tensor& noise) {
  const std::int64_t parts = noise.size(1);
  const at::Tensor mean = outputs.narrow(1, 0, parts), spread = outputs.narrow(1, parts, parts);
  const at::Tensor x = mean + spread.exp() * noise;
  const at::Tensor normal = -0.5 * noise.square() - spread - 0.5 * std::log(2.0 * std::numbers::pi);
  // log(1 - tanh(x)^2) = 2 (log 2 - x - softplus(-2 x)), which does not lose its digits where tanh is near 1.
  const at::Tensor squeezed = 2.0 * (std::numbers::ln2 - x - at::softplus(-2.0 * x));
  return {at::tanh(x), (normal - squeezed).sum(1)};
}

at::Tensor softTarget(const at::Tensor& rewards, const at::Tensor& continues, const at::Tensor& nextValues,
                      const at::Tensor& nextLogProbs, const at::Tensor& temperature, double gamma) {
  return rewards + gamma * continues * (nextValues.amin(0) - temperature * nextLogProbs);
}

at::Tensor softCriticLoss(const at::Tensor& values, const at::Tensor& targets) {
  return (values - targets).square().mean(1).sum();
}

at::Tensor softActorLoss(const at::Tensor& values, const at::Tensor& logProbs, const at::Tensor& temperature) {
  return (temperature * logProbs - values.amin(0)).mean();
}

at::Tensor temperatureGradient(const at::Tensor& logTemperature, const at::Tensor& logProbs, double wantedEntropy) {
  return -logTemperature.exp() * (logProbs.mean() + wantedEntropy);
}

}  // namespace podium::nn
