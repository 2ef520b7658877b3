#include "exporters/clips/clip_pairs.h"

#include "exporters/pair_rule.h"

namespace podium {

void addClipPairs(const JudgedAnswer& judged, const ExportOptions& options, TieRule ties, SkipCounter& skipped,
                  std::vector<ClipPair>& pairs) {
  const RankingEvent& event = judged.event;
  const PairsOfRanking ranked =
      pairsOf(judged.tiers, options.pairs, ties, options.seed + static_cast<std::uint64_t>(event.comparison.id.value));
  if (ranked.droppedTies > 0) skipped.add("pairs of tied items", ranked.droppedTies);
  for (const RankedPair& pair : ranked.pairs) {
    const bool tied = pair.rankGap == 0;
    if (tied && pair.better > pair.worse) continue;  // the same tie the other way round
    const ItemId better = event.items[static_cast<std::size_t>(pair.better)].id;
    const ItemId worse = event.items[static_cast<std::size_t>(pair.worse)].id;
    const bool swapped = pairs.size() % 2 == 1;
    pairs.push_back({swapped ? worse : better, swapped ? better : worse,
                     tied      ? ClipPair::Better::Neither
                     : swapped ? ClipPair::Better::Second
                               : ClipPair::Better::First});
  }
}

}  // namespace podium
