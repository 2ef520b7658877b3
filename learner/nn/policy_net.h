#pragma once
// The policy and value network: the Nature CNN (Mnih et al. 2015) with one trunk and two heads, initialised as in
// methods D15 (Huang et al. 2022, core details 2 and Atari detail 8).
#include <torch/nn/module.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>

#include <cstdint>
#include <vector>

namespace podium::nn {

struct PolicyShape {
  int stack = 4, height = 84, width = 84;  // of one input; height and width at least 36
  int actions = 0;
  bool operator==(const PolicyShape&) const = default;
};

struct PolicyOutput {
  at::Tensor logits;  // [n, actions]
  at::Tensor values;  // [n]
};

// Conv 32x8x8/4, 64x4x4/2, 64x3x3/1, linear 512, each with ReLU; linear heads. Kernels are kept channels-last.
class PolicyNet : public torch::nn::Module {
 public:
  // Throws Exception(InvalidInput) for inputs that the convolutions cannot reduce.
  PolicyNet(const PolicyShape& shape, c10::Device device);

  // Orthogonal weights with gain sqrt 2 (0.01 for the policy head, 1 for the value head) and zero biases.
  void initialise(std::uint64_t seed);

  // observations: uint8 [n, stack, height, width] on the network's device; fastest with channels-last strides. Grey
  // levels are divided by 255 inside the first kernel: one pass over the pixels fewer.
  PolicyOutput forward(const at::Tensor& observations);

  // A network whose parameters share this one's memory and have gradients of their own: one per thread that computes
  // gradients. Sees every later change of the weights.
  std::shared_ptr<PolicyNet> alias();
  void copyFrom(const PolicyNet& other);  // values only

  const PolicyShape& shape() const { return m_shape; }
  c10::Device device() const { return m_device; }

 private:
  PolicyShape m_shape;
  c10::Device m_device;
  torch::nn::Conv2d m_conv1{nullptr}, m_conv2{nullptr}, m_conv3{nullptr};
  torch::nn::Linear m_hidden{nullptr}, m_policy{nullptr}, m_value{nullptr};
};

// A matrix with orthonormal rows or columns times `gain`, in place; dimensions after the first are taken as one
// (Saxe et al. 2014). Drawn from an explicit generator, so that nobody's global seed is touched.
void orthogonal(at::Tensor weight, double gain, at::Generator generator);

}  // namespace podium::nn
