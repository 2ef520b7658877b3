#pragma once
// A policy of a checkpoint in its environment: nothing is learnt, nothing is stored.
#include <memory>
#include <string>

#include "learner/learner_config.h"

namespace podium {

// The checkpoint's folder for: such a folder, or a project file, whose newest whole one is meant. Throws
// Exception(NotFound) with what to give instead.
std::string findCheckpoint(const std::string& path);

// One thread.
class CheckpointPlayer {
 public:
  // Starts one environment with frames, with settings as the checkpoint has them, and loads the policy: `member` of its
  // population, from 0. Takes seconds. Throws Exception: NotFound, Corrupt, Unavailable, ...
  CheckpointPlayer(const std::string& checkpoint, int member, const ComputeConfig& compute, std::uint64_t seed,
                   const std::stop_token& stop);

  // The policy of another checkpoint from now on. False where its settings are others: it needs a player of its own.
  bool follow(const std::string& checkpoint);
  void reseed(std::uint64_t seed) { m_environment->reseed(seed); }  // of the games from the next one on

  const EnvSpec& spec() const { return m_environment->spec(); }
  std::int64_t policyVersion() const { return m_policy->policyVersion(); }
  // The reward that was learnt. Throws Exception(NotFound) where nothing was yet.
  std::shared_ptr<const RewardSnapshot> learnedReward(const ComputeConfig& compute) const;
  EvaluationReport play(const EvaluationOptions& options, StepSink* sink, const std::stop_token& stop) {
    return m_policy->evaluate(options, sink, stop);
  }

 private:
  std::string m_checkpoint;
  int m_member;
  std::string m_settings;  // of the checkpoint, as JSON
  std::unique_ptr<Environment> m_environment;
  std::unique_ptr<PolicyTrainer> m_policy;
};

// The frames of steps as people see them, one after the other, with the return so far.
class FrameSink : public StepSink {
 public:
  explicit FrameSink(const EnvSpec& spec) : m_spec(spec) {}
  void onStep(const StepRecord& step) final;

 protected:
  // rgb: [height][width][3].
  virtual void onFrame(std::string_view rgb) = 0;
  double episodeReturn() const { return m_return; }  // of the episode at hand
  int episode() const { return m_episode; }          // from 1
  const EnvSpec& spec() const { return m_spec; }

 private:
  EnvSpec m_spec;
  double m_return = 0.0;
  int m_episode = 1;
  bool m_over = false;
};

}  // namespace podium
