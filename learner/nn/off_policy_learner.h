#pragma once
// What SAC and DQN are to the trainer that plays and keeps steps for them.
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>

#include "learner/nn/checkpoint_io.h"
#include "learner/nn/policy_net.h"
#include "learner/nn/replay_heads.h"

namespace podium::nn {

// Steps drawn from the replay, on the device of the networks.
struct ReplayBatch {
  at::Tensor inputs, nextInputs;  // as PolicyNet::forward() takes them
  at::Tensor actions;             // [n, parts] as ActionHead::gather() gives them
  at::Tensor rewards, continues;  // [n] float32; continues: 0 where nothing follows, else 1
};

// Of one gradient step. actorLoss, entropy, temperature: SAC's.
struct OffPolicyFigures {
  double actorLoss = 0, criticLoss = 0, actionValue = 0, entropy = 0, temperature = 0;
};

// Owned by the trainer; one thread at a time.
class OffPolicyLearner {
 public:
  virtual ~OffPolicyLearner() = default;
  virtual const char* algorithm() const = 0;            // as the setting names it
  virtual const PolicyNet& policy() const = 0;          // what acts
  virtual ReplayHead& head() = 0;                       // of policy(), and of every copy of it
  virtual std::shared_ptr<PolicyNet> copy() const = 0;  // a network to copy policy() into
  // Share of random actions once learning has started.
  virtual double randomShare(std::int64_t envSteps) const = 0;

  // One gradient step of every network, and the targets' move. A gradient that is no number throws Exception(NotFinite)
  // and moves nothing.
  virtual OffPolicyFigures update(const ReplayBatch& batch) = 0;
  // What the values were learnt from no longer counts: new ones.
  virtual void resetCritic() = 0;

  // Weights, moments, counters, random state.
  virtual void save(Checkpoint& checkpoint) const = 0;
  virtual void load(const Checkpoint& checkpoint) = 0;  // throws Exception(Corrupt), perhaps half-way
};

// One step of an optimiser along the gradient of `loss`. Throws Exception(NotFinite) before anything is moved.
class FusedAdam;
void descend(const at::Tensor& loss, const std::vector<at::Tensor>& parameters, FusedAdam& adam, double learningRate,
             double maxNorm = 0.0);
// As above along a gradient that is at hand.
void descendAlong(std::vector<at::Tensor> gradients, FusedAdam& adam, double learningRate, double maxNorm = 0.0);

// target += rate * (source - target), parameter by parameter.
void follow(const torch::nn::Module& source, const torch::nn::Module& target, double rate);

}  // namespace podium::nn
