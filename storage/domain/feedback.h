#pragma once
// What people say of a policy while they watch it play: presses for good and bad (Knox and Stone 2009).
#include <cstdint>
#include <string>
#include <vector>

#include "storage/domain/demonstration.h"
#include "storage/domain/id.h"
#include "storage/domain/round.h"

namespace podium {

using SittingId = Id<struct SittingTag>;
using PressId = Id<struct PressTag>;

struct Press {
  PressId id;
  int number = 0;             // within the sitting, from 0
  std::int64_t step = 0;      // agent step of the episode that was on the screen
  double sinceSeconds = 0.0;  // that it had been there, pauses left out
  double value = 0.0;         // good above 0, bad below
  double speed = 1.0;         // of the play; 1: the environment's own
  Timestamp at = 0;
  bool withdrawn = false;  // the person took it back
  bool operator==(const Press&) const = default;
};

// Some seconds of a sitting on their way into a project.
struct SittingPart {
  SittingId sitting;  // 0: a new one; it needs a clip and a press
  AnnotatorId annotator;
  std::int64_t policyVersion = 0;        // of the policy that plays
  EpisodeEnd end = EpisodeEnd::Stopped;  // as far as is known
  std::vector<NewClip> clips = {};       // go on where the last part ended; the first one starts the episode
  std::vector<Press> presses = {};       // of steps in the clips so far; ids are ignored
  std::vector<int> takenBack = {};       // numbers of presses
};

// One episode, or the part of it that somebody watched and judged.
struct Sitting {
  SittingId id;
  AnnotatorId annotator;
  std::int64_t policyVersion = 0;
  EpisodeEnd end = EpisodeEnd::Stopped;
  Timestamp at = 0;            // when it was first stored
  bool withdrawn = false;      // the person took it back as a whole
  std::string environment;     // "ALE/Freeway-v5"
  std::uint64_t seed = 0;      // of the environment
  std::int64_t steps = 0;      // agent steps, of all clips together
  double trueReturn = 0.0;     // the game's own score over them
  std::vector<ItemId> clips;   // in the order in which they were played
  std::vector<Press> presses;  // by number; those that were taken back, too
  bool operator==(const Sitting&) const = default;
};

// Of the presses that were not taken back.
std::int64_t pressCount(const Sitting& sitting);
double meanPress(const Sitting& sitting);  // 0 without any

}  // namespace podium
