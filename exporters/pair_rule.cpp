#include "exporters/pair_rule.h"

#include <algorithm>

#include "exporters/mixed.h"

namespace podium {
namespace {

using Tiers = std::vector<std::vector<int>>;

void addPairs(const Tiers& tiers, std::size_t better, std::size_t worse, std::vector<RankedPair>& pairs) {
  for (const int winner : tiers[better])
    for (const int loser : tiers[worse]) pairs.push_back({winner, loser, static_cast<int>(worse - better), 1.0});
}

std::vector<RankedPair> strictPairs(const Tiers& tiers, PairRule rule) {
  std::vector<RankedPair> pairs;
  const std::size_t last = tiers.size() - 1;
  for (std::size_t better = 0; better < tiers.size(); ++better)
    for (std::size_t worse = better + 1; worse < tiers.size(); ++worse) {
      if (rule == PairRule::Adjacent && worse != better + 1) continue;
      if (rule == PairRule::BestVsRest && better != 0) continue;
      if (rule == PairRule::BestWorst && (better != 0 || worse != last)) continue;
      addPairs(tiers, better, worse, pairs);
    }
  return pairs;
}

// Both directions of every pair within the first `count` tiers.
std::vector<RankedPair> tiedPairs(const Tiers& tiers, std::size_t count) {
  std::vector<RankedPair> pairs;
  for (std::size_t at = 0; at < count; ++at) {
    const auto& tier = tiers[at];
    for (std::size_t i = 0; i < tier.size(); ++i)
      for (std::size_t j = i + 1; j < tier.size(); ++j) {
        pairs.push_back({tier[i], tier[j], 0, 0.5});
        pairs.push_back({tier[j], tier[i], 0, 0.5});
      }
  }
  return pairs;
}

// How many tiers, from the first on, the rule looks into for ties.
std::size_t tiersWithin(const Tiers& tiers, PairRule rule) {
  if (rule == PairRule::BestVsRest) return 1;
  if (rule == PairRule::BestWorst) return tiers.size() == 1 ? 1 : 0;
  return tiers.size();
}

int tiesIn(const Tiers& tiers) {
  std::size_t count = 0;
  for (const auto& tier : tiers) count += tier.size() * (tier.size() - 1) / 2;
  return static_cast<int>(count);
}

}  // namespace

PairsOfRanking pairsOf(const Tiers& tiers, PairRule rule, TieRule ties, std::uint64_t seed) {
  PairsOfRanking result;
  if (tiers.empty()) return result;
  result.pairs = strictPairs(tiers, rule);
  const std::vector<RankedPair> tied =
      ties == TieRule::Half ? tiedPairs(tiers, tiersWithin(tiers, rule)) : std::vector<RankedPair>();
  result.droppedTies = tiesIn(tiers) - static_cast<int>(tied.size() / 2);
  const std::size_t strict = result.pairs.size(), all = strict + tied.size() / 2;
  if (rule == PairRule::One && all > 0) {
    const std::size_t drawn = mixed(seed, 0) % all;
    if (drawn < strict) {
      const RankedPair pair = result.pairs[drawn];
      result.pairs = {pair};
    } else {
      const std::size_t at = 2 * (drawn - strict);
      result.pairs = {tied[at], tied[at + 1]};
    }
  } else {
    result.pairs.insert(result.pairs.end(), tied.begin(), tied.end());
  }
  double sum = 0.0;
  for (const RankedPair& pair : result.pairs) sum += pair.weight;
  for (RankedPair& pair : result.pairs) pair.weight /= sum;
  return result;
}

}  // namespace podium
