#pragma once
// PPO's update against the same written out in plain torch, for tests that see Qt and therefore never torch.
#include <cstdint>
#include <memory>

#include "learner/policy_trainer.h"

namespace podium::nn {
class ProcessGroup;
}

namespace podium::test {

struct UpdateDifference {
  double weights = 0.0;  // largest, relative to how far the largest weight moved
  double losses = 0.0;  // of each update's last minibatch: policy, value, entropy, divergences, clip fraction; absolute
};

// Two updates over rollouts of random play by a small network of numbers, of which some episodes end: the epochs,
// minibatches, losses and clipping of Huang et al. 2022 with torch's own optimiser. The behaviour that was played by is
// a little off the network's, so that there is something to clip.
UpdateDifference againstPlainPpo(const PpoConfig& config, std::uint64_t seed);

// The same against A2C as Mnih et al. 2016 wrote it: returns of n steps that bootstrap from the last value, one step
// along the gradient of log-probability times advantage, the squared error and the entropy, by RMSprop.
UpdateDifference againstPlainA2c(const PpoConfig& config, std::uint64_t seed);

// Updates of the processes of a group, each with the play of some of the environments, against those of one process
// with the play of all. config: one minibatch, which is then the same steps. The losses are the last figures.
UpdateDifference togetherAgainstAlone(const PpoConfig& config, std::uint64_t seed,
                                      const std::shared_ptr<nn::ProcessGroup>& group);

// Largest difference between what a network that normalises gives for observations a thousand deviations away and for
// those that are ten away; and, so that there is something to see, between ten and nine.
struct FarAway {
  double beyond = 1.0, within = 0.0;
};
FarAway observationsFarAway(std::uint64_t seed);

}  // namespace podium::test
