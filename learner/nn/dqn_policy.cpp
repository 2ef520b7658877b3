#include "learner/nn/dqn_policy.h"

#include <ATen/ATen.h>

namespace podium::nn {

DqnPolicy::DqnPolicy(const PpoConfig& config, const PolicyShape& shape, c10::Device device,
                     std::shared_ptr<GreedyHead> head)
    : PolicyNet(shape, device, head), m_config(config), m_head(std::move(head)) {
  m_body = register_module("body", makePolicyNet(config, shape, device));
}

std::shared_ptr<PolicyNet> DqnPolicy::another() const {
  return std::make_shared<DqnPolicy>(m_config, shape(), device(), m_head);
}

PolicyOutput DqnPolicy::step(const at::Tensor& observations, const at::Tensor& state, const at::Tensor& starts) {
  const PolicyOutput out = m_body->forward(observations, state, starts);
  const at::Tensor values = out.values.unsqueeze(1) + out.actions - out.actions.mean(1, true);
  return {values, values.amax(1), out.state};
}

at::Tensor doubleDqnTarget(const at::Tensor& rewards, const at::Tensor& continues, const at::Tensor& nextOnline,
                           const at::Tensor& nextTarget, double gamma) {
  const at::Tensor taken = nextOnline.argmax(1, true);
  return rewards + gamma * continues * nextTarget.gather(1, taken).squeeze(1);
}

}  // namespace podium::nn
