#include "learner/nn/imitation_learner.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "storage/domain/log.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr std::uint64_t kDrawSeed = 0x1217;  // purpose of mixSeed
constexpr int kBlock = 50;                   // steps in a row that are held out together: neighbours look alike
constexpr int kHeldoutOf = 10;               // one such block of so many
constexpr int kMostJudged = 4096, kJudgedAtOnce = 128;

void throwIfStopped(const std::stop_token& stop) {
  if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "Imitating was stopped.");
}

}  // namespace

ImitationLearner::ImitationLearner(std::shared_ptr<PolicyNet> policy, std::uint64_t seed)
    : m_policy(std::move(policy)), m_alias(m_policy->alias()), m_random(mixSeed(seed, kDrawSeed)) {}

void ImitationLearner::setPlays(DemonstrationPlays plays) {
  std::erase_if(plays, [&](const DemonstrationPlay& play) {
    const std::string why = whyNotPlay(play, *m_policy, "demonstrations");
    if (!why.empty()) log(LogLevel::Warning, "learner", "A demonstration is left out. " + why);
    return !why.empty();
  });
  m_plays = std::move(plays);
  m_learnt.clear();
  m_heldout.clear();
  int block = 0;
  for (int play = 0; play < std::ssize(m_plays); ++play) {
    const int steps = m_plays[static_cast<std::size_t>(play)].observations->meta.steps;
    for (int first = 0; first < steps; first += kBlock, ++block) {
      auto& part = block % kHeldoutOf == kHeldoutOf - 1 ? m_heldout : m_learnt;
      for (int t = first; t < std::min(steps, first + kBlock); ++t) part.push_back({play, t});
    }
  }
}

PlayBatch ImitationLearner::gather(std::span<const Step> steps) const {
  std::vector<PlayStep> played;
  for (const Step& step : steps) played.push_back({&m_plays[static_cast<std::size_t>(step.play)], step.t});
  return gatherPlay(played, *m_policy);
}

PlayBatch ImitationLearner::draw(int batch) {
  std::vector<Step> steps;
  for (int i = 0; i < batch; ++i)
    steps.push_back(m_learnt[static_cast<std::size_t>(m_random.below(static_cast<int>(m_learnt.size())))]);
  return gather(steps);
}

double ImitationLearner::addGradients(int batch, double weight, std::vector<at::Tensor>& gradients) {
  const c10::AutoGradMode recording(true);
  const at::Tensor mean = -playLogLikelihood(draw(batch), *m_alias).mean();
  // The value's own layers have no part in it: their gradients are missing.
  const auto own = torch::autograd::grad({mean}, m_alias->parameters(), {}, {}, false, /*allow_unused=*/true);
  const c10::NoGradGuard noGrad;
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i].defined()) gradients[i].add_(own[i], weight);
  return mean.item<double>();
}

ImitationReport ImitationLearner::clone(Optimiser& optimiser, const ImitationConfig& config, double learningRate,
                                        double maxGradNorm, std::stop_token stop) {
  ImitationReport report;
  if (!hasPlays() || config.steps == 0) return report;
  const std::vector<at::Tensor> before = optimiser.snapshot();
  const auto takeBack = [&] {
    optimiser.restore(before);
    throw Exception(ErrorCode::NotFinite,
                    "Cloning the demonstrations gave a number that is none, so the policy was left as it was. Lower "
                    "the learning rate of PPO.");
  };
  // Where the network normalises what it sees, it has seen nothing yet.
  for (std::size_t first = 0; first < m_learnt.size(); first += kJudgedAtOnce) {
    throwIfStopped(stop);
    m_policy->observe(
        gather(std::span(m_learnt).subspan(first, std::min<std::size_t>(kJudgedAtOnce, m_learnt.size() - first)))
            .inputs);
  }
  for (; report.steps < config.steps; ++report.steps) {
    throwIfStopped(stop);
    std::vector<at::Tensor> gradients;
    for (const at::Tensor& parameter : m_alias->parameters()) gradients.push_back(at::zeros_like(parameter));
    addGradients(config.batch, 1.0, gradients);
    if (!std::isfinite(optimiser.step(gradients, learningRate, maxGradNorm))) takeBack();
  }
  std::optional<double> mean;
  judge(m_learnt, mean, report.accuracy, stop);
  if (!std::isfinite(*mean)) takeBack();
  report.loss = *mean;
  if (!m_heldout.empty()) judge(m_heldout, report.heldoutLoss, report.heldoutAccuracy, stop);
  return report;
}

void ImitationLearner::judge(std::span<const Step> steps, std::optional<double>& loss, std::optional<double>& accuracy,
                             const std::stop_token& stop) const {
  const c10::NoGradGuard noGrad;
  const ActionHead& head = m_policy->head();
  const auto parts = static_cast<std::size_t>(head.space().parts());
  const std::size_t every = steps.size() / kMostJudged + 1;
  std::vector<Step> judged;
  for (std::size_t i = 0; i < steps.size(); i += every) judged.push_back(steps[i]);
  double sum = 0.0, right = 0.0;
  for (std::size_t first = 0; first < judged.size(); first += kJudgedAtOnce) {
    throwIfStopped(stop);
    const auto some = std::span(judged).subspan(first, std::min<std::size_t>(kJudgedAtOnce, judged.size() - first));
    const PlayBatch minibatch = gather(some);
    const PolicyOutput output = m_policy->forward(minibatch.inputs);
    sum -= head.likelihood(output.actions, m_policy->logDeviation(), minibatch.actions).logProbs.sum().item<double>();
    const at::Tensor outputs = output.actions.to(at::kCPU, at::kFloat).contiguous();
    for (std::size_t i = 0; i < some.size(); ++i) {
      const DemonstrationPlay& play = m_plays[static_cast<std::size_t>(some[i].play)];
      std::vector<ActionWord> mode(parts);
      head.mode({outputs.const_data_ptr<float>() + i * static_cast<std::size_t>(head.outputs()),
                 static_cast<std::size_t>(head.outputs())},
                mode);
      right +=
          std::ranges::equal(mode, std::span(play.actions).subspan(static_cast<std::size_t>(some[i].t) * parts, parts));
    }
  }
  loss = sum / static_cast<double>(judged.size());
  if (!head.space().real()) accuracy = right / static_cast<double>(judged.size());
}

}  // namespace podium::nn
