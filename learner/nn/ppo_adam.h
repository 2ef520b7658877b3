#pragma once
// Adam (Kingma and Ba 2015) with the epsilon that PPO uses, as one fused pass over the weights.
#include <vector>

#include "learner/nn/optimiser.h"

namespace podium::nn {

class FusedAdam final : public Optimiser {
 public:
  explicit FusedAdam(Tensors parameters);

 private:
  void move(const Tensors& gradients, double learningRate) override;
  Tensors &m_means, &m_squares, &m_steps;
};

}  // namespace podium::nn
