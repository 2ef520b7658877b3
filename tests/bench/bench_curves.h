#pragma once
// What PPO reaches on tasks of which it is known what others reach.
#include "tests/bench/bench.h"

namespace podium::bench {

// Mean over three seeds of the mean return of each one's last hundred episodes, on the true reward:
// - CartPole-v1 and Acrobot-v1 with the settings of CleanRL's ppo.py after 500,000 steps, beside what CleanRL publishes
//   (its documentation, 490.04 +- 6.12 and -86.36 +- 1.32 over three seeds);
// - Pendulum-v1 after 100,000 steps, beside stable-baselines3 with the same settings and seeds (tests/bench/peers.h).
// Returns that are costs are given without their sign. Takes minutes; how busy the machine is does not matter.
Figures benchCurves();

}  // namespace podium::bench
