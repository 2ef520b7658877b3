#include "learner/nn/ensemble_evaluation.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

#include "learner/calibration.h"
#include "learner/nn/clip_batch.h"
#include "learner/nn/press_loss.h"
#include "learner/nn/threads.h"
#include "learner/plackett_luce.h"

namespace podium::nn {
namespace {

// What one member says of one answer's clips.
struct Prediction {
  std::vector<double> returns;           // [k], not normalised
  double sum = 0.0, sumOfSquares = 0.0;  // over steps
};

Prediction predict(const FoldedRewardNet& net, const at::Tensor& inputs, const RankingExample& example) {
  const auto rewards = net.forward(inputs).to(at::kCPU, at::kDouble).contiguous();
  const double* reward = rewards.const_data_ptr<double>();
  Prediction prediction;
  for (const auto& clip : example.items) {
    double total = 0.0;
    for (int t = 0; t < clip->meta.steps; ++t, ++reward) {
      total += *reward;
      prediction.sumOfSquares += *reward * *reward;
    }
    prediction.sum += total;
    prediction.returns.push_back(total);
  }
  return prediction;
}

// What one member says of the steps that one press may mean.
struct PressPrediction {
  double sum = 0.0, sumOfSquares = 0.0, loss = 0.0;
  int steps = 0;
};

constexpr int kMostPressSteps = 32;  // that are looked at; more are drawn by their weights

std::vector<PressPrediction> predict(const EvaluationInput& input, const JudgedPress& press) {
  Random random(static_cast<std::uint64_t>(press.id.value));  // the same steps each time
  PressBatch batch;
  addPress(batch, press, 1.0, kMostPressSteps, random);
  const auto inputs = gatherInputs(batch.slices, input.shape, input.device);
  std::vector<PressPrediction> predictions;
  for (const FoldedRewardNet& net : input.nets) {
    const auto rewards = net.forward(inputs).to(at::kCPU, at::kDouble).contiguous();
    const std::span reward(rewards.const_data_ptr<double>(), batch.weights.size());
    PressPrediction& of = predictions.emplace_back();
    of.loss = podium::pressLoss(reward, batch.weights, press.value);
    of.steps = static_cast<int>(reward.size());
    for (const double r : reward) {
      of.sum += r;
      of.sumOfSquares += r * r;
    }
  }
  return predictions;
}

int stepsOf(const RankingExample& example) {
  int steps = 0;
  for (const auto& clip : example.items) steps += clip->meta.steps;
  return steps;
}

// One answer as its judges see it.
struct Vote {
  std::vector<double> returns;                        // [k], the members' normalised ones added up
  std::vector<const std::vector<double>*> logWorths;  // [judges][k]
  double loss = 0.0;                                  // added up over judges
};

// The judges' mean probability that `a` beats `b`. Under Plackett-Luce the other items do not matter.
double probability(const Vote& vote, int a, int b, double labelNoise) {
  double sum = 0.0;
  for (const auto* worths : vote.logWorths)
    sum += 1.0 / (1.0 + std::exp((*worths)[static_cast<std::size_t>(b)] - (*worths)[static_cast<std::size_t>(a)]));
  return (1.0 - labelNoise) * sum / static_cast<double>(vote.logWorths.size()) + labelNoise / 2.0;
}

// Sums up judgements of answers.
struct Tally {
  double labelNoise = 0.0;
  double loss = 0.0, right = 0.0;
  int answers = 0, pairs = 0;
  CalibrationError calibration = {};

  void add(const RankingExample& example, const Vote& vote) {
    const auto ranked = rankedPairs(example.ranking, static_cast<int>(example.items.size()));
    for (const auto& [better, worse] : ranked.ordered) {
      const double margin =
          vote.returns[static_cast<std::size_t>(better)] - vote.returns[static_cast<std::size_t>(worse)];
      right += margin > 0.0 ? 1.0 : (margin == 0.0 ? 0.5 : 0.0);
      calibration.add(probability(vote, better, worse, labelNoise), 1.0);
    }
    for (const auto& [one, other] : ranked.tied) calibration.add(probability(vote, one, other, labelNoise), 0.5);
    right += 0.5 * static_cast<double>(ranked.tied.size());
    pairs += static_cast<int>(ranked.ordered.size() + ranked.tied.size());
    loss += vote.loss / static_cast<double>(vote.logWorths.size());
    ++answers;
  }
  Judgement result() const {
    return {answers ? loss / answers : 0.0, pairs ? right / pairs : 0.0, calibration.value(), answers, pairs};
  }
};

// Mean losses of the presses, by members that learnt from them and by the others, and those of each member.
struct PressTally {
  std::vector<double> memberLoss[2];
  std::vector<int> memberPresses[2];
  double loss[2] = {0.0, 0.0};
  int presses[2] = {0, 0};

  explicit PressTally(std::size_t members)
      : memberLoss{std::vector<double>(members), std::vector<double>(members)},
        memberPresses{std::vector<int>(members), std::vector<int>(members)} {}
  void add(const std::vector<PressPrediction>& predictions, std::span<const std::vector<bool>> inBag,
           std::size_t press) {
    double sum[2] = {0.0, 0.0};
    int judges[2] = {0, 0};
    for (std::size_t m = 0; m < predictions.size(); ++m) {
      const int trained = inBag[m][press] ? 1 : 0;
      memberLoss[trained][m] += predictions[m].loss;
      ++memberPresses[trained][m];
      sum[trained] += predictions[m].loss;
      ++judges[trained];
    }
    for (const int trained : {0, 1}) {
      if (judges[trained] == 0) continue;
      loss[trained] += sum[trained] / judges[trained];
      ++presses[trained];
    }
  }
  std::optional<double> mean(int trained) const {
    return presses[trained] > 0 ? std::optional(loss[trained] / presses[trained]) : std::nullopt;
  }
};

}  // namespace

Evaluation evaluate(const EvaluationInput& input) {
  const std::size_t answers = input.examples.size(), members = input.nets.size();
  std::vector<std::vector<Prediction>> predictions(answers, std::vector<Prediction>(members));
  shareOut(input.workers, static_cast<int>(answers), [&](int index) {
    const auto a = static_cast<std::size_t>(index);
    const auto& example = *input.examples[a];
    Random unused;  // all steps are taken, nothing is drawn
    std::vector<ClipSlice> slices;
    for (const auto& clip : example.items) slices.push_back(sliceOf(*clip, 0, 0, unused));
    const auto inputs = gatherInputs(slices, input.shape, input.device);
    for (std::size_t m = 0; m < members; ++m) predictions[a][m] = predict(input.nets[m], inputs, example);
  });

  std::vector<std::vector<PressPrediction>> pressed(input.presses.size());
  shareOut(input.workers, static_cast<int>(pressed.size()), [&](int index) {
    const auto p = static_cast<std::size_t>(index);
    pressed[p] = predict(input, *input.presses[p]);
  });

  Evaluation result;
  double steps = 0.0;
  for (const auto* example : input.examples) steps += stepsOf(*example);
  for (const auto& of : pressed) steps += of.front().steps;
  for (std::size_t m = 0; m < members; ++m) {
    double sum = 0.0, squares = 0.0;
    for (const auto& of : predictions) {
      sum += of[m].sum;
      squares += of[m].sumOfSquares;
    }
    for (const auto& of : pressed) {
      sum += of[m].sum;
      squares += of[m].sumOfSquares;
    }
    const double mean = steps > 0.0 ? sum / steps : 0.0;
    result.scales.push_back({mean, steps > 0.0 ? std::sqrt(std::max(0.0, squares / steps - mean * mean)) : 0.0});
    result.finite = result.finite && std::isfinite(sum) && std::isfinite(squares);
  }

  Tally tallies[2] = {{input.labelNoise}, {input.labelNoise}};  // held out, training
  std::vector<double> memberLoss[2] = {std::vector<double>(members), std::vector<double>(members)};
  std::vector<int> memberAnswers[2] = {std::vector<int>(members), std::vector<int>(members)};
  for (std::size_t a = 0; a < answers; ++a) {
    const auto& example = *input.examples[a];
    for (const int trained : {0, 1}) {
      Vote vote;
      vote.returns.resize(example.items.size());
      for (std::size_t m = 0; m < members; ++m) {
        if (example.automatic || input.inBag[m][a] != (trained == 1)) continue;
        const auto& returns = predictions[a][m].returns;
        const double nll = -rankingLogLikelihood(example.ranking, returns, input.labelNoise).logLikelihood;
        vote.loss += nll;
        memberLoss[trained][m] += nll;
        ++memberAnswers[trained][m];
        vote.logWorths.push_back(&returns);
        const auto& scale = result.scales[m];
        for (std::size_t i = 0; i < vote.returns.size(); ++i)
          vote.returns[i] +=
              (returns[i] - scale.mean * example.items[i]->meta.steps) / std::max(scale.deviation, 1e-12);
      }
      if (!vote.logWorths.empty()) tallies[trained].add(example, vote);
    }
  }
  result.heldout = tallies[0].result();
  result.training = tallies[1].result();
  PressTally presses(members);
  for (std::size_t p = 0; p < pressed.size(); ++p) presses.add(pressed[p], input.pressInBag, p);
  result.pressHeldout = presses.mean(0);
  result.pressTraining = presses.mean(1);
  const bool answered = result.training.answers + result.heldout.answers > 0;
  const auto& losses = answered ? memberLoss : presses.memberLoss;
  const auto& counts = answered ? memberAnswers : presses.memberPresses;
  for (std::size_t m = 0; m < members; ++m) {
    result.memberHeldout.push_back(counts[0][m] ? losses[0][m] / counts[0][m] : -1.0);
    result.memberTraining.push_back(counts[1][m] ? losses[1][m] / counts[1][m] : -1.0);
  }
  return result;
}

}  // namespace podium::nn
