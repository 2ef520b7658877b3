#include "storage/domain/ranking.h"

#include <algorithm>
#include <charconv>

#include "storage/domain/words.h"

namespace podium {
namespace {

constexpr Words<UnrankedMeaning, 3> kMeanings{{{UnrankedMeaning::BelowRanked, "below_ranked"},
                                               {UnrankedMeaning::Unknown, "unknown"},
                                               {UnrankedMeaning::Between, "between"}}};

}  // namespace

std::vector<int> Ranking::unrankedOf(int k) const {
  std::vector<bool> seen(static_cast<std::size_t>(k), false);
  for (const auto& tier : tiers)
    for (int position : tier)
      if (position >= 0 && position < k) seen[static_cast<std::size_t>(position)] = true;
  std::vector<int> rest;
  for (int position = 0; position < k; ++position)
    if (!seen[static_cast<std::size_t>(position)]) rest.push_back(position);
  return rest;
}

bool Ranking::isValid(int k) const {
  if (unranked == UnrankedMeaning::Between && tiers.size() != 2 && !tiers.empty()) return false;
  std::vector<bool> seen(static_cast<std::size_t>(k), false);
  for (const auto& tier : tiers) {
    if (tier.empty()) return false;
    for (int position : tier) {
      if (position < 0 || position >= k || seen[static_cast<std::size_t>(position)]) return false;
      seen[static_cast<std::size_t>(position)] = true;
    }
  }
  return true;
}

bool Ranking::isComplete(int k) const { return isValid(k) && unrankedOf(k).empty(); }

Ranking Ranking::normalised(int k) const {
  Ranking normal = *this;
  for (auto& tier : normal.tiers) std::sort(tier.begin(), tier.end());
  const std::vector<int> rest = unrankedOf(k);
  if (tiers.empty()) return normal;
  if (rest.size() == 1 && unranked == UnrankedMeaning::BelowRanked) normal.tiers.push_back(rest);
  if (rest.size() == 1 && unranked == UnrankedMeaning::Between) normal.tiers.insert(normal.tiers.begin() + 1, rest);
  if (normal.unrankedOf(k).empty()) normal.unranked = UnrankedMeaning::BelowRanked;
  return normal;
}

std::string toText(const Ranking& ranking) {
  std::string text;
  for (const auto& tier : ranking.tiers) {
    if (!text.empty()) text += '>';
    for (std::size_t i = 0; i < tier.size(); ++i) {
      if (i > 0) text += '=';
      text += std::to_string(tier[i]);
    }
  }
  return text;
}

std::optional<Ranking> rankingFromText(std::string_view text) {
  Ranking ranking;
  if (text.empty()) return ranking;
  ranking.tiers.emplace_back();
  const char* at = text.data();
  const char* end = at + text.size();
  while (true) {
    int position = 0;
    const auto [next, error] = std::from_chars(at, end, position);
    if (error != std::errc{} || position < 0) return std::nullopt;
    ranking.tiers.back().push_back(position);
    if (next == end) return ranking;
    if (*next == '>')
      ranking.tiers.emplace_back();
    else if (*next != '=')
      return std::nullopt;
    at = next + 1;
  }
}

std::string_view toText(UnrankedMeaning unranked) { return wordOf(kMeanings, unranked); }
std::optional<UnrankedMeaning> unrankedMeaningFromText(std::string_view text) { return valueOf(kMeanings, text); }

}  // namespace podium
