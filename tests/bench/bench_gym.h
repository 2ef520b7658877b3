#pragma once
// How fast environments of Gymnasium step through the bridge, beside a plain loop of Python.
#include "tests/bench/bench.h"

namespace podium::bench {

// HalfCheetah-v5, whose steps are those of MuJoCo, and CartPole-v1, whose steps are next to nothing; one worker, so
// that both sides have one process, and two. Time on the clock and of the processors. Random actions. The sides take
// turns, so that they meet the same machine; of the turns the fastest counts. Throws Exception when Gymnasium is
// missing; HalfCheetah is left out without MuJoCo.
Figures benchGym();

}  // namespace podium::bench
