#pragma once
// The networks of PPO: layers that turn observations into features, which each kind of network has of its own
// (nature_policy.h, impala_policy.h, mlp_policy.h); an LSTM over these where a memory is wanted; a linear layer for the
// actions and one for the value.
#include <torch/nn/modules/linear.h>

#include <memory>
#include <vector>

#include "learner/nn/lstm.h"
#include "learner/nn/policy_net.h"

namespace podium::nn {

class FeaturePolicy : public PolicyNet {
 public:
  // Weights and biases as in Huang et al. 2022, core details 2 and 7: orthogonal with gain sqrt 2 (1 for the LSTM, 0.01
  // for the actions, 1 for the value), zero biases and zero logarithms of deviations.
  void initialise(std::uint64_t seed) final;
  int stateSize() const final;

 protected:
  // What the heads look at, [n, features]: the same tensor twice where actions and value share their layers.
  struct Features {
    at::Tensor actor, critic;
  };
  using PolicyNet::PolicyNet;
  // The last thing that a constructor does. features: how many there are. memory: units of the LSTM, 0: none.
  // separate: actions and value have features, and a memory, of their own.
  void addHeads(int features, int memory, bool separate);
  virtual Features features(const at::Tensor& observations) = 0;
  virtual void initialiseFeatures(at::Generator generator) = 0;

 private:
  PolicyOutput step(const at::Tensor& observations, const at::Tensor& state, const at::Tensor& starts) final;

  std::vector<std::shared_ptr<Lstm>> m_memories;  // none, one, or the actor's and the critic's
  torch::nn::Linear m_policy{nullptr}, m_value{nullptr};
};

}  // namespace podium::nn
