#pragma once
// PPO behind the learner's interface: a collector that plays, an update that learns, and their overlap.
#include <cstdint>
#include <memory>
#include <string>

#include "learner/nn/coach_learner.h"
#include "learner/nn/imitation_learner.h"
#include "learner/nn/novelty.h"
#include "learner/nn/ppo_update.h"
#include "learner/nn/process_group.h"
#include "learner/nn/return_scale.h"
#include "learner/nn/rollout_collector.h"
#include "learner/policy_trainer.h"

namespace podium::nn {

// What the documentation of PolicyTrainer leaves open:
// - Rewards are computed when a rollout is learnt from, from its stored inputs, by the snapshot of that call: nothing
//   is ever learnt from an older model than the one at hand. The true reward (no snapshot) is taken as it is, not
//   clipped to its sign as the Atari benchmarks do.
// - PpoConfig::hideEpisodeEnds: neither termination nor truncation ends a return; the value of the next episode's start
//   takes the place of the next value, so that an episode's end carries no reward (Christiano 2017, section 2.2.1).
//   Otherwise a termination is worth 0 and a truncation the value of the state that was cut off.
// - Overlap: the collector plays with a frozen copy of the weights on a thread of its own. The importance ratio is
//   taken against the stored log-probabilities of the policy that acted, so the objective stays PPO's; the data are one
//   update older. The first call has nothing to learn from unless collect() went before.
// - Stopping throws Exception(Cancelled). What was learnt stays, and a rollout whose collection was cut short is
// finished
//   by the next call. A rollout whose update was cut short is learnt from again with overlap, for the epochs that were
//   not finished, unless a newer one was finished meanwhile; without overlap it is not.
// - PpoConfig::klCoef holds to the policy as it was before its first update, or as imitate() left it; where it was set
//   later, as it was then. Checkpoints keep that policy.
// - A rollout that waits when coach() moves the policy stays: its importance ratio says how far it is from what acted.
//   The optimiser's moments are PPO's alone.
// - With threads fixed or not, the same seed gives the same bits on the CPU of one machine as long as overlap is off
//   (with overlap too, as long as no call is stopped).
// - With a group of processes each plays in environments of its own and all learn from what all played, with the same
//   weights (PpoUpdate). Steps are counted over all; other figures of play, and novelty, are each process's own.
//   Every call but evaluate(), imitate() and restart() is made by all, and a fault of one is thrown by all
//   (SharedFault) and costs the rollouts that wait. After a load() no rollout waits.
class PpoTrainer final : public PolicyTrainer {
 public:
  // threads: of the update on the CPU; 0: measured at the first update.
  PpoTrainer(const PpoConfig& config, Environment& environment, c10::Device device, int threads, std::uint64_t seed,
             std::shared_ptr<ProcessGroup> group = nullptr);

  PpoReport collect(StepSink* sink, std::stop_token stop) override;
  PpoReport iterate(const std::shared_ptr<const RewardSnapshot>& reward, StepSink* sink, std::stop_token stop) override;
  PpoReport explore(StepSink* sink, std::stop_token stop) override;
  int stepsPerIteration() const override { return m_config.steps * m_collector.envs(); }
  EvaluationReport evaluate(const EvaluationOptions& options, StepSink* sink, std::stop_token stop) override;
  void restart() override { m_collector.restart(); }
  void setDemonstrations(DemonstrationPlays plays, const ImitationConfig& config) override;
  ImitationReport imitate(std::stop_token stop) override;
  CoachReport coach(const JudgedPresses& presses, const FeedbackConfig& config, std::stop_token stop) override;
  std::int64_t envSteps() const override { return m_collector.envSteps(); }
  std::int64_t policyVersion() const override { return m_version; }
  // A whole rollout that waits to be learnt from is stored in a file of its own; one that was begun is not.
  void save(const std::string& folder) const override;
  void load(const std::string& folder) override;

  int threads() const { return m_update.threads(); }  // of the update; 0: not measured yet

 private:
  int processes() const { return m_group ? m_group->size() : 1; }
  bool allHave(const Rollout* rollout, int epochsDone) const;
  void observeRewards(const Rollout& rollout, std::span<const float> rewards);
  void loadPending(const std::string& folder);
  double remaining() const;  // 1 to 0: of what is annealed
  double learningRate() const;
  // epochsDone: of this rollout, in earlier calls that were stopped; counts on.
  void learn(const Rollout& rollout, int& epochsDone, const RewardSnapshot* reward, std::stop_token stop,
             PpoReport& report);
  double imitationWeight() const;
  // What stands beside PPO's own loss in the update at hand.
  void prepareCompany(PpoReport& report);
  void collectAndLearn(const RewardSnapshot* reward, StepSink* sink, std::stop_token stop, PpoReport& report);

  PpoConfig m_config;
  std::shared_ptr<ProcessGroup> m_group;
  std::shared_ptr<PolicyNet> m_policy;
  RolloutCollector m_collector;
  PpoUpdate m_update;
  ImitationLearner m_imitation;
  ImitationConfig m_imitationConfig;
  CoachLearner m_coach;
  std::shared_ptr<PolicyNet> m_reference;  // if PpoConfig::klCoef, from the first update on
  Novelty m_novelty;                       // for explore()
  ReturnScale m_returnScale;               // if PpoConfig::normaliseReward
  std::unique_ptr<Rollout> m_pending;      // collected, not learnt from to the end: for the next call with overlap
  int m_epochsDone = 0;                    // of m_pending
  std::int64_t m_version = 0;
  std::int64_t m_learntSteps = 0;  // for the annealed learning rate
};

}  // namespace podium::nn
