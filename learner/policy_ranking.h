#pragma once
// What people's answers say of policies: which of a population, and when in its training, played what they like.
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "learner/plackett_luce_fit.h"
#include "storage/domain/ranking.h"

namespace podium {

// Who played a clip.
struct Player {
  bool person = false;  // who showed how; member and version are 0 then
  int member = 0;
  std::int64_t version = 0;
  auto operator<=>(const Player&) const = default;
};

struct JudgedPlay {
  std::vector<Player> players;  // by position of the ranking
  Ranking ranking;
};

constexpr int kTrainingSpans = 10;  // at most, into which the versions of a policy are grouped

struct PolicyRow {
  bool people = false;  // all that persons played
  int member = 0;
  std::int64_t firstVersion = 0, lastVersion = 0;  // that people saw, of the span
  int answers = 0;                                 // in which it met another row
  double wins = 0.0, losses = 0.0;                 // pairs of clips against others; a tie is half of both
  std::optional<FittedWorth> worth;                // nothing: no answers connect it with the others
};

struct PolicyRanking {
  std::vector<PolicyRow> rows;  // by member, then by version; people last
  int answers = 0;              // that compare different rows
  bool bounded = false;         // PlackettLuceFit::bounded
};

// Spans are of equal length, the same for all members; each version stands for itself where there are not more than
// kTrainingSpans of them. Answers about clips of one row alone say nothing.
PolicyRanking rankPolicies(std::span<const JudgedPlay> answers);

}  // namespace podium
