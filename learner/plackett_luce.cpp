#include "learner/plackett_luce.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "learner/random.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

double binomial(int n, int k) {
  double value = 1.0;
  for (int i = 1; i <= k; ++i) value = value * (n - k + i) / i;
  return value;
}

// The choices of one order of a tier above the items `below`.
void addOrder(const std::vector<int>& order, const std::vector<int>& below, double weight,
              std::vector<ChoiceTerm>& terms) {
  for (std::size_t i = 0; i < order.size(); ++i) {
    std::vector<int> among(order.begin() + static_cast<std::ptrdiff_t>(i), order.end());
    among.insert(among.end(), below.begin(), below.end());
    if (among.size() >= 2) terms.push_back({order[i], std::move(among), weight});
  }
}

// A tier too big for its subsets: the rotations of one shuffled order and of its reverse. The shuffle depends on the
// size alone, so that equal rankings have equal likelihoods.
void addBigTier(std::vector<int> order, const std::vector<int>& below, std::vector<ChoiceTerm>& terms) {
  std::sort(order.begin(), order.end());
  Random random(order.size());
  random.shuffle(order);
  const double weight = 1.0 / (2.0 * static_cast<double>(order.size()));
  for (int direction = 0; direction < 2; ++direction) {
    for (std::size_t turn = 0; turn < order.size(); ++turn) {
      addOrder(order, below, weight, terms);
      std::rotate(order.begin(), order.begin() + 1, order.end());
    }
    std::reverse(order.begin(), order.end());
  }
}

// The choices of one tier above the items `below`. While its order is drawn uniformly, the s items that remain are
// each of the C(m, s) subsets equally often, and each of their s members is the next one equally often.
void addTier(const std::vector<int>& tier, const std::vector<int>& below, std::vector<ChoiceTerm>& terms) {
  const int m = static_cast<int>(tier.size());
  if (m > kExactTie) {
    addBigTier(tier, below, terms);
    return;
  }
  for (unsigned subset = (1U << m) - 1; subset > 0; --subset) {
    const int s = std::popcount(subset);
    std::vector<int> among;
    for (int i = 0; i < m; ++i)
      if (subset >> i & 1U) among.push_back(tier[static_cast<std::size_t>(i)]);
    among.insert(among.end(), below.begin(), below.end());
    if (among.size() < 2) continue;
    const double weight = 1.0 / (binomial(m, s) * s);
    for (int i = 0; i < s; ++i) terms.push_back({among[static_cast<std::size_t>(i)], among, weight});
  }
}

}  // namespace

std::vector<ChoiceTerm> choiceTerms(const Ranking& ranking, int k) {
  if (!ranking.isValid(k))
    throw Exception(ErrorCode::InvalidInput, "The ranking \"" + toText(ranking) + "\" is not one of " +
                                                 std::to_string(k) + " items: name each position once.");
  std::vector<int> below;  // everything that loses against the tier at hand; built from the bottom
  if (ranking.unranked == UnrankedMeaning::BelowRanked) below = ranking.unrankedOf(k);
  std::vector<ChoiceTerm> terms;
  std::vector<std::vector<int>> tiers = ranking.tiers;
  if (ranking.unranked == UnrankedMeaning::Between && tiers.size() == 2)
    if (auto middle = ranking.unrankedOf(k); !middle.empty()) tiers.insert(tiers.begin() + 1, std::move(middle));
  for (auto tier = tiers.rbegin(); tier != tiers.rend(); ++tier) {
    addTier(*tier, below, terms);
    below.insert(below.end(), tier->begin(), tier->end());
  }
  std::reverse(terms.begin(), terms.end());  // best choice first, as the ranking reads
  return terms;
}

LikelihoodResult rankingLogLikelihood(const Ranking& ranking, std::span<const double> scores, double labelNoise) {
  LikelihoodResult result;
  result.gradient.assign(scores.size(), 0.0);
  for (const ChoiceTerm& term : choiceTerms(ranking, static_cast<int>(scores.size()))) {
    const auto score = [&](int position) { return scores[static_cast<std::size_t>(position)]; };
    double top = score(term.among.front());
    for (int position : term.among) top = std::max(top, score(position));
    double sum = 0.0;
    for (int position : term.among) sum += std::exp(score(position) - top);
    const double logP = score(term.chosen) - top - std::log(sum);
    // Without noise log p stays finite where p itself underflows; with noise p' is bounded below by e / n.
    double logNoisy = logP;
    double slope = 1.0;  // d log p' / d log p
    if (labelNoise > 0.0) {
      const double p0 = (1.0 - labelNoise) * std::exp(logP);
      const double noisy = p0 + labelNoise / static_cast<double>(term.among.size());
      logNoisy = std::log(noisy);
      slope = p0 / noisy;
    }
    result.logLikelihood += term.weight * logNoisy;
    for (int position : term.among) {
      const double softmax = std::exp(score(position) - top) / sum;
      const double chosen = position == term.chosen ? 1.0 : 0.0;
      result.gradient[static_cast<std::size_t>(position)] += term.weight * slope * (chosen - softmax);
    }
  }
  return result;
}

RankedPairs rankedPairs(const Ranking& ranking, int k) {
  RankedPairs pairs;
  std::vector<std::vector<int>> levels = ranking.tiers;
  // Unranked items are a level of their own; they are not tied, for their order is unknown.
  const bool between = ranking.unranked == UnrankedMeaning::Between && levels.size() == 2;
  const std::size_t rest = between ? 1 : levels.size();
  if (between || ranking.unranked == UnrankedMeaning::BelowRanked)
    levels.insert(levels.begin() + static_cast<std::ptrdiff_t>(rest), ranking.unrankedOf(k));
  for (std::size_t upper = 0; upper < levels.size(); ++upper) {
    for (std::size_t lower = upper + 1; lower < levels.size(); ++lower)
      for (int better : levels[upper])
        for (int worse : levels[lower]) pairs.ordered.emplace_back(better, worse);
    for (std::size_t i = 0; upper != rest && i < levels[upper].size(); ++i)
      for (std::size_t j = i + 1; j < levels[upper].size(); ++j)
        pairs.tied.emplace_back(levels[upper][i], levels[upper][j]);
  }
  return pairs;
}

}  // namespace podium
