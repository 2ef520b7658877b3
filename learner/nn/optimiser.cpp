#include "learner/nn/optimiser.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <cmath>
#include <utility>

#include "learner/nn/ppo_adam.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr double kDecay = 0.99, kEpsilon = 1e-5;  // of RmsProp

std::string momentName(const std::string& prefix, std::size_t parameter, const std::string& moment) {
  return prefix + "." + std::to_string(parameter) + "." + moment;
}

}  // namespace

Optimiser::Optimiser(Tensors parameters) : m_parameters(std::move(parameters)) {
  for (at::Tensor& parameter : m_parameters) parameter = parameter.detach();  // shares the weights, without a gradient
}

Optimiser::Tensors& Optimiser::remember(const std::string& name, Tensors zeros) {
  return m_moments[name] = std::move(zeros);
}

Optimiser::Tensors Optimiser::zerosLikeParameters() const {
  Tensors zeros;
  for (const at::Tensor& parameter : m_parameters) zeros.push_back(at::zeros_like(parameter));
  return zeros;
}

double Optimiser::step(Tensors& gradients, double learningRate, double maxNorm) {
  const c10::NoGradGuard noGrad;
  const double norm = at::stack(at::_foreach_norm(gradients)).norm().item<double>();
  if (!std::isfinite(norm)) return norm;
  if (maxNorm > 0.0 && norm > maxNorm) at::_foreach_mul_(gradients, maxNorm / (norm + 1e-6));
  move(gradients, learningRate);
  return norm;
}

Optimiser::Tensors Optimiser::everything() const {
  Tensors all = m_parameters;
  for (const auto& [name, moments] : m_moments) all.insert(all.end(), moments.begin(), moments.end());
  return all;
}

Optimiser::Tensors Optimiser::snapshot() const {
  Tensors copy;
  for (const at::Tensor& tensor : everything()) copy.push_back(tensor.clone());
  return copy;
}

void Optimiser::restore(const Tensors& snapshot) {
  const Tensors all = everything();
  for (std::size_t i = 0; i < all.size(); ++i) all[i].copy_(snapshot[i]);
}

void Optimiser::forget() {
  const c10::NoGradGuard noGrad;
  for (auto& [name, moments] : m_moments)
    for (at::Tensor& moment : moments) moment.zero_();
}

void Optimiser::save(Checkpoint& checkpoint, const std::string& prefix) const {
  for (const auto& [name, moments] : m_moments)
    for (std::size_t i = 0; i < moments.size(); ++i) checkpoint.tensors[momentName(prefix, i, name)] = moments[i];
}

void Optimiser::load(const Checkpoint& checkpoint, const std::string& prefix) {
  for (const auto& [moment, moments] : m_moments)
    for (std::size_t i = 0; i < moments.size(); ++i) {
      const std::string name = momentName(prefix, i, moment);
      const auto found = checkpoint.tensors.find(name);
      if (found == checkpoint.tensors.end() || found->second.sizes() != moments[i].sizes())
        throw Exception(ErrorCode::Corrupt, "The policy's checkpoint lacks a fitting tensor \"" + name +
                                                "\": it is damaged or of another network. Start from an older one.");
      moments[i].copy_(found->second);
    }
}

RmsProp::RmsProp(Tensors parameters)
    : Optimiser(std::move(parameters)), m_squares(remember("square", zerosLikeParameters())) {}

void RmsProp::move(const Tensors& gradients, double learningRate) {
  at::_foreach_mul_(m_squares, kDecay);
  at::_foreach_addcmul_(m_squares, gradients, gradients, 1.0 - kDecay);
  Tensors roots = at::_foreach_sqrt(m_squares);
  at::_foreach_add_(roots, kEpsilon);
  at::_foreach_addcdiv_(parameters(), gradients, roots, -learningRate);
}

std::unique_ptr<Optimiser> makeOptimiser(const std::string& name, std::vector<at::Tensor> parameters) {
  if (name == "adam") return std::make_unique<FusedAdam>(std::move(parameters), kPpoEpsilon);
  if (name == "rmsprop") return std::make_unique<RmsProp>(std::move(parameters));
  throw Exception(ErrorCode::InvalidInput, "There is no optimiser \"" + name + "\" (ppo.optimiser): adam or rmsprop.");
}

}  // namespace podium::nn
