#pragma once
// Cuts play into clips while it happens.
#include <memory>
#include <vector>

#include "learner/environment.h"
#include "learner/policy_trainer.h"
#include "learner/random.h"
#include "storage/clip/clip_codec.h"
#include "storage/domain/round.h"

namespace podium {

// A clip ready to be stored, and what the reward model sees of it without decoding it again.
struct RecordedClip {
  NewClip clip;
  std::shared_ptr<const ClipObservations> observations;
};

// Each environment's episodes are cut into consecutive segments of clipSteps agent steps; a segment never reaches
// across the end of an episode, and what remains of it is dropped. At its first step a segment is chosen to be kept
// with probability `share`. Only kept segments cost anything: their pictures are copied into buffers made beforehand,
// and compressed at the last step (a few ms for 25 steps of Atari).
//
// The recorder sees an environment's steps in order from some start on; when steps were missed (another sink saw them),
// call restart(). The same thread as the collector; keeps nothing of the environment.
class SegmentRecorder : public StepSink {
 public:
  // Throws Exception(InvalidInput) when the environment shares no frames (EnvConfig::frames) or an argument is
  // impossible: clipSteps >= 1, 0 <= share <= 1.
  SegmentRecorder(const EnvSpec& spec, int clipSteps, double share, Random random);

  void onStep(const StepRecord& step) override;
  bool wantsFrames(int env) override;
  void onRestart() override { restart(); }

  // What was recorded since the last call, in the order in which the segments ended.
  std::vector<RecordedClip> take();
  // Drops unfinished segments. The next step of each environment counts as the first of an episode.
  void restart();
  void setShare(double share);  // from the next segment on

 private:
  // One environment's segment in progress. The buffers of `raw` have their final size from the start.
  struct Track {
    std::int64_t episodeStep = 0;  // agent steps since the episode began
    int length = 0;                // steps of the segment so far
    bool kept = false;
    bool decided = false, next = false;  // whether the one after this is kept
    double trueReturn = 0.0;
    RawClip raw;
  };

  bool decide(Track& track);
  void begin(Track& track, const StepRecord& step);
  void copy(Track& track, const StepRecord& step);
  void finish(Track& track);

  EnvSpec m_spec;
  ClipMeta m_meta;  // of every clip, but for seed, version and start
  double m_share;
  Random m_random;
  std::size_t m_plane, m_stepFrames;  // bytes of one observation plane, and of the frames of one step
  std::vector<Track> m_tracks;        // [environments]
  std::vector<RecordedClip> m_done;
};

}  // namespace podium
