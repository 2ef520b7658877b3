#include "learner/nn/ppo_adam.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <cmath>
#include <utility>

#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr double kBeta1 = 0.9, kBeta2 = 0.999, kEpsilon = 1e-5;  // methods D15, core detail 3

}  // namespace

FusedAdam::FusedAdam(std::vector<at::Tensor> parameters) : m_parameters(std::move(parameters)) {
  for (at::Tensor& parameter : m_parameters) {
    parameter = parameter.detach();  // shares the weights, without a gradient
    m_means.push_back(at::zeros_like(parameter));
    m_squares.push_back(at::zeros_like(parameter));
    m_steps.push_back(at::zeros({}, parameter.options().dtype(at::kFloat)));
  }
}

double FusedAdam::step(std::vector<at::Tensor>& gradients, double learningRate, double maxNorm) {
  const c10::NoGradGuard noGrad;
  const double norm = at::stack(at::_foreach_norm(gradients)).norm().item<double>();
  if (!std::isfinite(norm)) return norm;
  if (maxNorm > 0.0 && norm > maxNorm) at::_foreach_mul_(gradients, maxNorm / (norm + 1e-6));
  at::_foreach_add_(m_steps, 1.0);
  at::_fused_adam_(m_parameters, gradients, m_means, m_squares, {}, m_steps, learningRate, kBeta1, kBeta2,
                   /*weight_decay=*/0.0, kEpsilon, /*amsgrad=*/false, /*maximize=*/false);
  return norm;
}

std::vector<at::Tensor> FusedAdam::state() const {
  std::vector<at::Tensor> all = m_parameters;
  for (const auto* part : {&m_means, &m_squares, &m_steps}) all.insert(all.end(), part->begin(), part->end());
  return all;
}

std::vector<at::Tensor> FusedAdam::snapshot() const {
  std::vector<at::Tensor> copy;
  for (const at::Tensor& tensor : state()) copy.push_back(tensor.clone());
  return copy;
}

void FusedAdam::restore(const std::vector<at::Tensor>& snapshot) {
  const std::vector<at::Tensor> all = state();
  for (std::size_t i = 0; i < all.size(); ++i) all[i].copy_(snapshot[i]);
}

void FusedAdam::save(Checkpoint& checkpoint, const std::string& prefix) const {
  for (std::size_t i = 0; i < m_parameters.size(); ++i) {
    const std::string name = prefix + "." + std::to_string(i);
    checkpoint.tensors[name + ".mean"] = m_means[i];
    checkpoint.tensors[name + ".square"] = m_squares[i];
    checkpoint.tensors[name + ".steps"] = m_steps[i];
  }
}

void FusedAdam::load(const Checkpoint& checkpoint, const std::string& prefix) {
  const auto take = [&](const std::string& name, const at::Tensor& to) {
    const auto found = checkpoint.tensors.find(name);
    if (found == checkpoint.tensors.end() || found->second.sizes() != to.sizes())
      throw Exception(ErrorCode::Corrupt, "The policy's checkpoint lacks a fitting tensor \"" + name +
                                              "\": it is damaged or of another network. Start from an older one.");
    to.copy_(found->second);
  };
  for (std::size_t i = 0; i < m_parameters.size(); ++i) {
    const std::string name = prefix + "." + std::to_string(i);
    take(name + ".mean", m_means[i]);
    take(name + ".square", m_squares[i]);
    take(name + ".steps", m_steps[i]);
  }
}

}  // namespace podium::nn
