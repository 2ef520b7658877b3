#pragma once
// What the outputs of SAC's actor and of DQN's network mean, and how chance enters. Plain C++ but for the base class.
#include <vector>

#include "learner/nn/action_head.h"

namespace podium::nn {

// Some actions are drawn evenly from the whole space, whatever the network says: all before learning starts, and
// epsilon of DQN. The owner of the network sets the share between two calls.
class ReplayHead : public ActionHead {
 public:
  using ActionHead::ActionHead;
  double randomShare = 0.0;

 protected:
  bool drawsEvenly(Random& random) const { return randomShare > 0.0 && random.uniform() < randomShare; }
};

// The middle and half the width of each part's range: an action is middle + half * tanh(x).
struct ActionRange {
  std::vector<float> middle, half;
};
ActionRange rangeOf(const ActionSpace& space);

// SAC: a normal distribution for each part, squashed by tanh into the bounds (Haarnoja et al. 2018, appendix C).
// Outputs: [means, logarithms of deviations], of x.
class SquashedHead final : public ReplayHead {
 public:
  explicit SquashedHead(const ActionSpace& space) : ReplayHead(space), m_range(rangeOf(space)) {}
  int outputs() const override { return 2 * space().parts(); }
  // The returned log-probability is nobody's: SAC computes its own anew. 0.
  float sample(std::span<const float> outputs, std::span<const float> unused, Random& random,
               std::span<ActionWord> action) const override;
  void mode(std::span<const float> outputs, std::span<ActionWord> action) const override;

 private:
  void place(std::size_t part, double squashed, std::span<ActionWord> action) const;

  ActionRange m_range;
};

// DQN: outputs are the values of the choices; the greatest is taken.
class GreedyHead final : public ReplayHead {
 public:
  using ReplayHead::ReplayHead;
  float sample(std::span<const float> outputs, std::span<const float> unused, Random& random,
               std::span<ActionWord> action) const override;
};

}  // namespace podium::nn
