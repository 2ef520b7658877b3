#include "learner/nn/feature_policy.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>

namespace podium::nn {

void FeaturePolicy::addHeads(int features, int memory, bool separate) {
  if (memory > 0) {
    const auto add = [&](const char* name) {
      m_memories.push_back(register_module(name, std::make_shared<Lstm>(features, memory)));
    };
    add(separate ? "actor_memory" : "memory");
    if (separate) add("critic_memory");
    features = memory;
  }
  m_policy = register_module("policy", torch::nn::Linear(features, head().outputs()));
  m_value = register_module("value", torch::nn::Linear(features, 1));
  to(device());
}

void FeaturePolicy::initialise(std::uint64_t seed) {
  const c10::NoGradGuard noGrad;
  at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(seed);
  initialiseFeatures(generator);
  for (const auto& memory : m_memories) memory->initialise(generator);
  initialiseLayer(m_policy, 0.01, generator);
  initialiseLayer(m_value, 1.0, generator);
  if (logDeviation().defined()) at::Tensor(logDeviation()).zero_();
}

int FeaturePolicy::stateSize() const {
  int size = 0;
  for (const auto& memory : m_memories) size += memory->stateSize();
  return size;
}

PolicyOutput FeaturePolicy::step(const at::Tensor& observations, const at::Tensor& before, const at::Tensor& starts) {
  Features seen = features(observations);
  if (m_memories.empty()) return {m_policy(seen.actor), m_value(seen.critic).squeeze(1), before};
  const at::Tensor keep = starts.defined() ? (1.0 - starts).view({-1, before.size(0), 1}) : at::Tensor();
  std::vector<at::Tensor> after;
  const auto remember = [&](std::size_t memory, const at::Tensor& features) {
    const int size = m_memories[memory]->stateSize();
    Lstm::Output out =
        m_memories[memory]->forward(features, before.narrow(1, static_cast<int>(memory) * size, size), keep);
    after.push_back(std::move(out.state));
    return std::move(out.values);
  };
  seen.actor = remember(0, seen.actor);
  seen.critic = m_memories.size() > 1 ? remember(1, seen.critic) : seen.actor;
  return {m_policy(seen.actor), m_value(seen.critic).squeeze(1), at::cat(after, 1)};
}

}  // namespace podium::nn
