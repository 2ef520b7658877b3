#pragma once
// What moves the weights of a policy along its gradients.
#include <ATen/core/Tensor.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "learner/nn/checkpoint_io.h"

namespace podium::nn {

// Owned by the learner; keeps references to the parameters that it moves.
class Optimiser {
 public:
  virtual ~Optimiser() = default;
  Optimiser(const Optimiser&) = delete;
  Optimiser& operator=(const Optimiser&) = delete;

  // One step along `gradients` (same shapes and order), scaled down first when their global norm exceeds maxNorm
  // (0: never). Returns the norm before that. When it is not finite nothing is moved.
  double step(std::vector<at::Tensor>& gradients, double learningRate, double maxNorm);

  // Weights and moments as they are now, and back: the way out of an update that went wrong.
  std::vector<at::Tensor> snapshot() const;
  void restore(const std::vector<at::Tensor>& snapshot);

  void forget();  // the moments: as at the start

  void save(Checkpoint& checkpoint, const std::string& prefix) const;  // the moments, not the weights
  void load(const Checkpoint& checkpoint, const std::string& prefix);  // throws Exception(Corrupt)

 protected:
  using Tensors = std::vector<at::Tensor>;  // one for each parameter

  explicit Optimiser(Tensors parameters);
  // What is remembered of each parameter, by its name in checkpoints; zeros at first.
  Tensors& remember(const std::string& name, Tensors zeros);
  Tensors zerosLikeParameters() const;
  Tensors& parameters() { return m_parameters; }
  virtual void move(const Tensors& gradients, double learningRate) = 0;

 private:
  Tensors everything() const;  // parameters and what is remembered

  Tensors m_parameters;
  std::map<std::string, Tensors> m_moments;
};

// Step by a running mean of squared gradients (Tieleman and Hinton 2012), with what A2C uses: decay 0.99, epsilon 1e-5
// beside the root (Mnih et al. 2016; Huang et al. 2022, "A2C is a special case of PPO").
class RmsProp final : public Optimiser {
 public:
  explicit RmsProp(Tensors parameters);

 private:
  void move(const Tensors& gradients, double learningRate) override;
  Tensors& m_squares;
};

// "adam" (FusedAdam) or "rmsprop", as PpoConfig::optimiser names them. Throws Exception(InvalidInput) for others.
std::unique_ptr<Optimiser> makeOptimiser(const std::string& name, std::vector<at::Tensor> parameters);

}  // namespace podium::nn
