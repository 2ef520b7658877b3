#pragma once
// The points that one round adds to the curves, by the names of learner/metric_names.h.
#include <cstdint>
#include <vector>

#include "learner/policy_trainer.h"
#include "learner/reward_model.h"
#include "storage/domain/round.h"

namespace podium {

// Points of one round, all at the same environment step unless a report carries its own.
class RoundMetrics {
 public:
  void add(const char* name, std::int64_t step, double value);  // values that are not finite are left out
  void add(const PpoReport& report);                            // after an update
  void addPlay(const PpoReport& report);                        // of play alone: speed and finished episodes
  void add(const ImitationReport& report, std::int64_t step);
  void add(const CoachReport& report, std::int64_t step);
  void add(const FitReport& report, std::int64_t step);
  std::vector<MetricPoint> take();  // and starts over

 private:
  void addReplay(const PpoReport& report);

  std::vector<MetricPoint> m_points;
};

}  // namespace podium
