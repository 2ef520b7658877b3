#pragma once
// SAC or DQN behind the learner's interface: a collector that plays, a buffer that keeps, a learner that learns.
#include <cstdint>
#include <memory>
#include <string>

#include "learner/nn/novelty.h"
#include "learner/nn/off_policy_learner.h"
#include "learner/nn/replay_buffer.h"
#include "learner/nn/replay_rewards.h"
#include "learner/nn/rollout_collector.h"
#include "learner/policy_trainer.h"

namespace podium::nn {

// What the documentation of PolicyTrainer leaves open:
// - An iteration plays ReplayConfig::steps in each environment and then takes updateRatio gradient steps for each step
//   played, once learningStarts steps are kept. Until the run has that many, all actions are random.
// - Rewards are the newest model's: a new snapshot voids those of the whole buffer (replay_rewards.h). They are scored
//   all at once where that is less work than scoring what is drawn.
// - The first reward after exploring finds a new critic, which takes resetUpdates gradient steps more (Lee et al. 2021,
//   section 4.2).
// - Stopping throws Exception(Cancelled). Steps that were played are kept, gradient steps that were not taken are taken
//   by the next call.
// - Checkpoints do not hold the buffer, which may be gigabytes: after a load() the loaded policy plays until
//   learningStarts steps are there.
// - The same seed gives the same bits on the CPU of one machine.
class OffPolicyTrainer final : public PolicyTrainer {
 public:
  // threads: that score rewards on the CPU; 0: one per core. Throws Exception(OutOfMemory) for a capacity that this
  // machine cannot hold.
  OffPolicyTrainer(const ReplayConfig& config, Environment& environment, std::unique_ptr<OffPolicyLearner> learner,
                   int threads, std::uint64_t seed);

  PpoReport collect(StepSink* sink, std::stop_token stop) override;
  PpoReport iterate(const std::shared_ptr<const RewardSnapshot>& reward, StepSink* sink, std::stop_token stop) override;
  PpoReport explore(StepSink* sink, std::stop_token stop) override;
  int stepsPerIteration() const override { return m_config.steps * m_collector.envs(); }
  EvaluationReport evaluate(const EvaluationOptions& options, StepSink* sink, std::stop_token stop) override;
  void restart() override;
  void setDemonstrations(DemonstrationPlays plays, const ImitationConfig& config) override;  // says that it cannot
  CoachReport coach(const JudgedPresses& presses, const FeedbackConfig& config, std::stop_token stop) override;  // too
  std::int64_t envSteps() const override { return m_collector.envSteps(); }
  std::int64_t policyVersion() const override { return m_version; }
  void save(const std::string& folder) const override;
  void load(const std::string& folder) override;

 private:
  PpoReport improve(const std::shared_ptr<const RewardSnapshot>& reward, StepSink* sink, const std::stop_token& stop);
  void play(StepSink* sink, const std::stop_token& stop, PpoReport& report);
  void learn(const std::stop_token& stop, PpoReport& report);
  ReplayBatch batchOf(const std::vector<int>& slots) const;
  PpoReport finished(PpoReport report, double seconds, std::int64_t stepsBefore) const;

  ReplayConfig m_config;
  PolicyShape m_shape;
  std::unique_ptr<OffPolicyLearner> m_learner;
  RolloutCollector m_collector;
  ReplayBuffer m_buffer;
  ReplayRewards m_rewards;
  Novelty m_novelty;
  Random m_random;        // of the batches
  PressId m_newestPress;  // that it was told of
  std::int64_t m_version = 0;
  std::int64_t m_countedSteps = 0;  // of envSteps(): their gradient steps are taken or owed
  double m_owed = 0.0;              // gradient steps
  bool m_explored = false;          // the critic's values are those of exploring
};

}  // namespace podium::nn
