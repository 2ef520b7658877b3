#pragma once
// How fast PPO plays and learns on Breakout, beside what its parts do alone.
#include "learner/nn_module.h"
#include "tests/bench/bench.h"

namespace podium::bench {

struct PpoBenchOptions {
  std::string id = "ALE/Breakout-v5";
  ComputeConfig compute;
  PpoConfig ppo;  // 128 steps, 4 epochs, 4 minibatches, overlapped
  int envs = 8;
  double seconds = 12.0;   // of measured PPO, all rounds together
  std::string serverPath;  // see startEnvironment()
};

// Steps per second of PPO with the true reward, and of its limits in the same run:
// - emulation alone: the same environments with random actions;
// - network alone: the bare convolutions' forward passes for acting, and forward and backward for every epoch, on as
//   many threads as the trainer's update has; no loss, no optimiser, no copies;
// - processor: emulation and bare network on one thread each, packed without a gap on all cores. With few cores this is
//   the limit that counts: the two limits above each have every core to themselves.
// Throws Exception when the game or the device is missing.
Figures benchPpo(const PpoBenchOptions& options);
Figures benchPpo();

}  // namespace podium::bench
