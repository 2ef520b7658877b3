#pragma once
// Plays: sends actions to one group of environments while another group's inputs go through the network.
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

#include "learner/environment.h"
#include "learner/nn/policy_net.h"
#include "learner/nn/rollout_buffer.h"
#include "learner/policy_trainer.h"
#include "learner/random.h"

namespace podium::nn {

// Owned by the trainer; one thread at a time. Acts by a copy of the weights, so that learning may go on meanwhile.
//
// Stopping throws Exception(Cancelled) between two steps and loses nothing: the next collect() finishes the rollout
// that was begun. After a fault (of the environment, of a sink) and after restart(), play begins anew from a reset.
class RolloutCollector {
 public:
  RolloutCollector(Environment& environment, std::shared_ptr<PolicyNet> actor, std::uint64_t seed);

  // The weights that act from now on. `version` marks the steps.
  void setPolicy(const PolicyNet& policy, std::int64_t version);

  // One rollout of `steps` per environment; a begun one keeps its own length.
  std::unique_ptr<Rollout> collect(int steps, StepSink* sink, std::stop_token stop);

  // See PolicyTrainer::evaluate(). Draws from a stream of its own, so that training is not disturbed.
  EvaluationReport evaluate(const EvaluationOptions& options, StepSink* sink, std::stop_token stop);

  void restart();
  bool playsOn() const { return m_open; }               // the next collect() goes on where the last one stopped
  std::int64_t envSteps() const { return m_envSteps; }  // collected by collect()
  void setEnvSteps(std::int64_t steps) { m_envSteps = steps; }
  void countFor(int processes) { m_processes = processes; }  // that play as much as this one: their steps count too
  Random& random() { return m_random; }                      // of the actions; stored in checkpoints
  const Random& random() const { return m_random; }
  std::uint64_t evaluations() const { return m_evaluations; }  // so far: each has draws of its own
  void setEvaluations(std::uint64_t count) { m_evaluations = count; }
  int envs() const { return m_spec.config.count; }

 private:
  void open(std::stop_token stop);
  StepBatch receive(int group, std::stop_token stop);
  void keepInputs(const StepBatch& batch);
  struct Playing {
    Random& random;             // of the actions
    StepSink* sink;             // says whose frames it will look at
    bool mostProbable = false;  // instead of drawing
  };
  void fillInputs(int first, int n, const at::Tensor& inputs) const;
  // Chooses and sends a group's actions. inputs: rows of that group, filled here. values, logProbs: where to note.
  void act(int group, const at::Tensor& inputs, const Playing& playing, float* values, float* logProbs);
  void record(const StepBatch& batch, int t, StepSink* sink);
  void report(const StepBatch& batch, int i, StepSink& sink) const;
  // Of states that come next in n environments from `first` on; nothing is remembered of them.
  std::vector<float> valuesOf(std::span<const std::uint8_t> observations, int first, int n);

  Environment& m_environment;
  const EnvSpec m_spec;
  std::shared_ptr<PolicyNet> m_actor;
  std::int64_t m_version = 0;
  Random m_random;
  std::uint64_t m_seed;
  std::uint64_t m_evaluations = 0;
  std::int64_t m_envSteps = 0;
  int m_processes = 1;

  bool m_open = false;           // played on from where it stands; else from a reset
  std::vector<char> m_inFlight;  // [groups] sent, not received
  const PolicyShape m_shape;
  std::vector<std::uint8_t> m_planes;  // [envs][stack][height][width] that the next or pending action is chosen on
  const std::size_t m_parts;           // words of an action
  std::vector<ActionWord> m_actions;   // [envs][parts] the pending or last action
  std::vector<std::uint8_t> m_seen;    // [groupSize] whose frames are wanted
  std::vector<float> m_logDeviation;   // of m_actor, on the CPU
  at::Tensor m_state;                  // [envs, PolicyNet::stateSize()] what m_actor remembers of the running episodes
  std::vector<double> m_returns, m_lengths;  // [envs] of the running episodes
  std::unique_ptr<Rollout> m_rollout;        // begun
  std::vector<int> m_groupSteps;             // [groups] of it
};

}  // namespace podium::nn
