#pragma once
// The learning half of PPO (Schulman et al. 2017): epochs of minibatches over one rollout.
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "learner/nn/optimiser.h"
#include "learner/nn/policy_net.h"
#include "learner/nn/process_group.h"
#include "learner/nn/rollout_buffer.h"
#include "learner/policy_trainer.h"
#include "learner/random.h"
#include "learner/reward_model.h"

namespace podium::nn {

// Losses and divergences are those of the last minibatch and the clip fraction is the mean over all, as CleanRL reports
// them.
struct UpdateFigures {
  double policyLoss = 0, valueLoss = 0, entropy = 0, approxKl = 0, oldApproxKl = 0, clipFraction = 0;
  double referenceKl = 0;
  int minibatches = 0;  // that moved the weights
};

// Owned by the trainer; one thread at a time.
//
// On the CPU a minibatch is cut into shards of about kShardInputs inputs. Threads take shards as they become free and
// compute gradients on aliases of the network; the shards' gradients are then added in a fixed order, so that the
// result does not depend on how many threads there are or which was faster. On a GPU the minibatch is one shard.
//
// With a group of processes a minibatch is made of as many steps of each: every process shuffles its own rollout, and
// gradients, advantage normalisation and figures are those of all together, as of one process with all the rollouts.
class PpoUpdate {
 public:
  static constexpr int kShardInputs = 64;     // pictures
  static constexpr int kShardVectors = 4096;  // numbers: small networks gain nothing by being cut

  // threads: of the update on the CPU; 0: as many as a short measurement at the first update finds fastest.
  // optimiser: see makeOptimiser(). group: the processes that learn together, each with a rollout of the same size and
  // the same weights; nullptr: this one alone.
  PpoUpdate(std::shared_ptr<PolicyNet> policy, const std::string& optimiser, int threads, std::uint64_t seed,
            std::shared_ptr<ProcessGroup> group = nullptr);

  // The reward of each step, [steps][envs]: the snapshot's, or the true one without a snapshot. Throws
  // Exception(NotFinite | Cancelled).
  std::vector<float> rewards(const Rollout& rollout, const RewardSnapshot* snapshot, std::stop_token stop);

  // Another loss beside PPO's: adds its gradients to those of each minibatch, whose parameters' order is the policy's.
  // With a group, the mean over the processes counts. Empty: none.
  using Alongside = std::function<void(std::vector<at::Tensor>& gradients)>;
  void setAlongside(Alongside add) { m_alongside = std::move(add); }
  // The policy that PpoConfig::klCoef holds to; without one, to none. Must not change.
  void setReference(std::shared_ptr<PolicyNet> reference) { m_reference = std::move(reference); }

  // Moves the weights. Throws Exception(NotFinite), with weights and optimiser as they were before the call, and
  // Exception(Cancelled) between two minibatches, with what was learnt so far; `figures` tells how far it came. With a
  // group all processes throw at the same minibatch (SharedFault).
  void update(const Rollout& rollout, const Advantages& advantages, const PpoConfig& config, double learningRate,
              std::stop_token stop, UpdateFigures& figures);

  int threads() const { return m_threads; }  // 0: not measured yet
  Optimiser& optimiser() { return *m_optimiser; }
  const Optimiser& optimiser() const { return *m_optimiser; }
  Random& random() { return m_random; }  // of the minibatches; stored in checkpoints
  const Random& random() const { return m_random; }

 private:
  struct Batch;  // one minibatch
  using Gradients = std::vector<at::Tensor>;

  // Gradients of the whole minibatch, and the figures' sums.
  Gradients gradients(const Batch& batch, const PpoConfig& config, int threads, UpdateFigures& figures);
  void average(Gradients& gradients, UpdateFigures& figures);  // over the group
  at::Tensor referenceOutputs(const at::Tensor& inputs, const std::stop_token& stop) const;
  int shardsOf(const Batch& batch) const;
  Gradients shardGradients(const Batch& batch, const PpoConfig& config, int shard, double* sums);
  int fastestThreads(const Batch& batch, const PpoConfig& config, const std::stop_token& stop);

  std::shared_ptr<PolicyNet> m_policy;
  std::shared_ptr<PolicyNet> m_reference;
  Alongside m_alongside;
  std::vector<std::shared_ptr<PolicyNet>> m_aliases;  // one per shard
  std::unique_ptr<Optimiser> m_optimiser;
  Random m_random;
  int m_threads;
  std::shared_ptr<ProcessGroup> m_group;
};

}  // namespace podium::nn
