#pragma once
// Best of N: several episodes of one policy, and the one that the learned reward likes best (Stiennon et al. 2020,
// "Learning to summarize from human feedback"; Gao et al. 2022): what optimising that reward would lead to, without
// learning anything.
#include <cstdint>
#include <string>
#include <vector>

#include "app/checkpoint_player.h"

namespace podium {

struct ScoredEpisode {
  std::uint64_t seed = 0;  // a CheckpointPlayer with it plays the episode again, on the CPU to the bit
  double learnedReturn = 0.0, trueReturn = 0.0;
  std::int64_t steps = 0;
};

struct BestOf {
  std::vector<ScoredEpisode> episodes;
  std::size_t best = 0;  // of the highest learned return; the first of equals
  // At most so far, in nats, is the best of N from the policy: log N - (N - 1) / N (Stiennon et al. 2020, appendix G.3;
  // Beirami et al. 2024 show that it is a bound).
  double klBound() const;
};

// Plays count episodes, each of a seed of its own made from `seed`, and scores them with the checkpoint's reward model.
// Throws Exception as CheckpointPlayer does; NotFound where the checkpoint has no reward model.
BestOf playBestOf(int count, const std::string& checkpoint, int member, const EvaluationOptions& options,
                  const ComputeConfig& compute, std::uint64_t seed, const std::stop_token& stop);

}  // namespace podium
