#include "learner/demonstration_recorder.h"

#include <utility>

#include "learner/random.h"
#include "storage/domain/result.h"

namespace podium {

DemonstrationRecorder::DemonstrationRecorder(const EnvSpec& spec)
    : m_meta(spec.clip),
      m_plane(spec.clip.planeBytes()),
      m_seed(mixSeed(spec.config.seed, 0)),
      m_palette(spec.palette) {
  if (!spec.config.frames)
    throw Exception(ErrorCode::InvalidInput, "Demonstrations need frames to show to people; set env.frames to true.");
}

void DemonstrationRecorder::onStep(const StepRecord& step) {
  const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
  if (m_raw.steps.rewards.empty())
    append(m_raw.observations.planes, step.input);
  else
    append(m_raw.observations.planes, step.input.last(m_plane));
  append(m_raw.frames.frames, step.frames);
  append(m_raw.steps.actions, step.action);
  append(m_raw.steps.ram, step.ram);
  m_raw.steps.rewards.push_back(step.trueReward);
  m_clipReturn += static_cast<double>(step.trueReward);
  m_return += static_cast<double>(step.trueReward);
  ++m_steps;
  m_policyVersion = step.policyVersion;
  if (std::ssize(m_raw.steps.rewards) == kClipSteps) finishClip();
}

void DemonstrationRecorder::finishClip() {
  ClipMeta meta = m_meta;
  meta.steps = static_cast<int>(m_raw.steps.rewards.size());
  meta.seed = m_seed;
  meta.policyVersion = m_policyVersion;
  meta.policyMember = 0;
  meta.startStep = m_steps - meta.steps;
  m_raw.frames.meta = m_raw.observations.meta = meta;
  m_raw.frames.palette = m_palette;
  m_clips.push_back({encodeClip(m_raw), m_clipReturn});
  m_raw = {};
  m_clipReturn = 0.0;
}

std::vector<NewClip> DemonstrationRecorder::cut() {
  if (!m_raw.steps.rewards.empty()) finishClip();
  return std::exchange(m_clips, {});
}

std::vector<NewClip> DemonstrationRecorder::take() {
  std::vector<NewClip> rest = cut();
  m_steps = 0;
  m_return = 0.0;
  return rest;
}

}  // namespace podium
