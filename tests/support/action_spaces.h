#pragma once
// Action spaces in a line each, beside discreteActions() of the learner.
#include <utility>
#include <vector>

#include "learner/environment.h"

namespace podium::test {

// Of a kind that chooses among so many in each part; the choices have no names.
inline ActionSpace choiceSpace(ActionSpace::Kind kind, std::vector<int> choices) {
  ActionSpace space;
  space.kind = kind;
  space.choices = std::move(choices);
  return space;
}

// Real numbers between these bounds, one for each part.
inline ActionSpace boxSpace(std::vector<float> low, std::vector<float> high) {
  ActionSpace space;
  space.kind = ActionSpace::Kind::Box;
  space.low = std::move(low);
  space.high = std::move(high);
  return space;
}
// The same with bounds that are alike: -high to high.
inline ActionSpace symmetricBoxSpace(std::size_t parts, float high) {
  return boxSpace(std::vector<float>(parts, -high), std::vector<float>(parts, high));
}

}  // namespace podium::test
