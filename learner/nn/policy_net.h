#pragma once
// The policy and value network, whatever its layers: nature_policy.h, impala_policy.h, mlp_policy.h.
#include <torch/nn/module.h>
#include <torch/nn/modules/linear.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "learner/nn/action_head.h"
#include "learner/nn/lstm.h"
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

// Layers that turn observations into features, which the kinds of networks have each of their own; an LSTM over these
// where a memory is wanted; a linear layer for the actions and one for the value. The memory is a tensor that whoever
// plays or learns keeps: one row for each environment, all 0 where an episode begins (Huang et al. 2022, LSTM details 2
// and 3). Without memory rows are empty, and everything that is done to them is done to nothing.
class PolicyNet : public torch::nn::Module {
 public:
  // Weights and biases as in Huang et al. 2022, core details 2 and 7: orthogonal with gain sqrt 2 (1 for the LSTM, 0.01
  // for the actions, 1 for the value), zero biases and zero logarithms of deviations.
  void initialise(std::uint64_t seed);

  // observations: uint8 [n, stack, height, width], fastest with channels-last strides, or float32 [n, numbers]; on the
  // network's device. With a memory they are consecutive steps of some environments, time-major. state:
  // [environments, stateSize()] before the first step; undefined: zeros, and one step of each environment. starts:
  // [n] 1 where an episode begins, else 0; undefined: nowhere.
  PolicyOutput forward(const at::Tensor& observations, const at::Tensor& state = {}, const at::Tensor& starts = {});

  int stateSize() const;                        // numbers that are remembered of one environment; 0 without memory
  at::Tensor noMemory(int environments) const;  // the state that episodes begin with, on the network's device

  // Learns mean and spread of what there is to observe from inputs of forward(), where the network was asked to
  // normalise. What it gives for the same input changes.
  virtual void observe(const at::Tensor& /*observations*/) {}

  // A network whose parameters and statistics share this one's memory and have gradients of their own: one per thread
  // that computes gradients. Sees every later change.
  std::shared_ptr<PolicyNet> alias() const;
  void copyFrom(const PolicyNet& other);  // values and statistics

  const PolicyShape& shape() const { return m_shape; }
  const ActionHead& head() const { return m_head; }
  const at::Tensor& logDeviation() const { return m_logDeviation; }  // see ActionHead
  c10::Device device() const { return m_device; }

 protected:
  // What the heads look at, [n, features]: the same tensor twice where actions and value share their layers.
  struct Features {
    at::Tensor actor, critic;
  };
  PolicyNet(const PolicyShape& shape, c10::Device device);
  // The last thing that a constructor does. features: how many there are. memory: units of the LSTM, 0: none.
  // separate: actions and value have features, and a memory, of their own.
  void addHeads(int features, int memory, bool separate);
  virtual Features features(const at::Tensor& observations) = 0;
  virtual void initialiseFeatures(at::Generator generator) = 0;
  virtual std::shared_ptr<PolicyNet> another() const = 0;  // of the same layers, with any weights

 private:
  PolicyShape m_shape;
  c10::Device m_device;
  ActionHead m_head;
  at::Tensor m_logDeviation;
  std::vector<std::shared_ptr<Lstm>> m_memories;  // none, one, or the actor's and the critic's
  torch::nn::Linear m_policy{nullptr}, m_value{nullptr};
};

// The network that `config` names for the shape. Throws Exception(InvalidInput) for inputs that it cannot take.
std::shared_ptr<PolicyNet> makePolicyNet(const PpoConfig& config, const PolicyShape& shape, c10::Device device);

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
