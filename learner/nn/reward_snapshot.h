#pragma once
// The reward snapshot as the rest of this room sees it: tensors in, tensors out, no copies through vectors.
#include <ATen/core/Tensor.h>

#include "learner/reward_model.h"

namespace podium::nn {

// What RewardModel::snapshot() returns here; reach it by dynamic_cast from the public interface. Immutable and
// thread-safe.
class TensorRewardSnapshot : public RewardSnapshot {
 public:
  using RewardSnapshot::stepRewards;
  // Normalised reward of single steps, as RewardSnapshot::stepRewards(). inputs: uint8 [n, stack, obsHeight, obsWidth],
  // on any device. Returns float32 [n] on the device of the snapshot, without a gradient. Large n is scored in chunks.
  virtual at::Tensor stepRewards(const at::Tensor& inputs) const = 0;
};

// The reward of single steps by any snapshot, on the CPU. inputs: as PolicyNet::forward() takes them, on the CPU.
std::vector<float> scoreInputs(const RewardSnapshot& snapshot, const at::Tensor& inputs);

// Throws Exception(NotFinite) when one of them is no number.
void requireFinite(std::span<const float> rewards);

}  // namespace podium::nn
