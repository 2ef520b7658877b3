#pragma once
// Measurements on policy networks with a memory, for tests that see Qt and therefore never torch.
#include <cstdint>

#include "learner/policy_trainer.h"

namespace podium::test {

// Largest differences, relative to the largest number of its kind, between a network with a memory over some steps of
// some environments, whose episodes begin here and there, and the same played one step after the other by torch's own
// cell.
struct MemoryDifference {
  double actions = 0.0, values = 0.0, state = 0.0;
  double gradients = 0.0;  // of every parameter
  double effect = 0.0;     // of what was remembered before the first step, on the values: not to be 0
};
// Of the networks mlp and nature.
MemoryDifference againstPlainSteps(const PpoConfig& config, const EnvSpec& spec, std::uint64_t seed);

// Whether a sequence gives what its steps give one by one when the state is handed on and cleared between them, within
// 1e-5, for any network.
bool sequenceEqualsItsSteps(const PpoConfig& config, const EnvSpec& spec, std::uint64_t seed);

// First weights of the LSTM: how far its matrices are from orthonormal ones, and its largest bias.
struct MemoryStart {
  double orthogonality = 1.0, bias = 1.0;
};
MemoryStart firstMemory(const PpoConfig& config, const EnvSpec& spec, std::uint64_t seed);

}  // namespace podium::test
