#pragma once
// The demonstrations in force, ready to be learnt from.
#include <cstdint>
#include <span>
#include <vector>

#include "learner/imitation.h"
#include "learner/learner_store.h"

namespace podium {

// Belongs to the learner thread.
class DemonstrationStore {
 public:
  // observationBytes: held at most; the oldest demonstrations are left out beyond.
  explicit DemonstrationStore(std::int64_t observationBytes = 1LL << 30) : m_observationBytes(observationBytes) {}

  // Takes up what was played or taken back since. Decodes only what is not in plays(); a damaged one is left out with a
  // warning. Returns whether plays() changed.
  bool follow(LearnerStore& store);
  const DemonstrationPlays& plays() const { return m_plays; }  // oldest first
  std::int64_t steps() const;

 private:
  std::int64_t m_observationBytes;
  std::vector<DemonstrationId> m_known;  // in force at the last look
  DemonstrationPlays m_plays;
  std::vector<DemonstrationId> m_held;  // whose each of these is
};

// The clips of one episode as one play: their observations overlap by what the model sees at once. Throws
// Exception(Corrupt) when they do not belong together.
DemonstrationPlay joinedPlay(LearnerStore& store, const Demonstration& demonstration);
// The same with clips that go on where the play ends.
void appendClips(LearnerStore& store, std::span<const ItemId> clips, DemonstrationPlay& play);

}  // namespace podium
