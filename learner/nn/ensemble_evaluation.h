#pragma once
// How the ensemble does on answers, each member judged apart on those that it learnt from and those that it never saw.
#include <optional>
#include <span>
#include <vector>

#include "learner/nn/reward_net.h"
#include "learner/reward_model.h"

namespace podium::nn {

// Mean and deviation of a member's step rewards over clips, before normalisation.
struct RewardScale {
  double mean = 0.0;
  double deviation = 0.0;
};

struct Judgement {
  double loss = 0.0;              // mean negative log-likelihood per answer, label noise included as in training
  double accuracy = 0.0;          // share of ranked pairs that are ordered right; a tie on either side counts a half
  double calibrationError = 0.0;  // of the pairs' probabilities, averaged over the members, label noise included
  int answers = 0;                // with at least one member to judge them
  int pairs = 0;
};

struct Evaluation {
  Judgement training, heldout;  // by members that have, or have not, the answer in their bootstrap sample
  std::optional<double> pressTraining, pressHeldout;  // mean loss of a press, by the same two kinds of members
  std::vector<RewardScale> scales;                    // [members]
  std::vector<double> memberTraining, memberHeldout;  // [members] mean loss of answers or, where there are
                                                      // none, of presses; -1 without either
  bool finite = true;                                 // whether every prediction is a finite number
};

struct EvaluationInput {
  std::span<const RankingExample* const> examples;
  std::span<const std::vector<bool>> inBag;  // [members][examples]
  std::span<const FoldedRewardNet> nets;     // [members], rewards not normalised
  ClipMeta shape;
  c10::Device device = c10::kCPU;
  double labelNoise = 0.0;
  int workers = 1;
  std::span<const JudgedPress* const> presses = {};
  std::span<const std::vector<bool>> pressInBag = {};  // [members][presses]
};

// Automatic examples are part of the scales and of nothing else: they are nobody's answers, and easier than those.
// Presses are part of the scales by the steps that they may mean.
// Evaluation mode: no dropout, running statistics. An answer's members vote by the mean of their normalised returns;
// losses are averaged over them. Each clip is scored once by every member.
Evaluation evaluate(const EvaluationInput& input);

}  // namespace podium::nn
