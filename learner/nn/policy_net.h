#pragma once
// The policy and value network, whatever its layers: nature_policy.h, impala_policy.h, mlp_policy.h.
#include <torch/nn/module.h>

#include <cstdint>
#include <memory>

#include "learner/nn/action_head.h"
#include "learner/nn/checkpoint_io.h"
#include "learner/policy_trainer.h"

namespace podium::nn {

struct PolicyShape {
  ObsFormat format = ObsFormat::Grey8;
  int stack = 4, height = 84, width = 84;  // of one input; Float32: width numbers, height 1
  ActionSpace actions;
  bool operator==(const PolicyShape&) const = default;
  int numbers() const { return stack * height * width; }
};
PolicyShape shapeOf(const EnvSpec& spec);

struct PolicyOutput {
  at::Tensor actions;  // [n, ActionHead::outputs()]
  at::Tensor values;   // [n]
};

class PolicyNet : public torch::nn::Module {
 public:
  // Weights and biases as in Huang et al. 2022, core details 2 and 7: orthogonal with gain sqrt 2 (0.01 for the
  // actions, 1 for the value), zero biases and zero logarithms of deviations.
  virtual void initialise(std::uint64_t seed) = 0;

  // observations: uint8 [n, stack, height, width], fastest with channels-last strides, or float32 [n, numbers]; on the
  // network's device.
  virtual PolicyOutput forward(const at::Tensor& observations) = 0;

  // Learns mean and spread of what there is to observe from inputs of forward(), where the network was asked to
  // normalise. What it gives for the same input changes.
  virtual void observe(const at::Tensor& /*observations*/) {}

  // A network whose parameters and statistics share this one's memory and have gradients of their own: one per thread
  // that computes gradients. Sees every later change.
  std::shared_ptr<PolicyNet> alias() const;
  void copyFrom(const PolicyNet& other);  // values and statistics

  const PolicyShape& shape() const { return m_shape; }
  const ActionHead& head() const { return *m_head; }
  const at::Tensor& logDeviation() const { return m_logDeviation; }  // see ActionHead
  c10::Device device() const { return m_device; }

 protected:
  // head: nullptr for the one that PPO uses (action_head.h).
  PolicyNet(const PolicyShape& shape, c10::Device device, std::shared_ptr<const ActionHead> head = nullptr);
  virtual std::shared_ptr<PolicyNet> another() const = 0;  // of the same layers, with any weights

 private:
  PolicyShape m_shape;
  c10::Device m_device;
  std::shared_ptr<const ActionHead> m_head;
  at::Tensor m_logDeviation;
};

// The network that `config` names for the shape. Throws Exception(InvalidInput) for inputs that it cannot take.
std::shared_ptr<PolicyNet> makePolicyNet(const PpoConfig& config, const PolicyShape& shape, c10::Device device);

// What a policy's checkpoint says of itself: "algorithm" and "choices" (of each part of an action, as JSON), for who
// loads it elsewhere. require: throws Exception(Corrupt) when another algorithm wrote it.
void putPolicyKind(Checkpoint& checkpoint, const std::string& algorithm, const ActionSpace& actions);
void requirePolicyKind(const Checkpoint& checkpoint, const std::string& algorithm);

// A matrix with orthonormal rows or columns times `gain`, in place; dimensions after the first are taken as one
// (Saxe et al. 2014). Drawn from an explicit generator, so that nobody's global seed is touched.
void orthogonal(at::Tensor weight, double gain, at::Generator generator);

}  // namespace podium::nn
