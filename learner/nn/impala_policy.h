#pragma once
// The residual network of IMPALA (Espeholt et al. 2018, figure 3, the large one), with or without its LSTM: three
// sections of 16, 32 and 32 channels, each a convolution, a 3x3/2 maximum and two residual blocks of two convolutions;
// linear 256.
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>

#include <array>

#include "learner/nn/feature_policy.h"

namespace podium::nn {

class ImpalaPolicy final : public FeaturePolicy {
 public:
  // memory: units of the LSTM (256 in the paper); 0: none.
  ImpalaPolicy(const PolicyShape& shape, int memory, c10::Device device);

 private:
  static constexpr int kSections = 3, kBlocks = 2;
  struct Section {
    torch::nn::Conv2d entry{nullptr};
    std::array<torch::nn::Conv2d, 2 * kBlocks> blocks{torch::nn::Conv2d(nullptr), torch::nn::Conv2d(nullptr),
                                                      torch::nn::Conv2d(nullptr), torch::nn::Conv2d(nullptr)};
  };
  Features features(const at::Tensor& observations) override;
  void initialiseFeatures(at::Generator generator) override;
  std::shared_ptr<PolicyNet> another() const override {
    return std::make_shared<ImpalaPolicy>(shape(), m_memory, device());
  }

  int m_memory;
  std::array<Section, kSections> m_sections;
  torch::nn::Linear m_hidden{nullptr};
};

}  // namespace podium::nn
