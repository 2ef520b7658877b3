#include "learner/policy_choice.h"

#include <algorithm>
#include <cmath>

#include "storage/domain/result.h"

namespace podium {
namespace {

// Why SAC, or DQN, cannot play there; empty: it can.
std::string whyNotSac(const EnvSpec& spec) {
  if (!spec.actions.real()) return "actions that are real numbers";
  if (spec.clip.obsFormat != ObsFormat::Float32) return "numbers to observe, not pictures";
  const auto bounded = [](float bound) { return std::isfinite(bound); };
  const bool all = std::ranges::all_of(spec.actions.low, bounded) && std::ranges::all_of(spec.actions.high, bounded);
  return all ? "" : "bounds on every part of an action";
}

std::string whyNotDqn(const EnvSpec& spec) {
  return spec.actions.kind == ActionSpace::Kind::Discrete && spec.actions.parts() == 1 ? ""
                                                                                       : "actions that are one choice";
}

}  // namespace

std::string chosenAlgorithm(const std::string& algorithm, const EnvSpec& spec) {
  const std::string sac = whyNotSac(spec), dqn = whyNotDqn(spec);
  if (algorithm == "auto") return sac.empty() ? "sac" : dqn.empty() ? "dqn" : "ppo";
  const std::string& missing = algorithm == "sac" ? sac : algorithm == "dqn" ? dqn : std::string();
  if (!missing.empty())
    throw Exception(ErrorCode::InvalidInput, "The algorithm \"" + algorithm + "\" (policy.algorithm) needs " + missing +
                                                 ", which " + spec.config.id +
                                                 " does not give. \"auto\" chooses one that fits.");
  return algorithm;
}

}  // namespace podium
