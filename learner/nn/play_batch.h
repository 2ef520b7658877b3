#pragma once
// Steps that somebody or something played, as a policy network takes them.
#include <ATen/core/Tensor.h>

#include <span>
#include <string>

#include "learner/imitation.h"
#include "learner/nn/policy_net.h"

namespace podium::nn {

struct PlayStep {
  const DemonstrationPlay* play = nullptr;
  int t = 0;
};

struct PlayBatch {
  at::Tensor inputs, actions;  // [n, ...] for PolicyNet::forward(), and [n, parts] for ActionHead::likelihood()
};

// Why the policy cannot learn from such play; empty: it can. `what` stands at the start of a sentence.
std::string whyNotPlay(const DemonstrationPlay& play, const PolicyNet& policy, const std::string& what);

// On the policy's device. The play fits it.
PlayBatch gatherPlay(std::span<const PlayStep> steps, const PolicyNet& policy);

// [n] log-probabilities (or densities) of what was done. Of real actions the deviation is taken as it is: a person's
// few different keys would take it, and with it all exploring, to nothing.
at::Tensor playLogLikelihood(const PlayBatch& batch, PolicyNet& policy);

}  // namespace podium::nn
