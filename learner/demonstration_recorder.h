#pragma once
// One episode that a person plays or watches, cut into clips while it happens: nothing of it is lost, as it may be with
// SegmentRecorder.
#include <cstdint>
#include <vector>

#include "learner/environment.h"
#include "learner/policy_trainer.h"
#include "storage/clip/clip_codec.h"
#include "storage/domain/demonstration.h"

namespace podium {

// One thread. Of one environment.
class DemonstrationRecorder final : public StepSink {
 public:
  static constexpr int kClipSteps = 32;  // of each clip but the last: compressing one takes less than a frame

  // Throws Exception(InvalidInput) when the environment shares no frames (EnvConfig::frames).
  explicit DemonstrationRecorder(const EnvSpec& spec);

  // The first step after the start or a take() is the first of an episode.
  void onStep(const StepRecord& step) override;
  std::int64_t steps() const { return m_steps; }
  double trueReturn() const { return m_return; }

  // What was played since the last cut() of the episode, which goes on. Empty when nothing was.
  std::vector<NewClip> cut();
  // The same; the next episode begins.
  std::vector<NewClip> take();

 private:
  void finishClip();

  ClipMeta m_meta;
  std::size_t m_plane = 0;  // bytes of one observation
  std::uint64_t m_seed;
  std::vector<std::uint32_t> m_palette;
  RawClip m_raw;
  double m_clipReturn = 0.0, m_return = 0.0;
  std::int64_t m_steps = 0, m_policyVersion = 0;
  std::vector<NewClip> m_clips;
};

}  // namespace podium
