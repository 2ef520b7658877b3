#pragma once
// Answers about made-up clips whose true return is something that can be seen: how high a bright block stands.
#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <vector>

#include "learner/random.h"
#include "learner/reward_model.h"

namespace podium {

struct SeenClip {
  std::shared_ptr<const ClipObservations> clip;
  double trueReturn = 0.0;  // mean height of the block over the steps, 0 at the bottom, 1 at the top
};

// A block of 16x16 that wanders over a noisy grey picture.
inline SeenClip makeSeenClip(Random& random, int steps) {
  auto clip = std::make_shared<ClipObservations>();
  clip->meta.environment = "synthetic";
  clip->meta.steps = steps;
  const int planes = steps + clip->meta.obsStack - 1, side = clip->meta.obsHeight, block = 16;
  clip->planes.resize(static_cast<std::size_t>(planes) * static_cast<std::size_t>(side * side));
  double row = random.below(side - block), column = random.below(side - block);
  const double speed = 2.0 * random.normal();
  double height = 0.0;
  for (int p = 0; p < planes; ++p) {
    auto* pixels = clip->planes.data() + static_cast<std::size_t>(p) * static_cast<std::size_t>(side * side);
    for (int i = 0; i < side * side; ++i) pixels[i] = static_cast<std::uint8_t>(60 + random.below(40));
    for (int y = 0; y < block; ++y)
      for (int x = 0; x < block; ++x) pixels[(static_cast<int>(row) + y) * side + static_cast<int>(column) + x] = 230;
    if (p >= clip->meta.obsStack - 1) height += 1.0 - row / (side - block);
    row = std::clamp(row + speed, 0.0, static_cast<double>(side - block));
    column = std::clamp(column + 2.0 * random.normal(), 0.0, static_cast<double>(side - block));
  }
  return {clip, height / steps};
}

// Ranks clips by true return. A person who errs: each item's return is seen with Gumbel noise of this size.
inline Ranking rankSeen(const std::vector<SeenClip>& clips, double noise, Random& random) {
  std::vector<double> seen;
  for (const auto& clip : clips) seen.push_back(clip.trueReturn + noise * random.gumbel());
  std::vector<int> order(clips.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](int a, int b) { return seen[static_cast<std::size_t>(a)] > seen[static_cast<std::size_t>(b)]; });
  Ranking ranking;
  for (const int item : order) ranking.tiers.push_back({item});
  return ranking;
}

inline std::vector<RankingExample> makeAnswers(int count, int k, int steps, double noise, std::uint64_t seed) {
  Random random(seed);
  std::vector<RankingExample> answers;
  for (int i = 0; i < count; ++i) {
    std::vector<SeenClip> clips;
    for (int j = 0; j < k; ++j) clips.push_back(makeSeenClip(random, steps));
    RankingExample answer;
    answer.id = ComparisonId{i + 1};
    for (const auto& clip : clips) answer.items.push_back(clip.clip);
    answer.ranking = rankSeen(clips, noise, random);
    answers.push_back(std::move(answer));
  }
  return answers;
}

}  // namespace podium
