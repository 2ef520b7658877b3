#pragma once
// Soft actor-critic with a temperature that is learnt (Haarnoja et al. 2018), with PEBBLE's settings (Lee et al. 2021).
#include "learner/environment.h"
#include "learner/nn/off_policy_learner.h"
#include "learner/nn/ppo_adam.h"
#include "learner/nn/sac_policy.h"
#include "learner/policy_trainer.h"
#include "learner/random.h"

namespace podium::nn {

// The entropy that is wanted is minus the number of parts of an action, over actions within [-1, 1].
class SacLearner final : public OffPolicyLearner {
 public:
  // Numbers to observe, bounded real actions (learner/policy_choice.h).
  SacLearner(const ReplayConfig& config, const EnvSpec& spec, c10::Device device, std::uint64_t seed);

  const char* algorithm() const override { return "sac"; }
  const PolicyNet& policy() const override { return *m_actor; }
  ReplayHead& head() override { return *m_head; }
  std::shared_ptr<PolicyNet> copy() const override;
  double randomShare(std::int64_t) const override { return 0.0; }
  OffPolicyFigures update(const ReplayBatch& batch) override;
  void resetCritic() override;
  void save(Checkpoint& checkpoint) const override;
  void load(const Checkpoint& checkpoint) override;

 private:
  at::Tensor noise(std::int64_t rows);  // [rows, parts], standard normal, from m_random
  void learnActor(const ReplayBatch& batch, OffPolicyFigures& figures);

  ReplayConfig m_config;
  PolicyShape m_shape;
  std::shared_ptr<SquashedHead> m_head;
  std::shared_ptr<SacActor> m_actor;
  TwinCritic m_critic, m_target;
  at::Tensor m_logTemperature;  // []
  FusedAdam m_actorAdam, m_criticAdam, m_temperatureAdam;
  Random m_random;  // of the noise and of new critics
  std::int64_t m_updates = 0;
};

}  // namespace podium::nn
