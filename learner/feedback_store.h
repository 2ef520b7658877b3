#pragma once
// The presses in force, ready to be learnt from.
#include <map>
#include <vector>

#include "learner/demonstration_store.h"
#include "learner/feedback.h"

namespace podium {

// Belongs to the learner thread.
class FeedbackStore {
 public:
  // observationBytes: held at most; the oldest sittings are left out beyond.
  explicit FeedbackStore(FeedbackConfig config, std::int64_t observationBytes = 1LL << 30)
      : m_config(std::move(config)), m_observationBytes(observationBytes) {}

  // Takes up what was played, pressed or taken back since. Decodes what is new; a damaged sitting is left out with a
  // warning. Returns whether presses() changed.
  bool follow(LearnerStore& store);
  const JudgedPresses& presses() const { return m_presses; }

 private:
  struct Play {
    std::size_t clips = 0;  // of the sitting, that are in it
    std::shared_ptr<const DemonstrationPlay> play;
  };
  // The play of a sitting, with what came since the last look.
  std::shared_ptr<const DemonstrationPlay> playOf(LearnerStore& store, const Sitting& sitting);
  void addPresses(const Sitting& sitting, const std::shared_ptr<const DemonstrationPlay>& play);

  FeedbackConfig m_config;
  std::int64_t m_observationBytes;
  std::vector<Sitting> m_known;  // in force at the last look
  std::map<SittingId, Play> m_plays;
  JudgedPresses m_presses;
};

}  // namespace podium
