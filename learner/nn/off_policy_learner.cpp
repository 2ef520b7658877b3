#include "learner/nn/off_policy_learner.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <cmath>
#include <utility>

#include "learner/nn/ppo_adam.h"
#include "storage/domain/result.h"

namespace podium::nn {

void descend(const at::Tensor& loss, const std::vector<at::Tensor>& parameters, FusedAdam& adam, double learningRate,
             double maxNorm) {
  descendAlong(torch::autograd::grad({loss}, parameters), adam, learningRate, maxNorm);
}

void descendAlong(std::vector<at::Tensor> gradients, FusedAdam& adam, double learningRate, double maxNorm) {
  if (!std::isfinite(adam.step(gradients, learningRate, maxNorm)))
    throw Exception(ErrorCode::NotFinite,
                    "Learning from the replay met a number that is not finite; the step was not taken. Lower "
                    "replay.learningRate.");
}

void follow(const torch::nn::Module& source, const torch::nn::Module& target, double rate) {
  const c10::NoGradGuard noGrad;
  std::vector<at::Tensor> to = target.parameters(), from = source.parameters();
  for (std::size_t i = 0; i < to.size(); ++i) to[i].lerp_(from[i], rate);
}

}  // namespace podium::nn
