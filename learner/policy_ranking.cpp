#include "learner/policy_ranking.h"

#include <algorithm>
#include <map>
#include <set>

#include "learner/plackett_luce.h"

namespace podium {
namespace {

// The span that a version belongs to.
class Spans {
 public:
  explicit Spans(std::span<const JudgedPlay> answers) {
    for (const JudgedPlay& answer : answers)
      for (const Player& player : answer.players)
        if (!player.person) m_versions.insert(player.version);
  }
  std::int64_t of(std::int64_t version) const {
    if (std::ssize(m_versions) <= kTrainingSpans) return version;
    const std::int64_t first = *m_versions.begin(), length = *m_versions.rbegin() - first + 1;
    return (version - first) * kTrainingSpans / length;
  }

 private:
  std::set<std::int64_t> m_versions;
};

}  // namespace

PolicyRanking rankPolicies(std::span<const JudgedPlay> answers) {
  const Spans spans(answers);
  const auto keyOf = [&](const Player& player) {
    return player.person ? Player{.person = true} : Player{false, player.member, spans.of(player.version)};
  };
  std::map<Player, int> places;
  for (const JudgedPlay& answer : answers)
    for (const Player& player : answer.players) places.try_emplace(keyOf(player), 0);
  PolicyRanking ranking;
  for (auto& [key, place] : places) {
    place = static_cast<int>(ranking.rows.size());
    ranking.rows.push_back({.people = key.person, .member = key.member, .firstVersion = -1, .worth = {}});
  }
  std::vector<Contest> contests;
  for (const JudgedPlay& answer : answers) {
    Contest contest{{}, answer.ranking};
    for (const Player& player : answer.players) {
      const int place = places.at(keyOf(player));
      contest.competitors.push_back(place);
      PolicyRow& row = ranking.rows[static_cast<std::size_t>(place)];
      row.lastVersion = std::max(row.lastVersion, player.version);
      row.firstVersion = row.firstVersion < 0 ? player.version : std::min(row.firstVersion, player.version);
    }
    const auto rowAt = [&](int position) -> PolicyRow& {
      return ranking.rows[static_cast<std::size_t>(contest.competitors[static_cast<std::size_t>(position)])];
    };
    std::set<PolicyRow*> met;
    const RankedPairs pairs = rankedPairs(answer.ranking, static_cast<int>(answer.players.size()));
    const auto count = [&](const auto& list, double better, double worse) {
      for (const auto& [one, other] : list) {
        PolicyRow &a = rowAt(one), &b = rowAt(other);
        if (&a == &b) continue;
        a.wins += better;
        a.losses += worse;
        b.wins += worse;
        b.losses += better;
        met.insert({&a, &b});
      }
    };
    count(pairs.ordered, 1.0, 0.0);
    count(pairs.tied, 0.5, 0.5);
    for (PolicyRow* row : met) ++row->answers;
    if (met.empty()) continue;
    ++ranking.answers;
    contests.push_back(std::move(contest));
  }
  const PlackettLuceFit fit = fitPlackettLuce(contests, static_cast<int>(ranking.rows.size()));
  for (std::size_t i = 0; i < ranking.rows.size(); ++i) ranking.rows[i].worth = fit.worths[i];
  ranking.bounded = fit.bounded;
  return ranking;
}

}  // namespace podium
