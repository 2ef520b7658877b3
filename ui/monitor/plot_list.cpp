#include "ui/monitor/plot_list.h"

#include <QCoreApplication>
#include <algorithm>

#include "learner/metric_names.h"

namespace podium {
namespace {

constexpr int kFirst = 1, kSecond = 3;  // blue and orange: apart for every kind of colour vision

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::PlotList)
};

}  // namespace

std::vector<PlotSpec> plotList() {
  using namespace metric;
  return {
      {Words::tr("Reward model: accuracy"),
       Words::tr("share of pairs"),
       {{kRewardAccuracy, Words::tr("training"), kFirst}, {kHeldoutAccuracy, Words::tr("held out"), kSecond}}},
      {Words::tr("Reward model: loss"),
       Words::tr("nats per answer"),
       {{kRewardLoss, Words::tr("training"), kFirst}, {kHeldoutLoss, Words::tr("held out"), kSecond}}},
      {Words::tr("Predicted reward"),
       Words::tr("per step"),
       {{kPredictedReward, Words::tr("what the policy is paid"), kFirst}}},
      {Words::tr("True score"),
       Words::tr("per game"),
       {{kEpisodicReturn, Words::tr("while learning"), kFirst}, {kEvaluationReturn, Words::tr("evaluation"), kSecond}},
       false,
       true},
      {Words::tr("Answers foreseen"),
       Words::tr("share, before they were learnt from"),
       {{kForeseen, Words::tr("newest answers"), kFirst}, {kForeseenBefore, Words::tr("those before"), kSecond}},
       true},
      {Words::tr("Distance from the first policy"),
       Words::tr("square root of the KL in nats"),
       {{kReferenceDistance, Words::tr("distance"), kFirst}},
       true},
      {Words::tr("Imitation of demonstrations"),
       Words::tr("share of actions"),
       {{kImitationAccuracy, Words::tr("training"), kFirst},
        {kImitationHeldoutAccuracy, Words::tr("held out"), kSecond}},
       true},
      {Words::tr("Loss of presses"),
       Words::tr("squared, of one press"),
       {{kPressLoss, Words::tr("training"), kFirst}, {kHeldoutPressLoss, Words::tr("held out"), kSecond}},
       true},
      {Words::tr("Answers"),
       Words::tr("in force"),
       {{kAnswers, Words::tr("answers"), kFirst}, {kQueueReady, Words::tr("queries waiting"), kSecond}}},
      {Words::tr("Disagreement"),
       Words::tr("deviation of the ensemble"),
       {{kDisagreement, Words::tr("candidate clips"), kFirst}}},
      {Words::tr("Entropy of the policy"), Words::tr("nats"), {{kEntropy, Words::tr("entropy"), kFirst}}},
      {Words::tr("Size of policy updates"),
       Words::tr("KL in nats, share clipped"),
       {{kApproxKl, Words::tr("KL"), kFirst}, {kClipFraction, Words::tr("clipped"), kSecond}}},
      {Words::tr("Speed"),
       Words::tr("environment steps per second"),
       {{kStepsPerSecond, Words::tr("steps/s"), kFirst}}},
      {Words::tr("Time of an iteration"),
       Words::tr("seconds"),
       {{kCollectSeconds, Words::tr("playing"), kFirst}, {kLearnSeconds, Words::tr("learning"), kSecond}}},
  };
}

std::vector<std::string> plottedMetrics() {
  std::vector<std::string> names;
  for (const PlotSpec& plot : plotList())
    for (const CurveSpec& curve : plot.curves)
      if (std::find(names.begin(), names.end(), curve.metric) == names.end()) names.push_back(curve.metric);
  return names;
}

}  // namespace podium
