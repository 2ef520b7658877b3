#include "ui/monitor/plot_list.h"

#include <QCoreApplication>
#include <algorithm>

#include "learner/metric_names.h"

namespace podium {
namespace {

constexpr int kFirst = 1, kSecond = 3;  // blue and orange: apart for every kind of colour vision

QString tr(const char* source) { return QCoreApplication::translate("podium::PlotList", source); }

}  // namespace

std::vector<PlotSpec> plotList() {
  using namespace metric;
  return {
      {tr("Reward model: accuracy"),
       tr("share of pairs"),
       {{kRewardAccuracy, tr("training"), kFirst}, {kHeldoutAccuracy, tr("held out"), kSecond}}},
      {tr("Reward model: loss"),
       tr("nats per answer"),
       {{kRewardLoss, tr("training"), kFirst}, {kHeldoutLoss, tr("held out"), kSecond}}},
      {tr("Predicted reward"), tr("per step"), {{kPredictedReward, tr("what the policy is paid"), kFirst}}},
      {tr("True score"),
       tr("per game"),
       {{kEpisodicReturn, tr("while learning"), kFirst}, {kEvaluationReturn, tr("evaluation"), kSecond}},
       true},
      {tr("Answers"),
       tr("in force"),
       {{kAnswers, tr("answers"), kFirst}, {kQueueReady, tr("queries waiting"), kSecond}}},
      {tr("Disagreement"), tr("deviation of the ensemble"), {{kDisagreement, tr("candidate clips"), kFirst}}},
      {tr("Entropy of the policy"), tr("nats"), {{kEntropy, tr("entropy"), kFirst}}},
      {tr("Size of policy updates"),
       tr("KL in nats, share clipped"),
       {{kApproxKl, tr("KL"), kFirst}, {kClipFraction, tr("clipped"), kSecond}}},
      {tr("Speed"), tr("environment steps per second"), {{kStepsPerSecond, tr("steps/s"), kFirst}}},
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
