#include "learner/learner_session.h"

#include <filesystem>

#include "learner/checkpoint_folder.h"
#include "learner/policy_population.h"
#include "learner/random.h"
#include "storage/domain/log.h"

namespace podium {
namespace {

enum Purpose : std::uint64_t { kRewardSeed = 0x5201, kPolicySeed, kRecorderSeed };  // of mixSeed(loop.seed, ...)
constexpr std::uint64_t kStartSeed = 0x57a7;                                        // of mixSeed(env.seed, ...)

}  // namespace

void LearnerSession::open(std::int64_t starts, std::stop_token stop) {
  if (!m_parts.nn)
    throw Exception(ErrorCode::Unavailable, "The networks are not loaded: this installation has no learner module.");
  m_starts = starts;
  startEnvironment(std::move(stop));
  renewNetworks();
}

void LearnerSession::renewNetworks() {
  makeReward();
  makePolicy();
}

void LearnerSession::restartRecorder() {
  if (m_recorder) m_recorder->restart();
}

void LearnerSession::startOver() {
  m_environment->reseed(seedOfStart());
  makeRecorder();
  m_policy->restart();
}

void LearnerSession::close() {
  m_waiting.reset();
  m_policy.reset();
  m_recorder.reset();
  m_environment.reset();
  m_reward.reset();
}

void LearnerSession::restartEnvironment(const std::string& scratch, std::stop_token stop) {
  if (m_policy) {  // after a restart that failed, it waits there already
    m_policy->save(scratch);
    m_waiting = Waiting{scratch, m_policy->envSteps(), m_policy->policyVersion()};
  }
  m_policy.reset();
  m_recorder.reset();
  m_environment.reset();
  startEnvironment(std::move(stop));
  makePolicy();
  try {
    m_policy->load(scratch);
  } catch (...) {
    m_policy.reset();  // a new one is not the one that waits
    throw;
  }
  m_waiting.reset();
  std::error_code ignored;
  std::filesystem::remove_all(scratch, ignored);
}

void LearnerSession::save(const std::string& checkpoint) const {
  if (m_policy)
    m_policy->save(CheckpointFolder::policyFolder(checkpoint));
  else
    std::filesystem::copy(m_waiting->folder, CheckpointFolder::policyFolder(checkpoint),
                          std::filesystem::copy_options::recursive);
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

void LearnerSession::setDemonstrations(DemonstrationPlays plays) {
  m_plays = std::move(plays);
  if (m_policy) m_policy->setDemonstrations(m_plays, m_config.imitation);
}

void LearnerSession::setPresses(JudgedPresses presses) {
  m_presses = std::move(presses);
  if (m_reward) m_reward->setPresses(m_presses, m_config.feedback);
}

std::string LearnerSession::device() const {
  std::string name = m_parts.nn->resolveDevice(m_config.compute);
  for (const DeviceInfo& device : m_parts.nn->devices())
    if (device.name == name) return name + " (" + device.description + ")";
  return name;
}

std::uint64_t LearnerSession::seedOfStart() const {
  const std::uint64_t first = m_config.env.seed;
  return m_starts > 0 ? mixSeed(first, kStartSeed, static_cast<std::uint64_t>(m_starts)) : first;
}

void LearnerSession::startEnvironment(std::stop_token stop) {
  EnvConfig env = m_config.env;
  env.seed = seedOfStart();
  m_environment = m_parts.startEnv(env, std::move(stop));
  makeRecorder();
}

void LearnerSession::makeRecorder() {
  const auto start = static_cast<std::uint64_t>(m_starts++);
  m_recorder = std::make_unique<SegmentRecorder>(m_environment->spec(), m_config.query.clipSteps, 1.0,
                                                 Random(mixSeed(m_config.loop.seed, kRecorderSeed, start)));
}

// The old one goes when the new one is there: there may be no memory for it.
void LearnerSession::makeReward() {
  m_reward = m_parts.nn->makeRewardModel(m_config.reward, m_environment->spec().clip, m_config.compute,
                                         mixSeed(m_config.loop.seed, kRewardSeed));
  m_reward->setPresses(m_presses, m_config.feedback);
}

void LearnerSession::makePolicy() {
  m_policy.reset();  // two trainers that know nothing of each other never share the environments
  const auto makeMember = [this](int member) {
    return m_parts.nn->makePolicyTrainer(policyConfig(m_config), *m_environment, m_config.compute,
                                         mixSeed(m_config.loop.seed, kPolicySeed, static_cast<std::uint64_t>(member)));
  };
  const PolicyChoice& choice = m_config.policy;
  if (choice.population == 1)
    m_policy = makeMember(0);
  else
    m_policy = std::make_unique<PolicyPopulation>(choice.population, choice.populationTurn, makeMember);
  m_policy->setDemonstrations(m_plays, m_config.imitation);
}

}  // namespace podium
