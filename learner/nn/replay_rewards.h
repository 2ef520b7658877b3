#pragma once
// The rewards of kept steps, by the model of the moment (PEBBLE, Lee et al. 2021, section 4.2: relabelling).
#include <ATen/core/Tensor.h>

#include <memory>
#include <stop_token>

#include "learner/nn/policy_net.h"
#include "learner/nn/replay_buffer.h"
#include "learner/reward_model.h"

namespace podium::nn {

// Inputs of kept steps (or the next ones) as PolicyNet::forward() takes them, on the CPU.
at::Tensor gatherInputs(const ReplayBuffer& buffer, std::span<const int> slots, bool next, const PolicyShape& shape);

// Owned by the trainer. Another snapshot makes every reward of the buffer void; what is asked for is scored anew by it,
// in chunks, and kept until the next one. So nothing is ever learnt from an older model than the one at hand, and a
// relabelling that was stopped goes on where it was.
class ReplayRewards {
 public:
  // threads: that score, on the CPU; 0: one per core.
  ReplayRewards(ReplayBuffer& buffer, const PolicyShape& shape, int threads)
      : m_buffer(buffer), m_shape(shape), m_threads(threads) {}

  // Whose rewards are given from now on; nullptr: the true ones.
  void use(std::shared_ptr<const RewardSnapshot> snapshot);
  // Scores those of the slots that have no reward of this snapshot. Throws Exception(Cancelled | NotFinite).
  void label(std::span<const int> slots, const std::stop_token& stop);
  float reward(int slot) const { return m_snapshot ? m_buffer.reward(slot) : m_buffer.trueReward(slot); }

 private:
  ReplayBuffer& m_buffer;
  PolicyShape m_shape;
  int m_threads;
  std::shared_ptr<const RewardSnapshot> m_snapshot;
};

}  // namespace podium::nn
