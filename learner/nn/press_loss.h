#pragma once
// The loss of presses, differentiable: the batched form of pressLoss() in learner/feedback.h.
#include <ATen/core/Tensor.h>

#include <span>
#include <vector>

#include "learner/feedback.h"
#include "learner/nn/clip_batch.h"
#include "learner/random.h"

namespace podium::nn {

// Steps of presses as they go through the network together.
struct PressBatch {
  std::vector<ClipSlice> slices;        // one for each press
  std::vector<double> values, weights;  // [steps] of all slices
};

// Adds a press. All steps that it may mean or, where those are more than `most` (not 0), so many draws of them by their
// weights, which stand for all: the expectation of the loss over the draws is that of all steps.
void addPress(PressBatch& batch, const JudgedPress& press, double weight, int most, Random& random);

// rewards: [steps], of the model before normalisation. Returns the sum over steps of weight times squared error.
at::Tensor pressLoss(const at::Tensor& rewards, const PressBatch& batch);

}  // namespace podium::nn
