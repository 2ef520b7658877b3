#pragma once
// Pairs that nobody was asked about: what a person played is better than what the first policy did (Ibarz et al. 2018,
// section 3.2). They teach the reward model beside people's answers and are none of them: no statistics, no export.
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "learner/imitation.h"
#include "learner/reward_model.h"

namespace podium {

using ClipList = std::vector<std::shared_ptr<const ClipObservations>>;

// Consecutive stretches of clipSteps steps; what remains of an episode is left out.
ClipList clipsOf(const DemonstrationPlays& plays, int clipSteps);

// `count` pairs of a clip of the first list, drawn at random, that beats one of the second; as many as there are
// different pairs where that is fewer. Ids lie beyond those of any answer, the same for the same draw. Pure.
std::vector<RankingExample> autoLabels(const ClipList& demonstrated, const ClipList& played, int count,
                                       std::uint64_t seed);

}  // namespace podium
