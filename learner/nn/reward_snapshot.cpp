#include "learner/nn/reward_snapshot.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>

#include "storage/domain/result.h"

namespace podium::nn {

std::vector<float> scoreInputs(const RewardSnapshot& snapshot, const at::Tensor& inputs) {
  const c10::NoGradGuard noGrad;
  const std::int64_t n = inputs.size(0);
  if (const auto* tensors = dynamic_cast<const TensorRewardSnapshot*>(&snapshot)) {
    const at::Tensor scored = tensors->stepRewards(inputs).to(at::kCPU, at::kFloat).contiguous();
    return {scored.const_data_ptr<float>(), scored.const_data_ptr<float>() + n};
  }
  const at::Tensor planes = inputs.contiguous();  // [n][stack][height][width], as the interface wants them
  return snapshot.stepRewards({static_cast<const std::uint8_t*>(planes.const_data_ptr()), planes.nbytes()},
                              static_cast<int>(n));
}

void requireFinite(std::span<const float> rewards) {
  if (!std::ranges::all_of(rewards, [](float reward) { return std::isfinite(reward); }))
    throw Exception(ErrorCode::NotFinite,
                    "The reward model gave a reward that is not a number, so the policy was left as it is. Lower the "
                    "reward model's learning rate, or go back to an earlier checkpoint.");
}

}  // namespace podium::nn
