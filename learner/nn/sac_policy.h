#pragma once
// SAC's networks: two hidden layers with ReLU each.
#include <torch/nn/modules/linear.h>

#include <memory>

#include "learner/nn/policy_net.h"
#include "learner/nn/replay_heads.h"

namespace podium::nn {

// Numbers to the outputs of SquashedHead; logarithms of deviations lie within [-5, 2]. Has no values.
class SacActor final : public PolicyNet {
 public:
  SacActor(const PolicyShape& shape, int hidden, c10::Device device, std::shared_ptr<SquashedHead> head);
  // Orthogonal weights, zero biases, as PEBBLE's program draws them.
  void initialise(std::uint64_t seed) override;
  // Actions of the environment, [n, parts], within [-1, 1]: what TwinCritic takes.
  at::Tensor normalised(const at::Tensor& actions) const;

 private:
  PolicyOutput step(const at::Tensor& observations, const at::Tensor& state, const at::Tensor& starts) override;
  std::shared_ptr<PolicyNet> another() const override;

  int m_hidden;
  std::shared_ptr<SquashedHead> m_head;
  torch::nn::Linear m_first{nullptr}, m_second{nullptr}, m_out{nullptr};
  at::Tensor m_middle, m_half;  // [parts] of ActionRange: with the weights, for who loads them elsewhere
};

// Two critics of observation and action, computed side by side as one batch.
class TwinCritic final : public torch::nn::Module {
 public:
  TwinCritic(int numbers, int parts, int hidden, c10::Device device);
  void initialise(std::uint64_t seed);
  // observations [n, numbers], actions [n, parts] within [-1, 1]; [2, n].
  at::Tensor forward(const at::Tensor& observations, const at::Tensor& actions);

 private:
  at::Tensor m_weights[3], m_biases[3];  // [2, in, out], [2, 1, out]
};

}  // namespace podium::nn
