#pragma once
// Which algorithm suits an environment. Plain C++.
#include <string>

#include "learner/environment.h"

namespace podium {

// "ppo", "sac" or "dqn" for the setting policy.algorithm. "auto": sac where numbers are observed and actions are
// bounded real numbers, dqn where an action is one choice, else ppo, which plays anything. Throws
// Exception(InvalidInput) for an algorithm that the environment does not fit, with what does.
std::string chosenAlgorithm(const std::string& algorithm, const EnvSpec& spec);

}  // namespace podium
