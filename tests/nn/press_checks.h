#pragma once
// What of presses needs tensors, as plain figures (tests/nn/CMakeLists.txt says why).
#include <cstdint>

namespace podium::test {

// Largest relative difference between the batched loss and learner/feedback.h's over random batches.
double pressLossAgainstReference(int batches, std::uint64_t seed);
// Relative difference between the mean loss over many draws of a press' steps and the loss over all of them.
double drawnPressLossError(int draws, std::uint64_t seed);
// A step of COACH in a policy of numbers against theta + rate * value * trace, the trace added up step by step:
// largest difference of a weight.
double coachAgainstFormula(double lambda, std::uint64_t seed);

}  // namespace podium::test
