#pragma once
// How fast the reward ensemble is trained and scores, beside its bare convolutions.
#include "learner/nn_module.h"
#include "tests/bench/bench.h"

namespace podium::bench {

struct RewardBenchOptions {
  RewardConfig reward;  // 3 members, 16 queries a minibatch
  ComputeConfig compute;
  int clipSteps = 25;
  double seconds = 6.0;  // of each pair of measurements
};

// Clips per second trained, all members together, for queries of 2 and of 4 clips; the limit is the forward and
// backward pass of the same convolutions over inputs that lie ready: as many images at a time, members, threads and
// memory as in training, but no bytes to convert, norm, activation, dropout, dense layers, loss or optimiser. Steps per
// second scored on one thread beside the bare forward pass. Both are measured in turns, so that other work on the
// machine slows both.
Figures benchReward(const RewardBenchOptions& options);
Figures benchReward();

}  // namespace podium::bench
