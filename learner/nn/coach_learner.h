#pragma once
// COACH (MacGlashan et al. 2017, algorithm 1): a press is a sample of the advantage of what the policy had done. Each
// moves the policy by rate * value * e along its eligibility trace e <- lambda e + grad log pi(a | s), which ends at
// the step that was on the screen a reaction time before the press. Three
// things are ours: the gradients are those at the weights at hand, not at those of the moment of each step, since the
// learner comes seconds later; the trace is divided by the sum of its weights, so that the rate means the same at any
// lambda; and a step is no longer than rate * maxNorm.
#include <memory>
#include <stop_token>

#include "learner/feedback.h"
#include "learner/nn/policy_net.h"

namespace podium::nn {

// Steps of a trace whose weight has fallen below this are left out.
inline constexpr double kTraceFloor = 1e-2;

// Owned by the trainer; one thread at a time. Shares the weights of `policy`.
class CoachLearner {
 public:
  explicit CoachLearner(std::shared_ptr<PolicyNet> policy) : m_policy(std::move(policy)), m_alias(m_policy->alias()) {}

  // Follows the presses that are newer than all before, in their order. Those of other environments are left out, with
  // a warning. Throws Exception(NotFinite), with the weights as they were, and Exception(Cancelled) between two.
  CoachReport follow(const JudgedPresses& presses, const FeedbackConfig& config, double maxNorm,
                     const std::stop_token& stop);

  PressId newest() const { return m_newest; }  // that was ever given; stored in checkpoints
  void setNewest(PressId newest) { m_newest = newest; }

 private:
  // By how much the log-probability of what was done rose where it was praised, or fell where it was blamed.
  double follow(const JudgedPress& press, const FeedbackConfig& config, double maxNorm);

  std::shared_ptr<PolicyNet> m_policy, m_alias;  // the alias has gradients of its own
  PressId m_newest;
};

}  // namespace podium::nn
