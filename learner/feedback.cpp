#include "learner/feedback.h"

#include <algorithm>
#include <cmath>

namespace podium {

bool usesTamer(const FeedbackConfig& config) { return config.mode == "tamer" || config.mode == "both"; }
bool usesCoach(const FeedbackConfig& config) { return config.mode == "coach" || config.mode == "both"; }

Credit creditOf(std::int64_t step, double sinceSeconds, double stepSeconds, double windowStart, double windowEnd) {
  Credit credit;
  std::vector<double> newestFirst;
  double from = 0.0, to = sinceSeconds;  // seconds before the press at which the step left the screen, and came
  for (std::int64_t at = step; at >= 0 && from < windowEnd; --at) {
    const double overlap = std::min(to, windowEnd) - std::max(from, windowStart);
    if (overlap > 0.0) {
      newestFirst.push_back(overlap / (windowEnd - windowStart));
      credit.first = static_cast<int>(at);
    }
    from = to;
    to += stepSeconds;
  }
  credit.weights.assign(newestFirst.rbegin(), newestFirst.rend());
  return credit;
}

double pressLoss(std::span<const double> rewards, std::span<const double> weights, double value) {
  double loss = 0.0;
  for (std::size_t i = 0; i < rewards.size(); ++i) loss += weights[i] * std::pow(rewards[i] / kPressUnit - value, 2);
  return loss;
}

}  // namespace podium
