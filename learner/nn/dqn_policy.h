#pragma once
// DQN's network: the body of any policy network, its two outputs joined to the values of the choices (the duelling
// architecture of Wang et al. 2016, equation 9).
#include "learner/nn/policy_net.h"
#include "learner/nn/replay_heads.h"

namespace podium::nn {

class DqnPolicy final : public PolicyNet {
 public:
  // The body is the one that config.network names, of config.hidden units; one trunk for both outputs.
  DqnPolicy(const PpoConfig& config, const PolicyShape& shape, c10::Device device, std::shared_ptr<GreedyHead> head);
  void initialise(std::uint64_t seed) override { m_body->initialise(seed); }
  const PolicyNet& body() const { return *m_body; }  // what is stored, by the names that every policy has
  PolicyNet& body() { return *m_body; }

 private:
  // actions: value + advantage - mean advantage of each choice; values: the greatest of them.
  PolicyOutput step(const at::Tensor& observations, const at::Tensor& state, const at::Tensor& starts) override;
  std::shared_ptr<PolicyNet> another() const override;

  PpoConfig m_config;
  std::shared_ptr<GreedyHead> m_head;
  std::shared_ptr<PolicyNet> m_body;
};

// What Double DQN fits the value of the action to (van Hasselt et al. 2016, equation 4): r + gamma * continues * the
// target network's value of the action that the online network would take. Next values: [n, choices]; others [n].
at::Tensor doubleDqnTarget(const at::Tensor& rewards, const at::Tensor& continues, const at::Tensor& nextOnline,
                           const at::Tensor& nextTarget, double gamma);

}  // namespace podium::nn
