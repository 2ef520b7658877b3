#pragma once
// Double DQN with a duelling network, the Huber loss and a target network (Mnih et al. 2015, van Hasselt et al. 2016,
// Wang et al. 2016).
#include "learner/nn/dqn_policy.h"
#include "learner/nn/off_policy_learner.h"
#include "learner/nn/ppo_adam.h"
#include "learner/policy_trainer.h"
#include "learner/random.h"

namespace podium::nn {

class DqnLearner final : public OffPolicyLearner {
 public:
  // Actions that are one choice. Of config.ppo the network counts.
  DqnLearner(const PolicyConfig& config, const EnvSpec& spec, c10::Device device, std::uint64_t seed);

  const char* algorithm() const override { return "dqn"; }
  const PolicyNet& policy() const override { return *m_online; }
  ReplayHead& head() override { return *m_head; }
  std::shared_ptr<PolicyNet> copy() const override;
  double randomShare(std::int64_t envSteps) const override;
  OffPolicyFigures update(const ReplayBatch& batch) override;
  void resetCritic() override;
  void save(Checkpoint& checkpoint) const override;
  void load(const Checkpoint& checkpoint) override;

 private:
  std::shared_ptr<DqnPolicy> make(c10::Device device) const;

  ReplayConfig m_config;
  PpoConfig m_network;
  PolicyShape m_shape;
  std::shared_ptr<GreedyHead> m_head;
  std::shared_ptr<DqnPolicy> m_online, m_target;
  FusedAdam m_adam;
  Random m_random;  // of new networks
  std::int64_t m_updates = 0;
};

}  // namespace podium::nn
