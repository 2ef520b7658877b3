#include "learner/nn/rollout_buffer.h"

#include <ATen/ops/empty.h>

#include <algorithm>
#include <cmath>

namespace podium::nn {

Rollout::Rollout(int stepCount, int envCount, const PolicyShape& shape)
    : steps(stepCount),
      envs(envCount),
      inputs(at::empty({stepCount * envCount, shape.stack, shape.height, shape.width},
                       at::TensorOptions(at::kByte).memory_format(at::MemoryFormat::ChannelsLast))) {
  const auto n = static_cast<std::size_t>(size());
  actions.resize(n);
  logProbs.resize(n);
  values.resize(n + static_cast<std::size_t>(envs));
  trueRewards.resize(n);
  ends.resize(n);
  finalValues.resize(n);
}

void interleavePlanes(std::span<const std::uint8_t> planes, int stack, std::span<std::uint8_t> out) {
  const std::size_t channels = static_cast<std::size_t>(stack), pixels = planes.size() / channels;
  if (stack == 4) {  // the usual case in a form that compilers turn into vector code
    const std::uint8_t *a = planes.data(), *b = a + pixels, *c = b + pixels, *d = c + pixels;
    std::uint8_t* to = out.data();
    for (std::size_t p = 0; p < pixels; ++p) {
      to[4 * p] = a[p];
      to[4 * p + 1] = b[p];
      to[4 * p + 2] = c[p];
      to[4 * p + 3] = d[p];
    }
    return;
  }
  for (std::size_t s = 0; s < channels; ++s)
    for (std::size_t p = 0; p < pixels; ++p) out[p * channels + s] = planes[s * pixels + p];
}

SampledAction sampleAction(std::span<const float> logits, Random& random) {
  const double largest = *std::max_element(logits.begin(), logits.end());
  double total = 0.0;
  for (const float logit : logits) total += std::exp(logit - largest);
  double left = random.uniform() * total;
  std::size_t chosen = 0;
  for (; chosen + 1 < logits.size(); ++chosen) {
    left -= std::exp(logits[chosen] - largest);
    if (left < 0.0) break;
  }
  return {static_cast<int>(chosen), static_cast<float>(logits[chosen] - largest - std::log(total))};
}

}  // namespace podium::nn
