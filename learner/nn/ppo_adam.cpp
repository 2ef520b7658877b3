#include "learner/nn/ppo_adam.h"

#include <ATen/ATen.h>

#include <utility>

namespace podium::nn {
namespace {

constexpr double kBeta1 = 0.9, kBeta2 = 0.999;

std::vector<at::Tensor> counters(const std::vector<at::Tensor>& like) {
  std::vector<at::Tensor> zeros;
  for (const at::Tensor& tensor : like) zeros.push_back(at::zeros({}, tensor.options().dtype(at::kFloat)));
  return zeros;
}

}  // namespace

FusedAdam::FusedAdam(Tensors parameters, double epsilon)
    : Optimiser(std::move(parameters)),
      m_means(remember("mean", zerosLikeParameters())),
      m_squares(remember("square", zerosLikeParameters())),
      m_steps(remember("steps", counters(m_means))),
      m_epsilon(epsilon) {}

void FusedAdam::move(const Tensors& gradients, double learningRate) {
  at::_foreach_add_(m_steps, 1.0);
  at::_fused_adam_(parameters(), gradients, m_means, m_squares, {}, m_steps, learningRate, kBeta1, kBeta2,
                   /*weight_decay=*/0.0, m_epsilon, /*amsgrad=*/false, /*maximize=*/false);
}

}  // namespace podium::nn
