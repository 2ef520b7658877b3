#pragma once
// Adam (Kingma and Ba 2015) as one fused pass over the weights.
#include <vector>

#include "learner/nn/optimiser.h"

namespace podium::nn {

constexpr double kPpoEpsilon = 1e-5;     // methods D15, core detail 3
constexpr double kReplayEpsilon = 1e-8;  // of SAC and DQN, as in the paper on Adam

class FusedAdam final : public Optimiser {
 public:
  FusedAdam(Tensors parameters, double epsilon);

 private:
  void move(const Tensors& gradients, double learningRate) override;
  Tensors &m_means, &m_squares, &m_steps;
  double m_epsilon;
};

}  // namespace podium::nn
