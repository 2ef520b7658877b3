#include "learner/nn/policy_net.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>

#include "learner/nn/impala_policy.h"
#include "learner/nn/mlp_policy.h"
#include "learner/nn/nature_policy.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

std::vector<at::Tensor> tensorsOf(const PolicyNet& net) {
  std::vector<at::Tensor> all = net.parameters();
  for (const at::Tensor& buffer : net.buffers()) all.push_back(buffer);
  return all;
}

}  // namespace

PolicyShape shapeOf(const EnvSpec& spec) {
  return {.format = spec.clip.obsFormat,
          .stack = spec.clip.obsStack,
          .height = spec.clip.obsHeight,
          .width = spec.clip.obsWidth,
          .actions = spec.actions};
}

PolicyNet::PolicyNet(const PolicyShape& shape, c10::Device device)
    : m_shape(shape), m_device(device), m_head(shape.actions) {
  if (shape.stack < 1 || shape.actions.parts() < 1)
    throw Exception(ErrorCode::InvalidInput, "The policy needs something to observe and an action to choose.");
  if (shape.actions.real())
    m_logDeviation = register_parameter("log_deviation", at::zeros({shape.actions.parts()}, device));
}

void PolicyNet::addHeads(int features, int memory, bool separate) {
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
  to(m_device);
}

void PolicyNet::initialise(std::uint64_t seed) {
  const c10::NoGradGuard noGrad;
  at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(seed);
  initialiseFeatures(generator);
  for (const auto& memory : m_memories) memory->initialise(generator);
  initialiseLayer(m_policy, 0.01, generator);
  initialiseLayer(m_value, 1.0, generator);
  if (m_logDeviation.defined()) m_logDeviation.zero_();
}

int PolicyNet::stateSize() const {
  int size = 0;
  for (const auto& memory : m_memories) size += memory->stateSize();
  return size;
}

at::Tensor PolicyNet::noMemory(int environments) const {
  return at::zeros({environments, stateSize()}, at::TensorOptions(m_device).dtype(at::kFloat));
}

PolicyOutput PolicyNet::forward(const at::Tensor& observations, const at::Tensor& state, const at::Tensor& starts) {
  Features seen = features(observations);
  const at::Tensor before = state.defined() ? state : noMemory(static_cast<int>(observations.size(0)));
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

std::shared_ptr<PolicyNet> PolicyNet::alias() const {
  std::shared_ptr<PolicyNet> other = another();
  const auto mine = tensorsOf(*this), theirs = tensorsOf(*other);
  for (std::size_t i = 0; i < mine.size(); ++i) at::Tensor(theirs[i]).set_data(mine[i].detach());
  return other;
}

void PolicyNet::copyFrom(const PolicyNet& other) {
  const c10::NoGradGuard noGrad;
  const auto mine = tensorsOf(*this), theirs = tensorsOf(other);
  for (std::size_t i = 0; i < mine.size(); ++i) at::Tensor(mine[i]).copy_(theirs[i]);
}

std::shared_ptr<PolicyNet> makePolicyNet(const PpoConfig& config, const PolicyShape& shape, c10::Device device) {
  const bool pictures = shape.format == ObsFormat::Grey8;
  const auto wrong = [&](const std::string& needs) {
    return Exception(ErrorCode::InvalidInput, "The network \"" + config.network + "\" (ppo.network) needs " + needs +
                                                  ", which this environment does not give. \"auto\" fits any.");
  };
  if (config.network == "mlp" || (config.network == "auto" && !pictures)) {
    if (pictures) throw wrong("numbers to observe");
    return std::make_shared<MlpPolicy>(
        shape, MlpOptions{config.hidden, config.separateNetworks, config.normaliseObservations, config.recurrent},
        device);
  }
  if (!pictures) throw wrong("pictures to observe");
  if (config.network == "impala") return std::make_shared<ImpalaPolicy>(shape, config.recurrent, device);
  return std::make_shared<NaturePolicy>(shape, config.recurrent, device);
}

void orthogonal(at::Tensor weight, double gain, at::Generator generator) {
  c10::NoGradGuard noGrad;
  const std::int64_t rows = weight.size(0), columns = weight.numel() / rows;
  const bool wide = rows < columns;
  const at::Tensor normal =
      at::empty({wide ? columns : rows, wide ? rows : columns}, at::kFloat).normal_(0, 1, generator);
  auto [q, r] = at::linalg_qr(normal);
  q = q * r.diagonal().sign();  // makes the decomposition unique, so that q is uniform
  weight.copy_((wide ? q.t() : q).reshape(weight.sizes()) * gain);
}

}  // namespace podium::nn
