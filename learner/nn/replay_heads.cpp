#include "learner/nn/replay_heads.h"

#include <cmath>

namespace podium::nn {

ActionRange rangeOf(const ActionSpace& space) {
  ActionRange range;
  for (std::size_t part = 0; part < space.low.size(); ++part) {
    const float low = space.low[part], high = space.high[part];
    range.middle.push_back(0.5f * (low + high));
    range.half.push_back(high > low ? 0.5f * (high - low) : 1.0f);  // a part without a choice: any
  }
  return range;
}

void SquashedHead::place(std::size_t part, double squashed, std::span<ActionWord> action) const {
  action[part] = wordOf(m_range.middle[part] + m_range.half[part] * static_cast<float>(squashed));
}

float SquashedHead::sample(std::span<const float> outputs, std::span<const float>, Random& random,
                           std::span<ActionWord> action) const {
  const bool evenly = drawsEvenly(random);
  for (std::size_t part = 0; part < action.size(); ++part) {
    const double mean = outputs[part], spread = outputs[action.size() + part];
    place(part, evenly ? 2.0 * random.uniform() - 1.0 : std::tanh(mean + std::exp(spread) * random.normal()), action);
  }
  return 0.0f;
}

void SquashedHead::mode(std::span<const float> outputs, std::span<ActionWord> action) const {
  for (std::size_t part = 0; part < action.size(); ++part)
    place(part, std::tanh(static_cast<double>(outputs[part])), action);
}

float GreedyHead::sample(std::span<const float> outputs, std::span<const float>, Random& random,
                         std::span<ActionWord> action) const {
  if (drawsEvenly(random))
    action[0] = random.below(static_cast<int>(outputs.size()));
  else
    mode(outputs, action);
  return 0.0f;
}

}  // namespace podium::nn
