#pragma once
// Preference learning from end to end: what a policy reaches that was only told which clips are better.
#include "tests/bench/bench.h"

namespace podium::bench {

// The learner as `podium learn` runs it, on a cart and pole of fixed length and on a pendulum, with an oracle that
// answers pairs by their true return (Christiano et al. 2017, section 3.1.1) as soon as they are asked and goes home
// after so many answers. Its true return afterwards, a mean over seeds and episodes, beside that of PPO with the same
// settings, as many steps and the true reward. Takes many minutes. Throws Exception(Unavailable) without Gymnasium.
Figures benchPreferences();

}  // namespace podium::bench
