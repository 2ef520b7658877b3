#pragma once
// How many queries to ask now. Pure functions.
#include <cstdint>

#include "learner/learner_config.h"

namespace podium {

struct ScheduleState {
  std::int64_t envSteps = 0;  // T, of the run so far
  std::int64_t asked = 0;     // queries ever asked
  std::int64_t waiting = 0;   // of those, unanswered
};

// Queries that the schedule has asked for by step T: an initial batch of the untrained policy, then a rate that falls
// as 1 / (1 + T / S) (Christiano et al. 2017, appendix A: 5e6 / (T + 5e6)); its integral is S log(1 + T / S).
double scheduledQueries(const QueryConfig& config, std::int64_t envSteps);

// What to ask now: up to the schedule; more when people are faster than it, so that `minWaiting` are always ready;
// nothing when as many wait as an unattended queue may hold (the initial batch or twice minWaiting): asking further
// would only bury newer clips.
int queriesToAsk(const QueryConfig& config, const ScheduleState& state);

// The share of the played segments worth recording while `steps` environment steps are played: several times as many
// clips as the schedule shows in that time, so that there is a choice; at least a few, so that new play is seen.
double recordedShare(const QueryConfig& config, std::int64_t steps);

// The same while `steps` are explored before the first queries: what fills the pool once.
double exploredShare(const QueryConfig& config, std::int64_t steps);

}  // namespace podium
