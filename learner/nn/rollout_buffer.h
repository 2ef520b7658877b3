#pragma once
// One rollout: what every environment saw, did and got in a fixed number of steps. Rewards of the model are not part of
// it: they are computed when it is learnt from, so that they are always the newest model's.
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "learner/nn/checkpoint_io.h"
#include "learner/nn/policy_net.h"
#include "learner/nn/rollout_advantage.h"

namespace podium::nn {

// Time-major: entry t * envs + e of every list. Filled by the collector, constant afterwards.
struct Rollout {
  Rollout(int steps, int envs, const PolicyShape& shape);

  int steps, envs;
  at::Tensor inputs;                // [steps * envs, ...] as PolicyNet::forward() takes them, channels-last, on the CPU
  at::Tensor state;                 // [envs, PolicyNet::stateSize()] what was remembered before the first step, on the
                                    // network's device
  std::vector<ActionWord> actions;  // [steps][envs][parts]
  std::vector<float> logProbs;      // [steps][envs] of those actions under the policy that acted
  std::vector<float> values;        // [steps + 1][envs] by the same network; the last row bootstraps
  std::vector<float> trueRewards;   // [steps][envs]
  std::vector<StepEnd> ends;        // [steps][envs] what really happened
  std::vector<float> finalValues;   // [steps][envs] value of the last state of a truncated episode, else 0
  int episodes = 0;                 // finished meanwhile, and the sums of their true returns and lengths
  double returnSum = 0, lengthSum = 0;
  double seconds = 0;  // spent collecting

  int size() const { return steps * envs; }
};

// What a report tells of the play alone: true rewards, episodes, seconds.
void describe(const Rollout& rollout, PpoReport& report);

// All of it but the seconds, into and from a checkpoint of its own. readRollout(): of that shape; throws
// Exception(Corrupt).
Checkpoint writeRollout(const Rollout& rollout);
std::unique_ptr<Rollout> readRollout(const Checkpoint& checkpoint, const PolicyShape& shape);

// [stack][pixels] to [pixels][stack]: channels-last is what the convolutions want, planes are what environments give.
void interleavePlanes(std::span<const std::uint8_t> planes, int stack, std::span<std::uint8_t> out);

}  // namespace podium::nn
