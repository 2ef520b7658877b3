#include "tests/nn/press_checks.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

#include "learner/nn/coach_learner.h"
#include "learner/nn/play_batch.h"
#include "learner/nn/press_loss.h"

namespace podium::test {
namespace {

JudgedPress randomPress(Random& random, int steps) {
  auto seen = std::make_shared<ClipObservations>();
  seen->meta.steps = steps;
  auto play = std::make_shared<DemonstrationPlay>();
  play->observations = seen;
  JudgedPress press{.id = PressId{1}, .play = play, .value = random.uniform() < 0.5 ? -2.0 : 1.0, .credit = {}};
  for (int i = 0; i < steps; ++i) press.credit.weights.push_back(random.uniform() / steps);
  return press;
}

double relative(double a, double b) { return std::abs(a - b) / std::max(1e-9, std::abs(b)); }

}  // namespace

double pressLossAgainstReference(int batches, std::uint64_t seed) {
  Random random(seed);
  double worst = 0.0;
  for (int b = 0; b < batches; ++b) {
    nn::PressBatch batch;
    std::vector<double> all;
    double expected = 0.0;
    for (int p = 0; p < 1 + random.below(5); ++p) {
      const JudgedPress press = randomPress(random, 1 + random.below(60));
      const double weight = random.uniform() + 0.1;
      nn::addPress(batch, press, weight, 0, random);
      std::vector<double> rewards;
      for (std::size_t i = 0; i < press.credit.weights.size(); ++i) rewards.push_back(0.2 * random.normal());
      expected += weight * pressLoss(rewards, press.credit.weights, press.value);
      all.insert(all.end(), rewards.begin(), rewards.end());
    }
    const double loss = nn::pressLoss(at::tensor(all, at::kDouble).to(at::kFloat), batch).item<double>();
    worst = std::max(worst, relative(loss, expected));
  }
  return worst;
}

double drawnPressLossError(int draws, std::uint64_t seed) {
  Random random(seed);
  const JudgedPress press = randomPress(random, 57);
  std::vector<double> rewards;
  for (int i = 0; i < 57; ++i) rewards.push_back(0.2 * random.normal());
  double sum = 0.0;
  for (int d = 0; d < draws; ++d) {
    nn::PressBatch batch;
    nn::addPress(batch, press, 1.0, 8, random);
    std::vector<double> drawn;
    for (const int step : batch.slices[0].steps) drawn.push_back(rewards[static_cast<std::size_t>(step)]);
    sum += nn::pressLoss(at::tensor(drawn, at::kDouble), batch).item<double>();
  }
  return relative(sum / draws, pressLoss(rewards, press.credit.weights, press.value));
}

double coachAgainstFormula(double lambda, std::uint64_t seed) {
  constexpr int kSteps = 30, kNumbers = 4;
  constexpr double kRate = 0.02, kValue = -1.0;
  Random random(seed);
  nn::PolicyShape shape;
  shape.format = ObsFormat::Float32;
  shape.stack = shape.height = 1;
  shape.width = kNumbers;
  shape.actions.kind = ActionSpace::Kind::MultiDiscrete;
  shape.actions.choices = {3, 2};
  const auto policy = nn::makePolicyNet({}, shape, c10::kCPU), before = nn::makePolicyNet({}, shape, c10::kCPU);
  policy->initialise(seed);
  before->copyFrom(*policy);

  auto seen = std::make_shared<ClipObservations>();
  seen->meta.steps = kSteps;
  seen->meta.obsFormat = ObsFormat::Float32;
  seen->meta.obsStack = seen->meta.obsHeight = 1;
  seen->meta.obsWidth = kNumbers;
  seen->meta.actionParts = 2;
  auto play = std::make_shared<DemonstrationPlay>();
  for (int t = 0; t < kSteps; ++t) {
    float numbers[kNumbers];
    for (float& number : numbers) number = static_cast<float>(random.normal());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(numbers);
    seen->planes.insert(seen->planes.end(), bytes, bytes + sizeof numbers);
    play->actions.push_back(random.below(3));
    play->actions.push_back(random.below(2));
  }
  play->observations = seen;
  constexpr int kMeant = 25;
  nn::CoachLearner coach(policy);
  const FeedbackConfig config{.mode = "coach", .lambda = lambda, .coachRate = kRate};
  coach.follow({{.id = PressId{1}, .play = play, .value = kValue, .credit = {}, .meant = kMeant}}, config, 0.0, {});

  // The algorithm as it is written: e <- lambda e + grad log pi, from the episode's first step to the one that is
  // meant.
  std::vector<at::Tensor> trace;
  double mass = 0.0;
  for (const auto& parameter : before->parameters()) trace.push_back(at::zeros_like(parameter));
  for (int t = 0; t <= kMeant; ++t) {
    before->zero_grad();
    nn::playLogLikelihood(nn::gatherPlay(std::vector<nn::PlayStep>{{play.get(), t}}, *before), *before)
        .sum()
        .backward();
    const bool kept = std::pow(lambda, kMeant - t) >= nn::kTraceFloor;
    mass = lambda * mass + (kept ? 1.0 : 0.0);
    const auto parameters = before->parameters();
    for (std::size_t i = 0; i < trace.size(); ++i)
      trace[i] = lambda * trace[i] + (kept && parameters[i].grad().defined() ? parameters[i].grad().clone()
                                                                             : at::zeros_like(parameters[i]));
  }
  double worst = 0.0;
  const auto moved = policy->parameters(), still = before->parameters();
  for (std::size_t i = 0; i < trace.size(); ++i)
    worst = std::max(
        worst,
        (moved[i].detach() - still[i].detach() - kRate * kValue / mass * trace[i].detach()).abs().max().item<double>());
  return worst;
}

}  // namespace podium::test
