#pragma once
// The worths of a few items by the pairs in which they met. Pure.
#include <vector>

namespace podium {

// Log-worths of the items of a query, and how sure they are: a normal approximation of the posterior.
struct WorthFit {
  std::vector<double> worths;      // [k] its mode
  std::vector<double> covariance;  // [k][k] at the mode (Laplace)
  // How much more the one is worth than the other, in log-odds.
  double margin(int better, int worse) const;
  // P(the one beats the other), averaged over what is not known of the worths (MacKay 1992, "The evidence framework
  // applied to classification networks").
  double probability(int better, int worse) const;
};

struct WeightedPair {
  int one = 0, other = 0;
  double wins = 0.0, losses = 0.0;  // of the one against the other; parts of wins are fine
};

// The mode of  sum_pairs [ wins log sigma(s_one - s_other) + losses log sigma(s_other - s_one) ] - sum_i s_i^2 / 2,
// which is concave: Newton's method, with shorter steps where a whole one would go too far.
WorthFit fitWorths(const std::vector<WeightedPair>& pairs, int k);

}  // namespace podium
