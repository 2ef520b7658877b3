#pragma once
// The rankings of clips as pairs, for formats that hold two clips and which of them is better.
#include <vector>

#include "exporters/judged_answer.h"

namespace podium {

struct ClipPair {
  enum class Better { First, Second, Neither };
  ItemId first, second;
  Better better = Better::First;
};

// Adds those of an answer by the rule of the options, a tie once. Sides take turns, so that no place says which clip is
// better: a learner that reads them must not find "the first" to be the answer. `ties`: TieRule::Half keeps them.
// What is left out is counted.
void addClipPairs(const JudgedAnswer& judged, const ExportOptions& options, TieRule ties, SkipCounter& skipped,
                  std::vector<ClipPair>& pairs);

}  // namespace podium
