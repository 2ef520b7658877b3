#pragma once
// Two hidden layers with tanh for the actions and two for the value (or one pair for both): the usual network where
// numbers are observed (Huang et al. 2022, core detail 13 and continuous detail 4).
#include <torch/nn/modules/linear.h>

#include "learner/nn/feature_policy.h"

namespace podium::nn {

struct MlpOptions {
  int hidden = 64;       // units of each hidden layer
  bool separate = true;  // networks of their own for actions and value
  bool normalise =
      false;       // observations by their running mean and deviation, clipped to +-10 (continuous details 6, 7)
  int memory = 0;  // units of the LSTM, one for actions and one for the value where they are separate; 0: none
};

class MlpPolicy final : public FeaturePolicy {
 public:
  MlpPolicy(const PolicyShape& shape, const MlpOptions& options, c10::Device device);
  void observe(const at::Tensor& observations) override;

 private:
  struct Trunk {
    torch::nn::Linear first{nullptr}, second{nullptr};
  };
  Trunk trunk(const std::string& name);
  Features features(const at::Tensor& observations) override;
  void initialiseFeatures(at::Generator generator) override;
  std::shared_ptr<PolicyNet> another() const override {
    return std::make_shared<MlpPolicy>(shape(), m_options, device());
  }

  MlpOptions m_options;
  Trunk m_actor, m_critic;                 // the same one when it is shared
  at::Tensor m_mean, m_variance, m_count;  // [numbers], [numbers], []: of the observations so far; if normalised
};

}  // namespace podium::nn
