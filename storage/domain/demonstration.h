#pragma once
// Episodes that people played themselves, to show what is wanted (Ibarz et al. 2018).
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/domain/id.h"
#include "storage/domain/round.h"

namespace podium {

using DemonstrationId = Id<struct DemonstrationTag>;

enum class EpisodeEnd {
  Terminated,  // the game ended
  Truncated,   // a time limit cut it
  Stopped      // the person did
};
// "terminated", "truncated", "stopped"; nullopt for any other word.
std::string_view toText(EpisodeEnd end);
std::optional<EpisodeEnd> episodeEndFromText(std::string_view text);

// Play on its way into a project. The clips follow each other without a gap, from the start of the episode.
struct NewDemonstration {
  AnnotatorId annotator;
  EpisodeEnd end = EpisodeEnd::Stopped;
  double speed = 1.0;  // of the play; 1: the environment's own
  std::vector<NewClip> clips;
};

struct Demonstration {
  DemonstrationId id;
  AnnotatorId annotator;
  EpisodeEnd end = EpisodeEnd::Stopped;
  double speed = 1.0;
  Timestamp at = 0;           // when it was kept
  bool withdrawn = false;     // the person took it back
  std::string environment;    // "ALE/Freeway-v5"
  std::uint64_t seed = 0;     // of the environment
  std::int64_t steps = 0;     // agent steps, of all clips together
  double trueReturn = 0.0;    // the game's own score over them
  std::vector<ItemId> clips;  // in the order in which they were played
  bool operator==(const Demonstration&) const = default;
};

}  // namespace podium
