#pragma once
// What SAC makes of Pendulum-v1 and DQN of CartPole-v1 with the true reward, beside random play.
#include "tests/bench/bench.h"

namespace podium::bench {

// Of each: the mean true return of the last twenty episodes after a fixed number of steps (Pendulum's as a cost), and
// the seconds that these took; settings of rl-baselines3-zoo. Throws Exception where Gymnasium is not installed
// (podium env add gymnasium).
Figures benchReplay();

}  // namespace podium::bench
