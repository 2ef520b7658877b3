#pragma once
// The parts that learn, put together: environments, the networks over them and the recorder of their clips.
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "learner/learner_loop.h"
#include "learner/segment_recorder.h"

namespace podium {

// Belongs to the learner thread. Members throw Exception as their parts do.
class LearnerSession {
 public:
  LearnerSession(LearnerConfig config, LearnerParts parts) : m_config(std::move(config)), m_parts(std::move(parts)) {}

  // The environments start, the networks are new. `starts`: how often this project's environments were started before;
  // each start plays other games. `stop` cuts the wait for them short: Exception(Cancelled).
  void open(std::int64_t starts, std::stop_token stop);
  bool isOpen() const { return m_policy && m_reward; }
  void check() const { m_parts.nn->check(); }
  void close();            // the environments end
  void renewNetworks();    // as open() made them
  void restartRecorder();  // play was cut: drops what was recorded of unfinished clips
  // Plays on as a session does that open()s with `starts()` and load()s what was just saved: the environments begin
  // again with the seed of another start.
  void startOver();
  // New environment processes under the same policy, which travels through `scratch`, a folder that may be written.
  // Until that has worked, the policy waits there, and is saved from there.
  void restartEnvironment(const std::string& scratch, std::stop_token stop);

  // Policy and, where it was fitted, reward model: into and from the folders of a checkpoint. load() returns whether
  // the reward model came back too: one of other settings is left new, since the answers can teach it again. After a
  // load() that threw the networks are new.
  bool canSave() const { return m_reward && (m_policy || m_waiting); }
  void save(const std::string& checkpoint) const;
  bool load(const std::string& checkpoint);

  // What the policy may imitate, from now on; every later one too.
  void setDemonstrations(DemonstrationPlays plays);

  // What people pressed, for every reward model from now on.
  void setPresses(JudgedPresses presses);

  const LearnerConfig& config() const { return m_config; }
  RewardModel& reward() { return *m_reward; }
  PolicyTrainer& policy() { return *m_policy; }
  SegmentRecorder& recorder() { return *m_recorder; }
  std::int64_t envSteps() const { return m_policy ? m_policy->envSteps() : m_waiting ? m_waiting->envSteps : 0; }
  std::int64_t policyVersion() const {
    return m_policy ? m_policy->policyVersion() : m_waiting ? m_waiting->version : 0;
  }
  std::int64_t starts() const { return m_starts; }  // of play, over all sessions of the project
  const EnvSpec& environment() const { return m_environment->spec(); }
  // nullptr before a fit.
  std::shared_ptr<const RewardSnapshot> snapshot() const { return m_reward ? m_reward->snapshot() : nullptr; }
  std::string device() const;  // where the networks live, for people

 private:
  // The policy while no environments are there to play in.
  struct Waiting {
    std::string folder;
    std::int64_t envSteps = 0, version = 0;
  };

  std::uint64_t seedOfStart() const;  // of the environments, for the start to come
  void startEnvironment(std::stop_token stop);
  void makeRecorder();
  void makeReward();
  void makePolicy();

  LearnerConfig m_config;
  LearnerParts m_parts;
  std::unique_ptr<Environment> m_environment;  // first: what stands on it goes before it
  std::unique_ptr<SegmentRecorder> m_recorder;
  std::unique_ptr<RewardModel> m_reward;
  std::unique_ptr<PolicyTrainer> m_policy;
  DemonstrationPlays m_plays;
  JudgedPresses m_presses;
  std::optional<Waiting> m_waiting;
  std::int64_t m_starts = 0;
};

}  // namespace podium
