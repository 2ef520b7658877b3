#pragma once
#include "tests/bench/bench.h"

namespace podium::bench {

// PPO with CleanRL's settings on the true reward over the first two million steps of Pong. An hour or more: runs when it
// is named. Writes the curve to PODIUM_CURVE if that environment variable names a file (steps, mean return of the last
// 100 episodes, seconds), row by row as it goes.
Figures benchPong();

}  // namespace podium::bench
