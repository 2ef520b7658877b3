#include "exporters/consensus.h"

#include <algorithm>
#include <numeric>

namespace podium {
namespace {

constexpr int kNowhere = -1;

// The tier of each item, from the best; kNowhere of those of which nothing is said.
struct Levels {
  std::vector<int> of;
  int open = kNowhere;  // the tier of what was left out: nothing is said of the order in it
  int placed = 0;
};

Levels levelsOf(const Ranking& ranking, int k) {
  Levels levels{std::vector<int>(static_cast<std::size_t>(k), kNowhere)};
  const auto place = [&](const std::vector<int>& tier, int level) {
    for (const int position : tier) levels.of[static_cast<std::size_t>(position)] = level;
    levels.placed += static_cast<int>(tier.size());
  };
  const int tiers = static_cast<int>(ranking.tiers.size());
  for (int i = 0; i < tiers; ++i) place(ranking.tiers[static_cast<std::size_t>(i)], 2 * i);
  if (tiers == 0 || ranking.unranked == UnrankedMeaning::Unknown) return levels;
  levels.open = ranking.unranked == UnrankedMeaning::Between ? 2 * tiers - 3 : 2 * tiers;
  place(ranking.unrankedOf(k), levels.open);
  return levels;
}

}  // namespace

QueryTally::QueryTally(int k)
    : m_k(k),
      m_pairs(static_cast<std::size_t>(k * k)),
      m_good(static_cast<std::size_t>(k)),
      m_bad(static_cast<std::size_t>(k)) {}

void QueryTally::add(Verdict verdict, const std::optional<Ranking>& ranking, const AnswerParts& parts) {
  ++m_answers;
  ++m_verdicts[static_cast<std::size_t>(verdict)];
  for (const int position : parts.accepted) ++m_good[static_cast<std::size_t>(position)];
  for (const int position : parts.rejected) ++m_bad[static_cast<std::size_t>(position)];
  if (!ranking) return;
  const Levels levels = levelsOf(*ranking, m_k);
  const double weight = levels.placed > 0 ? 2.0 / levels.placed : 0.0;
  for (int i = 0; i < m_k; ++i)
    for (int j = i + 1; j < m_k; ++j) {
      const int one = levels.of[static_cast<std::size_t>(i)], other = levels.of[static_cast<std::size_t>(j)];
      if (one == kNowhere || other == kNowhere || (one == other && one == levels.open)) continue;
      PairCount& pair = at(i, j);
      ++(one < other ? pair.wins : one > other ? pair.losses : pair.ties);
      pair.winWeight += one < other ? weight : one == other ? weight / 2.0 : 0.0;
      pair.lossWeight += one > other ? weight : one == other ? weight / 2.0 : 0.0;
    }
}

double QueryTally::agreement() const {
  double sum = 0.0;
  int units = 0;
  const auto take = [&](std::initializer_list<int> counts) {
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    if (all == 0) return;
    sum += static_cast<double>(std::max(counts)) / all;
    ++units;
  };
  const auto given = [&](Verdict verdict) { return m_verdicts[static_cast<std::size_t>(verdict)]; };
  for (int i = 0; i < m_k; ++i)
    for (int j = i + 1; j < m_k; ++j) {
      const PairCount& pair = at(i, j);
      if (pair.wins + pair.losses + pair.ties > 0)
        take({pair.wins, pair.losses, pair.ties, given(Verdict::BothBad), given(Verdict::CantTell)});
    }
  if (units == 0)
    for (std::size_t position = 0; position < m_good.size(); ++position) take({m_good[position], m_bad[position]});
  if (units == 0)
    take({given(Verdict::Ranked), given(Verdict::BothBad), given(Verdict::CantTell), given(Verdict::Recorded)});
  return units > 0 ? sum / units : 1.0;
}

Verdict QueryTally::verdict() const {
  Verdict most = Verdict::Ranked;
  for (const Verdict verdict : {Verdict::BothBad, Verdict::CantTell, Verdict::Recorded})
    if (m_verdicts[static_cast<std::size_t>(verdict)] > m_verdicts[static_cast<std::size_t>(most)]) most = verdict;
  return most;
}

std::vector<std::vector<int>> QueryTally::majority() const {
  if (m_k == 2) {
    const auto& [wins, losses, ties, winWeight, lossWeight] = at(0, 1);
    if (wins + losses + ties == 0) return {};
    if (wins == losses || ties >= std::max(wins, losses)) return {{0, 1}};
    return wins > losses ? std::vector<std::vector<int>>{{0}, {1}} : std::vector<std::vector<int>>{{1}, {0}};
  }
  struct Share {
    std::int64_t halves = 0, pairs = 0;  // half a win each; whole numbers, so that equal shares are found
    int position = 0;
    bool better(const Share& other) const { return halves * other.pairs > other.halves * pairs; }
  };
  std::vector<Share> shares(static_cast<std::size_t>(m_k));
  for (int i = 0; i < m_k; ++i) {
    shares[static_cast<std::size_t>(i)].position = i;
    for (int j = i + 1; j < m_k; ++j) {
      const PairCount& pair = at(i, j);
      const int all = pair.wins + pair.losses + pair.ties;
      shares[static_cast<std::size_t>(i)].pairs += all;
      shares[static_cast<std::size_t>(j)].pairs += all;
      shares[static_cast<std::size_t>(i)].halves += 2 * pair.wins + pair.ties;
      shares[static_cast<std::size_t>(j)].halves += 2 * pair.losses + pair.ties;
    }
  }
  std::erase_if(shares, [](const Share& share) { return share.pairs == 0; });
  std::ranges::stable_sort(shares, [](const Share& one, const Share& other) { return one.better(other); });
  std::vector<std::vector<int>> tiers;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (i == 0 || shares[i - 1].better(shares[i])) tiers.emplace_back();
    tiers.back().push_back(shares[i].position);
  }
  return tiers;
}

WorthFit QueryTally::posterior() const {
  std::vector<WeightedPair> pairs;
  for (int i = 0; i < m_k; ++i)
    for (int j = i + 1; j < m_k; ++j)
      if (const PairCount& pair = at(i, j); pair.winWeight + pair.lossWeight > 0.0)
        pairs.push_back({i, j, pair.winWeight, pair.lossWeight});
  return fitWorths(pairs, m_k);
}

std::vector<int> QueryTally::labelled(bool good) const {
  std::vector<int> positions;
  for (int i = 0; i < m_k; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (good ? m_good[at] > m_bad[at] : m_bad[at] > m_good[at]) positions.push_back(i);
  }
  return positions;
}

std::vector<int> QueryTally::accepted() const { return labelled(true); }
std::vector<int> QueryTally::rejected() const { return labelled(false); }

}  // namespace podium
