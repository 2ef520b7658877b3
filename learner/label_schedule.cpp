#include "learner/label_schedule.h"

#include <algorithm>
#include <cmath>

namespace podium {
namespace {

constexpr double kChoice = 3.0;     // clips recorded for each one that the schedule shows
constexpr double kFewClips = 16.0;  // recorded in any case

}  // namespace

double scheduledQueries(const QueryConfig& config, std::int64_t envSteps) {
  const double steps = static_cast<double>(envSteps);
  const double paced =
      config.labelsPerThousandSteps / 1000.0 * config.scheduleSteps * std::log1p(steps / config.scheduleSteps);
  return config.initialQueries + paced;
}

int queriesToAsk(const QueryConfig& config, const ScheduleState& state) {
  const auto due = static_cast<std::int64_t>(scheduledQueries(config, state.envSteps)) - state.asked;
  const std::int64_t missing = config.minWaiting - state.waiting;
  const std::int64_t room = std::max(config.initialQueries, 2 * config.minWaiting) - state.waiting;
  return static_cast<int>(std::max<std::int64_t>(0, std::min(room, std::max(due, missing))));
}

double recordedShare(const QueryConfig& config, std::int64_t steps) {
  const double played = static_cast<double>(steps) / config.clipSteps;
  const double shown = config.labelsPerThousandSteps / 1000.0 * static_cast<double>(steps) * config.k;
  return std::min(1.0, std::max(kFewClips, kChoice * shown) / played);
}

double exploredShare(const QueryConfig& config, std::int64_t steps) {
  return std::min(1.0, static_cast<double>(config.poolClips) * config.clipSteps / static_cast<double>(steps));
}

}  // namespace podium
