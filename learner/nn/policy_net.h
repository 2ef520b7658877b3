#pragma once
// The policy and value network, whatever its layers: feature_policy.h of PPO, sac_policy.h, dqn_policy.h.
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
  at::Tensor state;    // [environments, stateSize()] after the last step
};

// A network may have a memory: a tensor that whoever plays or learns keeps, one row for each environment, all 0 where
// an episode begins (Huang et al. 2022, LSTM details 2 and 3). Without memory rows are empty, and everything that is
// done to them is done to nothing.
class PolicyNet : public torch::nn::Module {
 public:
  virtual void initialise(std::uint64_t seed) = 0;  // all weights; as the authors of the network drew them

  // observations: uint8 [n, stack, height, width], fastest with channels-last strides, or float32 [n, numbers]; on the
  // network's device. With a memory they are consecutive steps of some environments, time-major. state:
  // [environments, stateSize()] before the first step; undefined: zeros, and one step of each environment. starts:
  // [n] 1 where an episode begins, else 0; undefined: nowhere.
  PolicyOutput forward(const at::Tensor& observations, const at::Tensor& state = {}, const at::Tensor& starts = {}) {
    return step(observations, state.defined() ? state : noMemory(static_cast<int>(observations.size(0))), starts);
  }

  virtual int stateSize() const { return 0; }   // numbers that are remembered of one environment; 0 without memory
  at::Tensor noMemory(int environments) const;  // the state that episodes begin with, on the network's device

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
  // forward() with a state that is there.
  virtual PolicyOutput step(const at::Tensor& observations, const at::Tensor& state, const at::Tensor& starts) = 0;
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

// Orthogonal weights and zero biases of a linear or convolutional layer.
template <class Layer>
void initialiseLayer(Layer& layer, double gain, at::Generator generator) {
  orthogonal(layer->weight, gain, generator);
  layer->bias.zero_();
}

}  // namespace podium::nn
