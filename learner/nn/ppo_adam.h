#pragma once
// Adam (Kingma and Ba 2015) with the epsilon that PPO uses, as one fused pass over the weights.
#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

#include "learner/nn/checkpoint_io.h"

namespace podium::nn {

// Owned by the learner; keeps references to the parameters that it moves.
class FusedAdam {
 public:
  explicit FusedAdam(std::vector<at::Tensor> parameters);

  // One step along `gradients` (same shapes and order), scaled down first when their global norm exceeds maxNorm
  // (0: never). Returns the norm before that. When it is not finite nothing is moved.
  double step(std::vector<at::Tensor>& gradients, double learningRate, double maxNorm);

  // Weights and moments as they are now, and back: the way out of an update that went wrong.
  std::vector<at::Tensor> snapshot() const;
  void restore(const std::vector<at::Tensor>& snapshot);

  void save(Checkpoint& checkpoint, const std::string& prefix) const;  // the moments, not the weights
  void load(const Checkpoint& checkpoint, const std::string& prefix);  // throws Exception(Corrupt)

 private:
  std::vector<at::Tensor> state() const;  // parameters, both moments, steps

  std::vector<at::Tensor> m_parameters, m_means, m_squares, m_steps;
};

}  // namespace podium::nn
