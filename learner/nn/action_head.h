#pragma once
// What the outputs of a policy network mean: one categorical distribution for each part of an action or, where actions
// are real numbers, one normal distribution for each (independent of each other: Huang et al. 2022, details 1 to 3 of
// continuous actions).
#include <ATen/core/Tensor.h>

#include <span>

#include "learner/environment.h"
#include "learner/random.h"

namespace podium::nn {

// Immutable. Outputs of the network are [n, outputs()]: the logits of all choices, part after part, or the means.
// logDeviation: float32 [parts], the logarithms of the standard deviations, the same in every state; undefined where
// actions are choices.
class ActionHead {
 public:
  explicit ActionHead(ActionSpace space) : m_space(std::move(space)) {}
  virtual ~ActionHead() = default;

  const ActionSpace& space() const { return m_space; }
  virtual int outputs() const;

  // A draw, and its log-probability (or log-density). outputs, logDeviation and action: of one environment, on the CPU.
  // Real numbers are as drawn, perhaps beyond the space's bounds: the environment clips them, and the policy learns
  // about what it drew.
  virtual float sample(std::span<const float> outputs, std::span<const float> logDeviation, Random& random,
                       std::span<ActionWord> action) const;
  // The most probable action.
  virtual void mode(std::span<const float> outputs, std::span<ActionWord> action) const;

  // [n] each. actions: [n, parts], int64 or float32, on the device of the outputs.
  struct Likelihood {
    at::Tensor logProbs, entropies;
  };
  Likelihood likelihood(const at::Tensor& outputs, const at::Tensor& logDeviation, const at::Tensor& actions) const;

  // [n] divergences KL(p || q) of the distribution p of some outputs from the distribution q of others, in nats: sums
  // over the parts, which are independent. Logarithms of deviations as above.
  at::Tensor divergence(const at::Tensor& outputs, const at::Tensor& logDeviation, const at::Tensor& otherOutputs,
                        const at::Tensor& otherLogDeviation) const;

  // Some rows of a list of words [n][parts] as likelihood() wants them, on the CPU.
  at::Tensor gather(std::span<const ActionWord> words, std::span<const int> rows) const;

 private:
  ActionSpace m_space;
};

}  // namespace podium::nn
