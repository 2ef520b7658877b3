#include "learner/round_metrics.h"

#include <cmath>
#include <utility>

#include "learner/metric_names.h"
#include "storage/domain/wall_clock.h"

namespace podium {

void RoundMetrics::add(const char* name, std::int64_t step, double value) {
  if (std::isfinite(value)) m_points.push_back({name, step, value, wallClock()});
}

void RoundMetrics::add(const PpoReport& report) {
  addPlay(report);
  if (!report.learnt) return;
  add(metric::kLearnSeconds, report.envSteps, report.learnSeconds);
  add(metric::kLearningRate, report.envSteps, report.learningRate);
  add(metric::kPredictedReward, report.envSteps, report.meanReward);
  if (report.replay) return addReplay(report);
  add(metric::kPolicyLoss, report.envSteps, report.policyLoss);
  add(metric::kValueLoss, report.envSteps, report.valueLoss);
  add(metric::kEntropy, report.envSteps, report.entropy);
  add(metric::kApproxKl, report.envSteps, report.approxKl);
  add(metric::kOldApproxKl, report.envSteps, report.oldApproxKl);
  add(metric::kClipFraction, report.envSteps, report.clipFraction);
  add(metric::kExplainedVariance, report.envSteps, report.explainedVariance);
  if (report.referenceKl != 0.0) {
    add(metric::kReferenceKl, report.envSteps, report.referenceKl);
    add(metric::kReferenceDistance, report.envSteps, std::sqrt(report.referenceKl));
  }
  if (report.imitationLoss != 0.0) add(metric::kImitationLoss, report.envSteps, report.imitationLoss);
}

void RoundMetrics::addReplay(const PpoReport& report) {
  add(metric::kCriticLoss, report.envSteps, report.valueLoss);
  add(metric::kActionValue, report.envSteps, report.replay->actionValue);
  if (report.replay->temperature == 0.0) return add(metric::kRandomShare, report.envSteps, report.replay->randomShare);
  add(metric::kActorLoss, report.envSteps, report.policyLoss);
  add(metric::kEntropy, report.envSteps, report.entropy);
  add(metric::kTemperature, report.envSteps, report.replay->temperature);
}

void RoundMetrics::add(const ImitationReport& report, std::int64_t step) {
  if (report.steps == 0) return;
  add(metric::kImitationLoss, step, report.loss);
  if (report.accuracy) add(metric::kImitationAccuracy, step, *report.accuracy);
  if (report.heldoutLoss) add(metric::kImitationHeldoutLoss, step, *report.heldoutLoss);
  if (report.heldoutAccuracy) add(metric::kImitationHeldoutAccuracy, step, *report.heldoutAccuracy);
}

void RoundMetrics::addPlay(const PpoReport& report) {
  add(metric::kCollectSeconds, report.envSteps, report.collectSeconds);
  add(metric::kStepsPerSecond, report.envSteps, report.stepsPerSecond);
  add(metric::kTrueRewardPerStep, report.envSteps, report.trueRewardPerStep);
  if (report.episodes == 0) return;
  add(metric::kEpisodicReturn, report.envSteps, report.episodicReturn);
  add(metric::kEpisodicLength, report.envSteps, report.episodicLength);
}

void RoundMetrics::add(const CoachReport& report, std::int64_t step) {
  add(metric::kCoached, step, report.presses);
  add(metric::kCoachedLogLikelihood, step, report.logLikelihood);
}

void RoundMetrics::add(const FitReport& report, std::int64_t step) {
  add(metric::kWeightDecay, step, report.weightDecay);
  if (report.pressLoss) add(metric::kPressLoss, step, *report.pressLoss);
  if (report.heldoutPressLoss) add(metric::kHeldoutPressLoss, step, *report.heldoutPressLoss);
  if (report.answers == 0) return;
  add(metric::kRewardLoss, step, report.loss);
  add(metric::kRewardAccuracy, step, report.accuracy);
  if (report.heldoutPairs == 0) return;
  add(metric::kHeldoutLoss, step, report.heldoutLoss);
  add(metric::kHeldoutAccuracy, step, report.heldoutAccuracy);
  add(metric::kHeldoutCalibration, step, report.heldoutCalibrationError);
}

std::vector<MetricPoint> RoundMetrics::take() { return std::exchange(m_points, {}); }

}  // namespace podium
