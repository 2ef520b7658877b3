#pragma once
// The likelihood of a ranking under Plackett-Luce (Luce 1959, Plackett 1975): the scalar reference in double precision
// that the batched torch version must match. Pure functions.
//
// A ranking is a sequence of choices: the best of all, the best of the rest, and so on;
//   log P = sum_j [ s_(j) - logsumexp(s_(j), ..., s_(K)) ].                        K = 2 is the logistic loss.
// Unranked items: with UnrankedMeaning::BelowRanked they stay in every denominator and are never chosen (top-k
// likelihood); with Unknown they do not enter at all; with Between (best-worst scaling) they form one middle tier,
// undecided as ties are.
// Ties: the order inside a tier is taken as undecided, each order equally likely, and the log-likelihood is averaged
// over those orders. For K = 2 this is the label (1/2, 1/2) of Christiano et al. 2017, section 2.2.3. The average is
// exact up to kExactTie items: a tier of m items needs the 2^m subsets that can remain, not the m! orders. Bigger tiers
// are averaged over 2 m fixed orders in which every item takes every place equally often; which orders, depends on how
// the items are numbered.
// Label noise e: at each choice among n items a slip happens with probability e and picks uniformly,
//   p' = (1 - e) p + e / n.                                      K = 2, e = 0.1: 0.9 p + 0.05 of the same paper.
#include <span>
#include <utility>
#include <vector>

#include "storage/domain/ranking.h"

namespace podium {

constexpr int kExactTie = 9;

// One averaged choice: `weight` times log p'(chosen | among).
struct ChoiceTerm {
  int chosen = 0;          // position
  std::vector<int> among;  // positions that could have been chosen, `chosen` included, at least 2
  double weight = 1.0;
};

// The choices that a ranking of k items stands for; weights of one tier stage add up to 1. Choices among one are
// left out. The torch version and the reference both start from this list. Throws Exception(InvalidInput) when the
// ranking is not one of k items.
std::vector<ChoiceTerm> choiceTerms(const Ranking& ranking, int k);

struct LikelihoodResult {
  double logLikelihood = 0.0;
  std::vector<double> gradient;  // with respect to the scores, [k]
};

// scores: [k] log-worths. labelNoise in [0, 1).
LikelihoodResult rankingLogLikelihood(const Ranking& ranking, std::span<const double> scores, double labelNoise = 0.0);

// Pairs that the ranking orders strictly, (better, worse), and pairs that it ties: for accuracy figures.
struct RankedPairs {
  std::vector<std::pair<int, int>> ordered;
  std::vector<std::pair<int, int>> tied;
};
RankedPairs rankedPairs(const Ranking& ranking, int k);

}  // namespace podium
