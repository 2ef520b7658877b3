#include "learner/nn/mlp_policy.h"

#include <ATen/ATen.h>

#include <cmath>

#include "learner/nn/running_moments.h"

namespace podium::nn {
namespace {

constexpr double kClip = 10.0;
constexpr double kEpsilon = 1e-8;

}  // namespace

MlpPolicy::MlpPolicy(const PolicyShape& shape, const MlpOptions& options, c10::Device device)
    : FeaturePolicy(shape, device), m_options(options) {
  m_actor = trunk(options.separate ? "actor" : "trunk");
  m_critic = options.separate ? trunk("critic") : m_actor;
  if (options.normalise) {
    m_mean = register_buffer("observation_mean", at::zeros({shape.numbers()}));
    m_variance = register_buffer("observation_variance", at::ones({shape.numbers()}));
    m_count = register_buffer("observation_count", at::zeros({}, at::kDouble));
  }
  addHeads(options.hidden, options.memory, options.separate);
}

MlpPolicy::Trunk MlpPolicy::trunk(const std::string& name) {
  return {register_module(name + "_first", torch::nn::Linear(shape().numbers(), m_options.hidden)),
          register_module(name + "_second", torch::nn::Linear(m_options.hidden, m_options.hidden))};
}

void MlpPolicy::initialiseFeatures(at::Generator generator) {
  const auto draw = [&](Trunk& trunk) {
    initialiseLayer(trunk.first, std::sqrt(2.0), generator);
    initialiseLayer(trunk.second, std::sqrt(2.0), generator);
  };
  draw(m_actor);
  if (m_options.separate) draw(m_critic);
}

FeaturePolicy::Features MlpPolicy::features(const at::Tensor& observations) {
  at::Tensor x = observations;
  if (m_options.normalise) x = ((x - m_mean) * (m_variance + kEpsilon).rsqrt()).clamp(-kClip, kClip);
  const auto through = [&x](Trunk& trunk) { return at::tanh(trunk.second(at::tanh(trunk.first(x)))); };
  const at::Tensor actor = through(m_actor);
  return {actor, m_options.separate ? through(m_critic) : actor};
}

void MlpPolicy::observe(const at::Tensor& observations) {
  if (m_options.normalise) addToMoments(observations, {m_mean, m_variance, m_count});
}

}  // namespace podium::nn
