#pragma once
// Reads the next answers while the last ones are written.
#include <memory>

#include "exporters/ranking_event.h"

namespace podium {

// The same events in the same order. A thread of its own calls `events` from the first next() to the last, one batch
// ahead: nobody else may use its reader meanwhile, not even between two calls of next(). What it throws is thrown by
// next().
std::unique_ptr<RankingEventStream> readAhead(std::unique_ptr<RankingEventStream> events);

}  // namespace podium
