#include "learner/nn/coach_learner.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "learner/nn/play_batch.h"
#include "storage/domain/log.h"
#include "storage/domain/result.h"

namespace podium::nn {

CoachReport CoachLearner::follow(const JudgedPresses& presses, const FeedbackConfig& config, double maxNorm,
                                 const std::stop_token& stop) {
  CoachReport report;
  double sum = 0.0;
  std::string why;
  for (const JudgedPress& press : presses) {
    if (press.id <= m_newest) continue;
    if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "Following the presses was stopped.");
    const bool seen = press.meant >= 0;  // else the episode had not begun
    std::string whyNot = seen ? whyNotPlay(*press.play, *m_policy, "presses") : std::string();
    if (seen && whyNot.empty()) {
      sum += follow(press, config, maxNorm);
      ++report.presses;
    } else if (!whyNot.empty()) {
      why = std::move(whyNot);
    }
    m_newest = press.id;
  }
  if (!why.empty()) log(LogLevel::Warning, "learner", "Presses are left out. " + why);
  if (report.presses > 0) report.logLikelihood = sum / report.presses;
  return report;
}

double CoachLearner::follow(const JudgedPress& press, const FeedbackConfig& config, double maxNorm) {
  std::vector<PlayStep> steps;
  std::vector<double> trace;
  for (double weight = 1.0; press.meant >= std::ssize(steps) && weight >= kTraceFloor; weight *= config.lambda) {
    steps.push_back({press.play.get(), press.meant - static_cast<int>(steps.size())});
    trace.push_back(weight);
  }
  const PlayBatch batch = gatherPlay(steps, *m_policy);
  at::Tensor before;
  std::vector<at::Tensor> gradients;
  {
    const c10::AutoGradMode recording(true);
    const at::Tensor logs = playLogLikelihood(batch, *m_alias);
    const at::Tensor weights = at::tensor(trace, at::kDouble).to(logs.options().requires_grad(false));
    before = (logs * weights).sum() / weights.sum();
    // The value's own layers have no part in it: their gradients are missing.
    gradients = torch::autograd::grad({before}, m_alias->parameters(), {}, {}, false, /*allow_unused=*/true);
  }
  const c10::NoGradGuard noGrad;
  double squares = 0.0;
  for (const at::Tensor& gradient : gradients)
    if (gradient.defined()) squares += gradient.square().sum().item<double>();
  const double norm = std::abs(press.value) * std::sqrt(squares);
  if (!std::isfinite(norm))
    throw Exception(ErrorCode::NotFinite,
                    "Following a press gave a number that is none, so the policy was left as it was. Lower "
                    "feedback.coachRate.");
  const double limit = maxNorm > 0.0 && norm > maxNorm ? maxNorm / norm : 1.0;
  const auto parameters = m_policy->parameters();
  for (std::size_t i = 0; i < parameters.size(); ++i)
    if (gradients[i].defined()) parameters[i].add_(gradients[i], config.coachRate * press.value * limit);
  const at::Tensor logs = playLogLikelihood(batch, *m_policy);
  const at::Tensor weights = at::tensor(trace, at::kDouble).to(logs.options());
  const double change = ((logs * weights).sum() / weights.sum() - before.detach()).item<double>();
  return press.value > 0.0 ? change : -change;
}

}  // namespace podium::nn
