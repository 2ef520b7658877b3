#include "exporters/import/turned_answer.h"

#include <algorithm>

namespace podium {

std::vector<int> placesIn(const std::vector<NamedContent>& first, const std::vector<NamedContent>& items,
                          SameSource rule) {
  if (first.size() != items.size()) return {};
  std::vector<int> places(items.size(), -1);
  std::vector<bool> taken(first.size(), false);
  const auto place = [&](auto&& isSame) {
    for (std::size_t i = 0; i < items.size(); ++i)
      for (std::size_t at = 0; at < first.size() && places[i] < 0; ++at)
        if (!taken[at] && first[at].content == items[i].content && isSame(first[at].source, items[i].source)) {
          places[i] = static_cast<int>(at);
          taken[at] = true;
        }
  };
  place([](const std::string& one, const std::string& other) { return one == other; });
  if (rule == SameSource::WhereBothNameIt)
    place([](const std::string& one, const std::string& other) { return one.empty() || other.empty(); });
  if (std::ranges::find(places, -1) != places.end()) return {};
  return places;
}

ImportedAnswer turned(ImportedAnswer answer, const std::vector<int>& places) {
  if (std::ranges::is_sorted(places)) return answer;
  const auto turn = [&places](int& position) {
    if (position >= 0 && position < static_cast<int>(places.size()))
      position = places[static_cast<std::size_t>(position)];
  };
  const auto turnAll = [&turn](std::vector<int>& positions) { std::ranges::for_each(positions, turn); };
  const auto turnRanking = [&turnAll](Ranking& ranking) {
    for (auto& tier : ranking.tiers) {
      turnAll(tier);
      std::ranges::sort(tier);
    }
  };
  const auto turnEach = [&turn](auto& marks) {
    for (auto& mark : marks) turn(mark.position);
  };
  AnswerParts& parts = answer.parts;
  turnRanking(answer.ranking);
  for (AxisRanking& axis : parts.axes) turnRanking(axis.ranking);
  turnAll(parts.accepted);
  turnAll(parts.rejected);
  turnEach(parts.ratings);
  turnEach(parts.tags);
  turnEach(parts.spans);
  turnEach(parts.edits);
  turnEach(parts.steps);
  turnEach(parts.evidence);
  turnEach(parts.moments);
  turnEach(parts.looks);
  return answer;
}

}  // namespace podium
