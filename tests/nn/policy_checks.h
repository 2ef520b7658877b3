#pragma once
// Measurements on policy networks, for tests that see Qt and therefore never torch.
#include <cstdint>
#include <string>
#include <vector>

#include "learner/policy_trainer.h"

namespace podium::test {

// Largest difference between the log-probabilities that sample() gave `draws` actions of random outputs and those that
// likelihood() finds for them.
double samplesAgainstLikelihoods(const ActionSpace& space, int draws, std::uint64_t seed);

// likelihood()'s entropy for random outputs, and minus the mean log-probability of many draws from them.
struct EntropyPair {
  double stated = 0.0, drawn = 0.0;
};
EntropyPair entropies(const ActionSpace& space, int draws, std::uint64_t seed);

// Difference between divergence() of two distributions of random outputs and what many draws from the first say of it.
double divergenceAgainstDraws(const ActionSpace& space, int draws, std::uint64_t seed);

// Whether mode() is at least as probable as each of many draws.
bool modeIsMostProbable(const ActionSpace& space, std::uint64_t seed);

// Outputs of a network of its first weights: [n] values and the actions' part as [n][outputs], for noise as input.
struct FirstOutputs {
  double largestScore = 0.0;  // of the actions' part
  double valueDeviation = 0.0;
  bool aliasAgrees = false;  // an alias gives the same and follows a change of the weights
  std::int64_t parameters = 0;
};
FirstOutputs firstOutputs(const PpoConfig& config, const EnvSpec& spec, std::uint64_t seed);

// Writes FOLDER/policy.safetensors with first weights of the network and what it gives for one input of noise that is
// shown twice: FOLDER/input.bin (the bytes of that input), actions then value as numbers.
std::vector<double> savedOutputs(const PpoConfig& config, const EnvSpec& spec, std::uint64_t seed,
                                 const std::string& folder);

// Largest difference between moments that were added up in parts and those of all rows at once.
double momentsInParts(std::uint64_t seed);

// Largest difference between the folded reward network of numbers and the trained one with its statistics, relative.
double foldedNumbersDifference(std::uint64_t seed);

}  // namespace podium::test
