#pragma once
// Measurements on the formulas of SAC, DQN and novelty, for tests that see Qt and therefore never torch.
#include <cstdint>
#include <string>
#include <vector>

#include "learner/policy_trainer.h"

namespace podium::test {

struct SacCase {
  int rows = 0, parts = 0;
  std::vector<double> outputs;             // [rows][2 * parts] means, logarithms of deviations
  std::vector<double> noise;               // [rows][parts]
  std::vector<double> values, nextValues;  // [2][rows]
  std::vector<double> rewards, continues;  // [rows]
  double logTemperature = 0, gamma = 0, wantedEntropy = 0;
};
struct SacResult {
  std::vector<double> actions, logProbs, targets;
  std::vector<double> logProbGradient;  // of the sum of logProbs by the outputs
  double criticLoss = 0, actorLoss = 0, temperatureGradient = 0;
};
// What learner/nn/sac_loss.h makes of it, in double precision.
SacResult sacByTensors(const SacCase& of);

// [rows]; next values [rows][choices].
std::vector<double> dqnTargetByTensors(const std::vector<double>& rewards, const std::vector<double>& continues,
                                       const std::vector<double>& nextOnline, const std::vector<double>& nextTarget,
                                       double gamma);

// states [n][d] among others [m][d].
std::vector<double> noveltyByTensors(const std::vector<double>& states, const std::vector<double>& others, int d,
                                     int k);

// Values of the choices by DQN's network, and those of its body by hand: value + advantage - mean. Largest difference.
double duellingDifference(std::uint64_t seed);

// Largest difference between the two critics computed as one batch and one after the other.
double twinDifference(std::uint64_t seed);

// What a network saved by a trainer gives for `input`: SAC's squashed means, DQN's values of the choices.
std::vector<double> replayOutputs(const PolicyConfig& config, const EnvSpec& spec, const std::string& folder,
                                  const std::vector<float>& input);

}  // namespace podium::test
