#pragma once
// From a ranking to the pairs that stand for it.
#include <cstdint>
#include <vector>

#include "exporters/export_options.h"

namespace podium {

struct RankedPair {
  int better = 0, worse = 0;  // positions in Query::items
  int rankGap = 0;            // tiers between them; 0: tied, and this is one of the two directions
  double weight = 1.0;        // of one ranking's pairs they add up to 1
  bool operator==(const RankedPair&) const = default;
};

struct PairsOfRanking {
  std::vector<RankedPair> pairs;  // better ones first
  int droppedTies = 0;            // pairs of tied items that are left out
};

// `tiers`: best first. Pure; `seed` draws PairRule::One. With TieRule::Half tied pairs go in, in both directions at
// half the weight of a pair that differs, where the rule looks: All and Adjacent within every tier, BestVsRest within
// the first, BestWorst where all items are tied (the first tier is the last). One draws among all pairs, and a tie that
// is drawn goes in in both directions. Every other tied pair counts as dropped, but for those that One did not draw.
PairsOfRanking pairsOf(const std::vector<std::vector<int>>& tiers, PairRule rule, TieRule ties, std::uint64_t seed);

}  // namespace podium
