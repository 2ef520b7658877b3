#pragma once
// The Nature CNN (Mnih et al. 2015) with one trunk and two heads: convolutions 32x8x8/4, 64x4x4/2, 64x3x3/1, linear
// 512, each with ReLU; with or without an LSTM. Kernels are kept channels-last.
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>

#include "learner/nn/feature_policy.h"

namespace podium::nn {

class NaturePolicy final : public FeaturePolicy {
 public:
  // Throws Exception(InvalidInput) for inputs of less than 36 x 36, which the convolutions cannot reduce.
  // memory: units of the LSTM; 0: none.
  NaturePolicy(const PolicyShape& shape, int memory, c10::Device device);

 private:
  // Grey levels are divided by 255 inside the first kernel: one pass over the pixels fewer.
  Features features(const at::Tensor& observations) override;
  void initialiseFeatures(at::Generator generator) override;
  std::shared_ptr<PolicyNet> another() const override {
    return std::make_shared<NaturePolicy>(shape(), m_memory, device());
  }

  int m_memory;
  torch::nn::Conv2d m_conv1{nullptr}, m_conv2{nullptr}, m_conv3{nullptr};
  torch::nn::Linear m_hidden{nullptr};
};

}  // namespace podium::nn
