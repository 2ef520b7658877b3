#pragma once
// How long PPO takes to solve CartPole-v1, beside stable-baselines3 with the same settings.
#include "tests/bench/bench.h"

namespace podium::bench {

// Median seconds and environment steps over seeds until the mean return of the last twenty episodes is 475, with the
// settings of the preset "toy" (rl-baselines3-zoo's). The peer runs in turn with us, seed by seed, where there are
// peers (tests/bench/peers.h); without them the figures stand beside themselves. Throws Exception where Gymnasium is
// not installed (podium env add gymnasium).
Figures benchCartPole();

}  // namespace podium::bench
