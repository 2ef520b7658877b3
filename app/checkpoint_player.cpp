#include "app/checkpoint_player.h"

#include <filesystem>

#include "exporters/clips/clip_pixels.h"
#include "learner/checkpoint_folder.h"
#include "learner/policy_population.h"
#include "storage/project_folders.h"

namespace podium {

std::string findCheckpoint(const std::string& path) {
  namespace fs = std::filesystem;
  if (fs::is_directory(path)) {
    if (fs::exists(fs::path(path) / "manifest.json")) return path;
    if (const auto all = CheckpointFolder(path).newestFirst(); !all.empty()) return all.front();
  } else if (fs::exists(path)) {
    const std::string folder = checkpointFolder(path).string();
    if (const auto all = CheckpointFolder(folder).newestFirst(); !all.empty()) return all.front();
    throw Exception(ErrorCode::NotFound, "The project " + path +
                                             " has no checkpoint yet: its learner writes one every few minutes, and "
                                             "when it stops.");
  }
  throw Exception(ErrorCode::NotFound, path +
                                           " is no checkpoint: give a project, or a folder such as "
                                           "NAME.podium-data/checkpoints/checkpoint-000000153600-000075.");
}

CheckpointPlayer::CheckpointPlayer(const std::string& checkpoint, int member, const ComputeConfig& compute,
                                   std::uint64_t seed, const std::stop_token& stop)
    : m_checkpoint(checkpoint), m_member(member), m_settings(CheckpointFolder::readManifest(checkpoint).config) {
  LearnerConfig config = learnerConfigFromJson(m_settings).value();
  const int count = config.policy.population;
  if (member >= count)
    throw Exception(ErrorCode::NotFound, "The checkpoint " + checkpoint + " has no policy " + std::to_string(member) +
                                             ": they are counted from 0, and it has " + std::to_string(count) + ".");
  config.env.count = config.env.groups = config.env.threads = 1;
  config.env.seed = seed;
  config.env.frames = true;
  config.ppo.overlap = false;  // no rollout waits for anything
  config.ppo.minibatches = 1;  // of one environment's steps; nothing is learnt
  config.replay.capacity = config.replay.learningStarts = 100;
  m_environment = startEnvironment(config.env, {}, stop).value();
  m_policy = loadNnModule().value()->makePolicyTrainer(policyConfig(config), *m_environment, compute, seed);
  m_policy->load(PolicyPopulation::memberFolder(CheckpointFolder::policyFolder(checkpoint), member));
}

std::shared_ptr<const RewardSnapshot> CheckpointPlayer::learnedReward(const ComputeConfig& compute) const {
  const std::string folder = CheckpointFolder::rewardFolder(m_checkpoint);
  if (!std::filesystem::exists(folder))
    throw Exception(ErrorCode::NotFound, "The checkpoint " + m_checkpoint +
                                             " has no reward model yet: nothing was learnt from answers before it was "
                                             "written.");
  constexpr std::uint64_t kAnySeed = 1;  // it is loaded
  const auto model = loadNnModule().value()->makeRewardModel(learnerConfigFromJson(m_settings).value().reward,
                                                             spec().clip, compute, kAnySeed);
  model->load(folder);
  return model->snapshot();
}

bool CheckpointPlayer::follow(const std::string& checkpoint) {
  if (CheckpointFolder::readManifest(checkpoint).config != m_settings) return false;
  m_policy->load(PolicyPopulation::memberFolder(CheckpointFolder::policyFolder(checkpoint), m_member));
  m_checkpoint = checkpoint;
  return true;
}

void FrameSink::onStep(const StepRecord& step) {
  if (std::exchange(m_over, false)) {
    m_return = 0.0;
    ++m_episode;
  }
  m_return += static_cast<double>(step.trueReward);
  m_over = step.terminated || step.truncated;
  const std::size_t frames = static_cast<std::size_t>(m_spec.clip.framesPerStep), size = step.frames.size() / frames;
  for (std::size_t frame = 0; frame < frames; ++frame)
    onFrame(rgbOf(step.frames.subspan(frame * size, size), m_spec.palette, m_spec.clip.pixels));
}

}  // namespace podium
