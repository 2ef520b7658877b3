#include "learner/auto_labels.h"

#include <algorithm>

#include "learner/random.h"

namespace podium {
namespace {

constexpr std::int64_t kFirstId = std::int64_t{1} << 62;  // no project has so many answers
constexpr std::int64_t kMostPairs = 1 << 20;              // that are drawn from

}  // namespace

ClipList clipsOf(const DemonstrationPlays& plays, int clipSteps) {
  ClipList clips;
  for (const DemonstrationPlay& play : plays) {
    const ClipObservations& whole = *play.observations;
    const std::size_t plane = whole.meta.planeBytes();
    for (int first = 0; first + clipSteps <= whole.meta.steps; first += clipSteps) {
      auto clip = std::make_shared<ClipObservations>();
      clip->meta = whole.meta;
      clip->meta.steps = clipSteps;
      clip->meta.startStep += first;
      const auto begin = whole.planes.begin() + static_cast<std::ptrdiff_t>(plane) * first;
      clip->planes.assign(begin, begin + static_cast<std::ptrdiff_t>(plane) * (clipSteps + whole.meta.obsStack - 1));
      clips.push_back(std::move(clip));
    }
  }
  return clips;
}

std::vector<RankingExample> autoLabels(const ClipList& demonstrated, const ClipList& played, int count,
                                       std::uint64_t seed) {
  const auto all = static_cast<int>(std::min(std::ssize(demonstrated) * std::ssize(played), kMostPairs));
  std::vector<RankingExample> labels;
  if (all == 0) return labels;
  for (const int pair : Random(seed).sample(all, std::min(all, count))) {
    const auto better = static_cast<std::size_t>(pair) % demonstrated.size();
    const auto worse = static_cast<std::size_t>(pair) / demonstrated.size();
    labels.push_back({.id = ComparisonId{kFirstId + pair},
                      .items = {demonstrated[better], played[worse]},
                      .ranking = {.tiers = {{0}, {1}}},
                      .weight = 1.0,
                      .automatic = true});
  }
  return labels;
}

}  // namespace podium
