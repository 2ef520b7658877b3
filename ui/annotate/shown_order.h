#pragma once
// The order in which a person sees the items of a query. Pure.
#include <vector>

#include "storage/domain/query.h"

namespace podium {

// shownOrder[place on screen] = position in Query::items. Drawn from the query's seed, so that it is the same whenever
// the query is shown to this person again; counterbalanced: among the queries of one person whose ids fill a block, the
// first item stands in each place equally often, and people with neighbouring ids see it in different places, so that
// neither side of the screen favours what a file names first. Within a block the places are shuffled.
std::vector<int> shownOrderOf(const Query& query, AnnotatorId annotator);

}  // namespace podium
