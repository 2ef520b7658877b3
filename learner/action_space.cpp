// ActionSpace of learner/environment.h.
#include <limits>

#include "learner/environment.h"

namespace podium {

ActionSpace discreteActions(std::vector<std::string> names) {
  ActionSpace space;
  space.choices = {static_cast<int>(names.size())};
  space.names = std::move(names);
  return space;
}

std::string whyNotActions(const ActionSpace& space, std::span<const ActionWord> words) {
  const auto parts = static_cast<std::size_t>(space.parts());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (space.real()) {
      const float value = realOf(words[i]);
      if (!(value >= -std::numeric_limits<float>::max() && value <= std::numeric_limits<float>::max()))
        return "An action is not a finite number.";
    } else if (words[i] < 0 || words[i] >= space.choices[i % parts]) {
      return "Action " + std::to_string(words[i]) + " is not one of " + std::to_string(space.choices[i % parts]) + ".";
    }
  }
  return {};
}

}  // namespace podium
