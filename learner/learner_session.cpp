#include "learner/learner_session.h"

#include <filesystem>

#include "learner/checkpoint_folder.h"
#include "learner/random.h"
#include "storage/domain/log.h"

namespace podium {
namespace {

enum Purpose : std::uint64_t { kRewardSeed = 0x5201, kPolicySeed, kRecorderSeed };  // of mixSeed(loop.seed, ...)

}  // namespace

void LearnerSession::open() {
  if (!m_parts.nn)
    throw Exception(ErrorCode::Unavailable, "The networks are not loaded: this installation has no learner module.");
  startEnvironment();
  renewNetworks();
}

void LearnerSession::renewNetworks() {
  makeReward();
  makePolicy();
}

void LearnerSession::restartRecorder() {
  if (m_recorder) m_recorder->restart();
}

void LearnerSession::close() {
  m_policy.reset();
  m_recorder.reset();
  m_environment.reset();
  m_reward.reset();
}

void LearnerSession::restartEnvironment(const std::string& scratch) {
  if (m_policy) m_policy->save(scratch);  // after a restart that failed, the policy waits there already
  m_policy.reset();
  m_recorder.reset();
  m_environment.reset();
  startEnvironment();
  makePolicy();
  m_policy->load(scratch);
  std::error_code ignored;
  std::filesystem::remove_all(scratch, ignored);
}

void LearnerSession::save(const std::string& checkpoint) const {
  m_policy->save(CheckpointFolder::policyFolder(checkpoint));
  if (m_reward->snapshot()) m_reward->save(CheckpointFolder::rewardFolder(checkpoint));
}

bool LearnerSession::load(const std::string& checkpoint) {
  try {
    m_policy->load(CheckpointFolder::policyFolder(checkpoint));
  } catch (...) {
    renewNetworks();
    throw;
  }
  try {
    m_reward->load(CheckpointFolder::rewardFolder(checkpoint));
    return true;
  } catch (const Exception& e) {
    if (e.code() != ErrorCode::Corrupt && e.code() != ErrorCode::NotFound) throw;
    if (e.code() == ErrorCode::Corrupt) log(LogLevel::Warning, "learner", "Reward model: " + e.error().message);
    makeReward();
    return false;
  }
}

std::string LearnerSession::device() const {
  std::string name = m_parts.nn->resolveDevice(m_config.compute);
  for (const DeviceInfo& device : m_parts.nn->devices())
    if (device.name == name) return name + " (" + device.description + ")";
  return name;
}

void LearnerSession::startEnvironment() {
  m_environment = m_parts.startEnv(m_config.env);
  m_recorder = std::make_unique<SegmentRecorder>(m_environment->spec(), m_config.query.clipSteps, 1.0,
                                                 Random(mixSeed(m_config.loop.seed, kRecorderSeed)));
}

void LearnerSession::makeReward() {
  m_reward.reset();
  m_reward = m_parts.nn->makeRewardModel(m_config.reward, m_environment->spec().clip, m_config.compute,
                                         mixSeed(m_config.loop.seed, kRewardSeed));
}

void LearnerSession::makePolicy() {
  m_policy.reset();  // two trainers never share the environments
  m_policy = m_parts.nn->makePolicyTrainer(m_config.ppo, *m_environment, m_config.compute,
                                           mixSeed(m_config.loop.seed, kPolicySeed));
}

}  // namespace podium
