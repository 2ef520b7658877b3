#include "ui/annotate/ranking_builder.h"

#include <algorithm>
#include <map>
#include <utility>

namespace podium {

RankingBuilder::RankingBuilder(int cards) : m_cards(std::clamp(cards, 0, kMaxCards)) {}

std::vector<std::vector<int>> RankingBuilder::tiers() const {
  std::map<int, std::vector<int>> byRank;
  for (int place = 0; place < m_cards; ++place)
    if (rankOf(place) > 0) byRank[rankOf(place)].push_back(place);
  std::vector<std::vector<int>> result;
  for (auto& [rank, places] : byRank) result.push_back(std::move(places));
  return result;
}

std::vector<int> RankingBuilder::unranked() const {
  std::vector<int> places;
  for (int place = 0; place < m_cards; ++place)
    if (rankOf(place) == 0) places.push_back(place);
  return places;
}

std::vector<int> RankingBuilder::atRank(int rank) const {
  std::vector<int> places;
  for (int place = 0; place < m_cards; ++place)
    if (rankOf(place) == rank) places.push_back(place);
  return places;
}

int RankingBuilder::shownRank(int place) const {
  if (!isComplete()) return rankOf(place);
  std::array<bool, kMaxCards + 1> taken{};
  for (int other = 0; other < m_cards; ++other) taken[static_cast<std::size_t>(rankOf(other))] = true;
  return static_cast<int>(std::count(taken.begin(), taken.begin() + rankOf(place) + 1, true));
}

int RankingBuilder::worstRank() const { return *std::max_element(m_ranks.begin(), m_ranks.end()); }

void RankingBuilder::assign(int place, int rank) {
  std::erase(m_order, place);
  m_ranks[static_cast<std::size_t>(place)] = rank;
  if (rank > 0) m_order.push_back(place);
  if (m_order.empty()) m_tiePending = false;
}

void RankingBuilder::choose(int place) {
  if (place < 0 || place >= m_cards) return;
  if (rankOf(place) > 0) {
    assign(place, 0);
    setTiers(tiers());
    return;
  }
  setTiers(tiers());  // closes the gaps
  assign(place, m_tiePending ? rankOf(m_order.back()) : worstRank() + 1);
  m_tiePending = false;
}

void RankingBuilder::tieNext() { m_tiePending = !m_tiePending && !m_order.empty() && !isComplete(); }

void RankingBuilder::takeBack() {
  if (std::exchange(m_tiePending, false) || m_order.empty()) return;
  assign(m_order.back(), 0);
  setTiers(tiers());
}

void RankingBuilder::setRank(int place, int rank) {
  if (place < 0 || place >= m_cards || rank < 0 || rank > kMaxCards) return;
  assign(place, rank);
  m_tiePending = false;
}

void RankingBuilder::moveIntoTier(int place, int tier) {
  const auto before = tiers();
  if (place < 0 || place >= m_cards || tier < 0 || tier >= static_cast<int>(before.size())) return;
  const int rank = rankOf(before[static_cast<std::size_t>(tier)].front());
  if (rank == rankOf(place)) return;
  assign(place, rank);
  setTiers(tiers());
  m_tiePending = false;
}

void RankingBuilder::moveBeforeTier(int place, int tier) {
  auto after = tiers();
  if (place < 0 || place >= m_cards || tier < 0 || tier > static_cast<int>(after.size())) return;
  for (auto& places : after) std::erase(places, place);
  after.insert(after.begin() + tier, {place});
  std::erase_if(after, [](const auto& places) { return places.empty(); });
  assign(place, 1);  // the last to be ranked, for takeBack(); the rank itself follows from the tiers
  setTiers(after);
  m_tiePending = false;
}

void RankingBuilder::setTiers(const std::vector<std::vector<int>>& tiers) {
  int rank = 0;
  for (const auto& places : tiers) {
    ++rank;
    for (int place : places) m_ranks[static_cast<std::size_t>(place)] = rank;
  }
}

void RankingBuilder::clear() { *this = RankingBuilder(m_cards); }

Ranking RankingBuilder::ranking(std::span<const int> shownOrder) const {
  Ranking result;
  for (const auto& places : tiers()) {
    auto& tier = result.tiers.emplace_back();
    for (int place : places) tier.push_back(shownOrder[static_cast<std::size_t>(place)]);
    std::sort(tier.begin(), tier.end());
  }
  return result;
}

void RankingBuilder::restore(const Ranking& ranking, std::span<const int> shownOrder) {
  clear();
  int rank = 0;
  for (const auto& tier : ranking.tiers) {
    ++rank;
    for (int position : tier) {
      const auto found = std::find(shownOrder.begin(), shownOrder.end(), position);
      if (found != shownOrder.end()) setRank(static_cast<int>(found - shownOrder.begin()), rank);
    }
  }
}

}  // namespace podium
