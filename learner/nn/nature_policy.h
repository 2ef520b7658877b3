#pragma once
// The Nature CNN (Mnih et al. 2015) with one trunk and two heads: convolutions 32x8x8/4, 64x4x4/2, 64x3x3/1, linear
// 512, each with ReLU. Kernels are kept channels-last.
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>

#include "learner/nn/policy_net.h"

namespace podium::nn {

class NaturePolicy final : public PolicyNet {
 public:
  // Throws Exception(InvalidInput) for inputs of less than 36 x 36, which the convolutions cannot reduce.
  NaturePolicy(const PolicyShape& shape, c10::Device device);
  void initialise(std::uint64_t seed) override;
  // Grey levels are divided by 255 inside the first kernel: one pass over the pixels fewer.
  PolicyOutput forward(const at::Tensor& observations) override;

 private:
  std::shared_ptr<PolicyNet> another() const override { return std::make_shared<NaturePolicy>(shape(), device()); }

  torch::nn::Conv2d m_conv1{nullptr}, m_conv2{nullptr}, m_conv3{nullptr};
  torch::nn::Linear m_hidden{nullptr}, m_policy{nullptr}, m_value{nullptr};
};

}  // namespace podium::nn
