#include "learner/nn/mlp_policy.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>

#include <cmath>

#include "learner/nn/running_moments.h"

namespace podium::nn {
namespace {

constexpr double kClip = 10.0;
constexpr double kEpsilon = 1e-8;

}  // namespace

MlpPolicy::MlpPolicy(const PolicyShape& shape, const MlpOptions& options, c10::Device device)
    : PolicyNet(shape, device), m_options(options) {
  m_actor = trunk(options.separate ? "actor" : "trunk");
  m_critic = options.separate ? trunk("critic") : m_actor;
  m_policy = register_module("policy", torch::nn::Linear(options.hidden, head().outputs()));
  m_value = register_module("value", torch::nn::Linear(options.hidden, 1));
  if (options.normalise) {
    m_mean = register_buffer("observation_mean", at::zeros({shape.numbers()}));
    m_variance = register_buffer("observation_variance", at::ones({shape.numbers()}));
    m_count = register_buffer("observation_count", at::zeros({}, at::kDouble));
  }
  to(device);
}

MlpPolicy::Trunk MlpPolicy::trunk(const std::string& name) {
  return {register_module(name + "_first", torch::nn::Linear(shape().numbers(), m_options.hidden)),
          register_module(name + "_second", torch::nn::Linear(m_options.hidden, m_options.hidden))};
}

void MlpPolicy::initialise(std::uint64_t seed) {
  const c10::NoGradGuard noGrad;
  at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(seed);
  const auto draw = [&](torch::nn::Linear& layer, double gain) {
    orthogonal(layer->weight, gain, generator);
    layer->bias.zero_();
  };
  const double gain = std::sqrt(2.0);
  draw(m_actor.first, gain);
  draw(m_actor.second, gain);
  if (m_options.separate) {
    draw(m_critic.first, gain);
    draw(m_critic.second, gain);
  }
  draw(m_policy, 0.01);
  draw(m_value, 1.0);
  if (logDeviation().defined()) at::Tensor(logDeviation()).zero_();
}

PolicyOutput MlpPolicy::forward(const at::Tensor& observations) {
  at::Tensor x = observations;
  if (m_options.normalise) x = ((x - m_mean) * (m_variance + kEpsilon).rsqrt()).clamp(-kClip, kClip);
  const auto through = [&x](Trunk& trunk) { return at::tanh(trunk.second(at::tanh(trunk.first(x)))); };
  const at::Tensor actor = through(m_actor);
  const at::Tensor critic = m_options.separate ? through(m_critic) : actor;
  return {m_policy(actor), m_value(critic).squeeze(1)};
}

void MlpPolicy::observe(const at::Tensor& observations) {
  if (m_options.normalise) addToMoments(observations, {m_mean, m_variance, m_count});
}

}  // namespace podium::nn
