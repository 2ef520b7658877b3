#pragma once
// One member of the reward ensemble: its network, optimiser, randomness and share of the answers.
#include <torch/optim/adam.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "learner/nn/checkpoint_io.h"
#include "learner/nn/reward_net.h"
#include "learner/reward_model.h"

namespace podium::nn {

// Steps of clips in one pass through the network. Queries of one minibatch beyond that go through in several passes
// whose gradients add up; a query is never split. Batch norm takes its statistics over one pass (Hoffer et al. 2017,
// "ghost" batches). Bounds the memory of a minibatch and keeps it near the processor's caches.
inline constexpr int kStepsPerPass = 200;

// How many times a member's bootstrap sample holds an answer: Poisson with mean 1, the limit of drawing |D| times with
// replacement. Depends on the three numbers only, so a growing data set keeps its earlier draws, over restarts too.
int bootstrapCount(std::uint64_t seed, int member, ComparisonId answer);
int bootstrapCount(std::uint64_t seed, int member, PressId press);

struct WeightedExample {
  const RankingExample* example = nullptr;
  double weight = 1.0;
};

struct WeightedPress {
  const JudgedPress* press = nullptr;
  double weight = 1.0;
};

// Steps that stand for all that a press may mean, in one gradient step.
inline constexpr int kDrawsPerPress = 8;

// Not thread-safe; different members may be used by different threads.
class RewardMember {
 public:
  RewardMember(const RewardConfig& config, const ClipMeta& shape, c10::Device device, std::uint64_t seed, int index);

  // One gradient step on a minibatch of RewardConfig::batchQueries of `bag`, drawn without replacement (all, when there
  // are fewer), by their weighted mean. Returns how many clips were scored. Throws Exception(NotFinite), before the
  // weights are changed, when loss or gradient is not finite.
  // Presses: as many besides, likewise drawn from theirs, with pressCoef times the weighted mean of their losses.
  int step(std::span<const WeightedExample> bag, std::span<const WeightedPress> presses = {}, double pressCoef = 0.0);

  // The same step of processes that learn together, which draw the same minibatch. shareOfStep(): passes through the
  // network are dealt out in turn, and this process adds up gradients, statistics and loss of its own ones. In between
  // shares() are summed over all processes. finishStep(): moves the weights. What comes out is step()'s, to rounding.
  int shareOfStep(std::span<const WeightedExample> bag, int process, int processes);
  std::vector<at::Tensor> shares() const;
  void finishStep();

  // One step of the L2 rule of Ibarz et al. 2018, appendix A: towards more when the loss on answers that this member
  // never saw is above weightDecayHigh times the training loss, towards less when it is below weightDecayLow times.
  void adaptWeightDecay(double trainingLoss, double heldoutLoss, int steps);
  double weightDecay() const { return m_weightDecay; }

  FoldedRewardNet folded() const { return FoldedRewardNet(*m_net); }

  // Network, statistics, optimiser, coefficient and random state: what follows a get() is bit for bit what would have
  // followed the put().
  void put(Checkpoint& checkpoint) const;
  void get(const Checkpoint& checkpoint);

 private:
  struct Share {
    int process = 0, processes = 1;
  };
  int addGradients(std::span<const WeightedExample> batch, double totalWeight, const Share& share);
  double accumulate(std::span<const WeightedExample> queries, double totalWeight, bool mine, int& clips);
  double accumulate(std::span<const WeightedPress> presses, double coef);
  std::vector<WeightedExample> draw(std::span<const WeightedExample> bag, double& totalWeight);
  std::string prefix() const { return "member" + std::to_string(m_index); }

  RewardConfig m_config;
  ClipMeta m_shape;
  c10::Device m_device;
  int m_index;
  Random m_random;
  std::shared_ptr<RewardNet> m_net;
  torch::optim::Adam m_adam;
  double m_weightDecay;
  at::Tensor m_loss;  // [] float32, of the minibatch at hand
};

}  // namespace podium::nn
