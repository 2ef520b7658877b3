#include "learner/segment_recorder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "storage/domain/result.h"

namespace podium {

SegmentRecorder::SegmentRecorder(const EnvSpec& spec, int clipSteps, double share, Random random)
    : m_spec(spec), m_meta(spec.clip), m_share(share), m_random(random) {
  if (!spec.config.frames)
    throw Exception(ErrorCode::InvalidInput, "Clips need frames to show to people; set env.frames to true.");
  if (clipSteps < 1)
    throw Exception(ErrorCode::InvalidInput, "query.clipSteps is " + std::to_string(clipSteps) + "; it is at least 1.");
  setShare(share);
  m_meta.steps = clipSteps;
  m_plane = m_meta.planeBytes();
  m_stepFrames = static_cast<std::size_t>(m_meta.framesPerStep) * static_cast<std::size_t>(m_meta.frameWidth) *
                 static_cast<std::size_t>(m_meta.frameHeight) * static_cast<std::size_t>(m_meta.bytesPerPixel());
  m_tracks.resize(static_cast<std::size_t>(spec.config.count));
}

void SegmentRecorder::setShare(double share) {
  if (!(share >= 0.0 && share <= 1.0))
    throw Exception(ErrorCode::InvalidInput, "The share of segments to keep is not from 0 to 1.");
  m_share = share;
}

void SegmentRecorder::onStep(const StepRecord& step) {
  Track& track = m_tracks.at(static_cast<std::size_t>(step.env));
  if (track.length == 0) begin(track, step);
  if (track.kept) copy(track, step);
  ++track.length;
  ++track.episodeStep;
  if (track.length == m_meta.steps) {
    if (track.kept) finish(track);
    track.length = 0;
  }
  if (step.terminated || step.truncated) track.episodeStep = track.length = 0;
}

// Of the segment that begins with the next step; once.
bool SegmentRecorder::decide(Track& track) {
  if (!std::exchange(track.decided, true)) track.next = m_random.uniform() < m_share;
  return track.next;
}

bool SegmentRecorder::wantsFrames(int env) {
  Track& track = m_tracks.at(static_cast<std::size_t>(env));
  return track.length == 0 ? decide(track) : track.kept;
}

void SegmentRecorder::begin(Track& track, const StepRecord& step) {
  track.kept = decide(track);
  track.decided = false;  // about the next
  if (!track.kept) return;
  const auto steps = static_cast<std::size_t>(m_meta.steps);
  const auto stack = static_cast<std::size_t>(m_meta.obsStack);
  ClipMeta meta = m_meta;
  meta.seed = mixSeed(m_spec.config.seed, static_cast<std::uint64_t>(step.env));
  meta.policyVersion = step.policyVersion;
  meta.policyMember = step.policyMember;
  meta.startStep = track.episodeStep;
  track.trueReturn = 0.0;
  track.raw.frames.meta = track.raw.observations.meta = meta;
  track.raw.frames.palette = m_spec.palette;
  track.raw.frames.frames.resize(steps * m_stepFrames);  // resize: allocates the first time only
  track.raw.observations.planes.resize((steps + stack - 1) * m_plane);
  track.raw.steps.actions.resize(steps * static_cast<std::size_t>(m_meta.actionParts));
  track.raw.steps.rewards.resize(steps);
  track.raw.steps.ram.resize(steps * static_cast<std::size_t>(m_meta.ramSize));
  // All planes of the first input but the newest, which copy() takes as it does at every step.
  std::copy_n(step.input.begin(), (stack - 1) * m_plane, track.raw.observations.planes.begin());
}

void SegmentRecorder::copy(Track& track, const StepRecord& step) {
  const auto t = static_cast<std::size_t>(track.length);
  const auto at = [](auto& values, std::size_t offset) { return values.begin() + static_cast<std::ptrdiff_t>(offset); };
  const auto newest = (static_cast<std::size_t>(m_meta.obsStack) - 1) * m_plane;
  std::copy_n(step.input.begin() + static_cast<std::ptrdiff_t>(newest), m_plane,
              at(track.raw.observations.planes, newest + t * m_plane));
  std::copy_n(step.frames.begin(), m_stepFrames, at(track.raw.frames.frames, t * m_stepFrames));
  std::copy(step.ram.begin(), step.ram.end(), at(track.raw.steps.ram, t * step.ram.size()));
  std::ranges::copy(step.action, at(track.raw.steps.actions, t * step.action.size()));
  track.raw.steps.rewards[t] = step.trueReward;
  track.trueReturn += static_cast<double>(step.trueReward);
}

void SegmentRecorder::finish(Track& track) {
  RecordedClip done;
  done.clip.clip = encodeClip(track.raw);
  done.clip.trueReturn = track.trueReturn;
  done.observations = std::make_shared<const ClipObservations>(track.raw.observations);
  m_done.push_back(std::move(done));
}

std::vector<RecordedClip> SegmentRecorder::take() { return std::exchange(m_done, {}); }

void SegmentRecorder::restart() {
  for (Track& track : m_tracks) track.episodeStep = track.length = 0;
}

}  // namespace podium
