#pragma once
// The parts that learn, put together: environments, the networks over them and the recorder of their clips.
#include <memory>
#include <string>

#include "learner/learner_loop.h"
#include "learner/segment_recorder.h"

namespace podium {

// Belongs to the learner thread. Members throw Exception as their parts do.
class LearnerSession {
 public:
  LearnerSession(LearnerConfig config, LearnerParts parts) : m_config(std::move(config)), m_parts(std::move(parts)) {}

  void open();  // the environments start, the networks are new
  bool isOpen() const { return m_policy != nullptr; }
  void close();            // the environments end
  void renewNetworks();    // as open() made them
  void restartRecorder();  // play was cut: drops what was recorded of unfinished clips
  // New environment processes under the same policy, which travels through `scratch`, a folder that may be written.
  void restartEnvironment(const std::string& scratch);

  // Policy and, where it was fitted, reward model: into and from the folders of a checkpoint. load() returns whether
  // the reward model came back too: one of other settings is left new, since the answers can teach it again. After a
  // load() that threw the networks are new.
  void save(const std::string& checkpoint) const;
  bool load(const std::string& checkpoint);

  const LearnerConfig& config() const { return m_config; }
  RewardModel& reward() { return *m_reward; }
  PolicyTrainer& policy() { return *m_policy; }
  SegmentRecorder& recorder() { return *m_recorder; }
  std::shared_ptr<const RewardSnapshot> snapshot() const { return m_reward->snapshot(); }  // nullptr before a fit
  std::string device() const;  // where the networks live, for people

 private:
  void startEnvironment();
  void makeReward();
  void makePolicy();

  LearnerConfig m_config;
  LearnerParts m_parts;
  std::unique_ptr<Environment> m_environment;  // first: what stands on it goes before it
  std::unique_ptr<SegmentRecorder> m_recorder;
  std::unique_ptr<RewardModel> m_reward;
  std::unique_ptr<PolicyTrainer> m_policy;
};

}  // namespace podium
