#pragma once
// Which card a person looks at, for how long. Pure; times come from the caller.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "storage/domain/answer_parts.h"

namespace podium {

// A card has a person's attention while the mouse is over it, while it has the keyboard or stands alone on the screen;
// the owner decides which. Idle time is left out as ActiveTime leaves it out: `activeMs` is its total.
class LookTracker {
 public:
  void start(int cards, std::int64_t activeMs) {
    m_dwell.assign(static_cast<std::size_t>(cards), 0);
    m_replays.assign(static_cast<std::size_t>(cards), 0);
    m_order.clear();
    m_place.reset();
    m_since = activeMs;
  }
  // From now on at this card; nullopt: at none.
  void look(std::optional<int> place, std::int64_t activeMs) {
    if (m_place) m_dwell[static_cast<std::size_t>(*m_place)] += std::max<std::int64_t>(0, activeMs - m_since);
    m_since = activeMs;
    m_place = place && *place >= 0 && *place < static_cast<int>(m_dwell.size()) ? place : std::nullopt;
    if (m_place && std::find(m_order.begin(), m_order.end(), *m_place) == m_order.end()) m_order.push_back(*m_place);
  }
  // The clips were played again from the start: all of them, for they share a clock.
  void replay() {
    for (int& replays : m_replays) ++replays;
  }
  // What was looked at, in the order of the first looks. shownOrder[place] = position.
  std::vector<Look> looks(const std::vector<int>& shownOrder, std::int64_t activeMs) {
    look(m_place, activeMs);
    std::vector<Look> all;
    for (int place : m_order) {
      const auto at = static_cast<std::size_t>(place);
      all.push_back({shownOrder[at], m_dwell[at], m_replays[at]});
    }
    return all;
  }

 private:
  std::vector<std::int64_t> m_dwell;
  std::vector<int> m_replays;
  std::vector<int> m_order;  // places, by the first look
  std::optional<int> m_place;
  std::int64_t m_since = 0;
};

}  // namespace podium
