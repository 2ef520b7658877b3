#pragma once
// Learning from presses for good and bad that people gave while they watched the policy: TAMER (Knox and Stone 2009)
// with the credit and the loss of Deep TAMER (Warnell et al. 2018), and COACH (MacGlashan et al. 2017).
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "learner/imitation.h"
#include "storage/domain/feedback.h"

namespace podium {

// Nothing of it has an effect while nobody has pressed.
struct FeedbackConfig {
  std::string mode = "tamer";  // tamer: the reward model learns; coach: the policy does; both; none
  double coef = 1.0;           // weight of the presses' loss beside that of the answers
  double windowStart = 0.2;    // seconds before a press: what was on the screen from ...
  double windowEnd = 4.0;      // ... here to here may be meant (Deep TAMER, credit assignment)
  int minPresses = 10;         // in force, before the reward is fitted without enough answers
  double lambda = 0.95;        // COACH: how much of the trace is left a step further back
  double coachRate = 0.05;     // COACH: step size
  bool operator==(const FeedbackConfig&) const = default;
};
bool usesTamer(const FeedbackConfig& config);
bool usesCoach(const FeedbackConfig& config);

// Log-worth of one step that a press of 1 stands for: the reward model's own scale, in which clips are compared. A clip
// of 25 steps that was pressed for all along then beats one that nobody pressed for with odds of e^2.5 : 1. What the
// policy gets is normalised afterwards over all labelled steps (Christiano et al. 2017, section 2.2.1): where there are
// presses alone, half of them +1 and half -1, a press of 1 is worth RewardConfig::rewardStd.
inline constexpr double kPressUnit = 0.1;

// Which steps a press may mean, and how much each: `weights` of consecutive steps from `first` on.
struct Credit {
  int first = 0;
  std::vector<double> weights;
};

// The credit of a press at `step`, which had been shown for `sinceSeconds`; steps before it for `stepSeconds` each.
// Times are those of the person: at double speed a step lasts half as long. The delay of a press is taken to be uniform
// over the window, so the weight of a step is the share of the window in which it was on the screen (Deep TAMER,
// importance weights with f_delay uniform). The sum is 1, less where the window reaches beyond the start of the episode, and
// empty when it has nothing of it. Pure.
Credit creditOf(std::int64_t step, double sinceSeconds, double stepSeconds, double windowStart, double windowEnd);

// sum_i weight_i (reward_i / kPressUnit - value)^2: Deep TAMER's loss of one press, weighted. Reference for
// learner/nn/press_loss.h.
double pressLoss(std::span<const double> rewards, std::span<const double> weights, double value);

// One press in force, with the play that it judges.
struct JudgedPress {
  PressId id;  // seeds the bootstrap weight: stable over restarts
  std::shared_ptr<const DemonstrationPlay> play;
  double value = 0.0;
  Credit credit;
  // COACH: the step that was on the screen FeedbackConfig::windowStart ago, where its trace begins; -1: none was.
  int meant = -1;
};
using JudgedPresses = std::vector<JudgedPress>;  // ascending ids

// Figures of what COACH did.
struct CoachReport {
  int presses = 0;             // that were followed
  double logLikelihood = 0.0;  // change of that of the praised actions less that of the blamed ones, mean per press
};

}  // namespace podium
