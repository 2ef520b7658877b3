#pragma once
// The worths of competitors by the rankings in which they met: maximum likelihood of the Plackett-Luce model, for pairs
// that of Bradley and Terry (1952). Pure functions.
#include <optional>
#include <span>
#include <vector>

#include "storage/domain/ranking.h"

namespace podium {

struct Contest {
  std::vector<int> competitors;  // by position of the ranking; one may stand at several positions
  Ranking ranking;               // ties and the rest as in learner/plackett_luce.h
};

struct FittedWorth {
  double logWorth = 0.0;  // the mean of those that are rated is 0
  double error = 0.0;     // standard error, by the inverse of the observed information (that of the mean taken out)
};

struct PlackettLuceFit {
  // [competitors]; nothing for those that no chain of contests connects with the largest group of them.
  std::vector<std::optional<FittedWorth>> worths;
  // Whether the maximum is at infinity, because the rated fall into two groups of which one never won against the other
  // (Ford 1957; Hunter 2004, assumption 1). Then each has a tie with an average competitor added, which bounds it.
  bool bounded = false;
};

// Newton's method, with shorter steps where a whole one would go too far: the log-likelihood is concave in log-worths
// (Hunter 2004, "MM algorithms for generalized Bradley-Terry models", section 3). Throws Exception(InvalidInput) for a
// ranking that is not one of its competitors, or a competitor that is not one of `competitors`.
PlackettLuceFit fitPlackettLuce(std::span<const Contest> contests, int competitors);

}  // namespace podium
