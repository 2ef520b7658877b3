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

PolicyNet::PolicyNet(const PolicyShape& shape, c10::Device device, std::shared_ptr<const ActionHead> head)
    : m_shape(shape), m_device(device), m_head(head ? head : std::make_shared<ActionHead>(shape.actions)) {
  if (shape.stack < 1 || shape.actions.parts() < 1)
    throw Exception(ErrorCode::InvalidInput, "The policy needs something to observe and an action to choose.");
  if (shape.actions.real() && !head)
    m_logDeviation = register_parameter("log_deviation", at::zeros({shape.actions.parts()}, device));
}

at::Tensor PolicyNet::noMemory(int environments) const {
  return at::zeros({environments, stateSize()}, at::TensorOptions(m_device).dtype(at::kFloat));
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

void putPolicyKind(Checkpoint& checkpoint, const std::string& algorithm, const ActionSpace& actions) {
  std::string choices;
  for (const int count : actions.choices) choices.append(choices.empty() ? "" : ",").append(std::to_string(count));
  checkpoint.metadata["algorithm"] = algorithm;
  checkpoint.metadata["choices"] = "[" + choices + "]";
}

void requirePolicyKind(const Checkpoint& checkpoint, const std::string& algorithm) {
  const auto found = checkpoint.metadata.find("algorithm");
  const std::string wrote = found == checkpoint.metadata.end() ? "ppo" : found->second;  // older ones say nothing
  if (wrote != algorithm)
    throw Exception(ErrorCode::Corrupt, "The policy of the checkpoint was learnt by " + wrote +
                                            ", and policy.algorithm asks for " + algorithm + " now.");
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
