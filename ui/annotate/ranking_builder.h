#pragma once
// The ranking that a person is building, card by card. Pure: no Qt, no clock.
//
// Cards are named by their place on the screen (0 is card A). Each card holds a rank of 1 to kMaxCards or none; equal
// ranks are a tie. Ranks may have gaps while the person types digits (a card may be third before there is a second);
// every other way to rank closes them, and the ranking that results has none.
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "storage/domain/query_limit.h"
#include "storage/domain/ranking.h"

namespace podium {

class RankingBuilder {
 public:
  static constexpr int kMaxCards = kMostQueryItems;

  explicit RankingBuilder(int cards = 0);

  int cards() const { return m_cards; }
  // 1..kMaxCards, or 0 for a card without a rank.
  int rankOf(int place) const { return m_ranks[static_cast<std::size_t>(place)]; }
  int ranked() const { return static_cast<int>(m_order.size()); }
  bool isEmpty() const { return m_order.empty(); }
  bool isComplete() const { return m_cards > 0 && ranked() == m_cards; }
  // Whether the next choose() joins the last card's rank.
  bool tiePending() const { return m_tiePending; }
  // Cards by tier, best first, without gaps; inside a tier by place.
  std::vector<std::vector<int>> tiers() const;
  std::vector<int> unranked() const;
  // The rank as people see it: as it was given while cards are left, the tier's place in a whole ranking.
  int shownRank(int place) const;
  // Cards with exactly this rank.
  std::vector<int> atRank(int rank) const;

  // Best first: the card gets the rank after the worst one so far, or joins it when a tie is pending. A card that has
  // a rank loses it.
  void choose(int place);
  // The next card ties with the last one chosen; a second call takes that back. No effect before the first card.
  void tieNext();
  // Takes back a pending tie, else the card that was ranked last.
  void takeBack();
  // Sets the rank directly: 1..kMaxCards; equal ranks tie; 0 takes the card out.
  void setRank(int place, int rank);
  // Drops the card into tier `tier` of tiers(), as it stood before the move: a tie.
  void moveIntoTier(int place, int tier);
  // Drops the card as a tier of its own before tier `tier`; tiers().size() is after the last.
  void moveBeforeTier(int place, int tier);
  void clear();

  // In the words of the file: positions in Query::items. shownOrder[place] = position.
  Ranking ranking(std::span<const int> shownOrder) const;
  // Shows a stored ranking again. Positions that shownOrder does not name are left out.
  void restore(const Ranking& ranking, std::span<const int> shownOrder);

  bool operator==(const RankingBuilder&) const = default;

 private:
  void assign(int place, int rank);
  void setTiers(const std::vector<std::vector<int>>& tiers);
  int worstRank() const;

  int m_cards = 0;
  std::array<int, kMaxCards> m_ranks{};
  std::vector<int> m_order;  // ranked places in the order in which they were given their rank
  bool m_tiePending = false;
};

}  // namespace podium
