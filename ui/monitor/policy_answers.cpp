#include "ui/monitor/policy_answers.h"

#include <unordered_map>
#include <unordered_set>

namespace podium {
namespace {

constexpr int kQueriesAtOnce = 1000;

class PlayerBook {
 public:
  explicit PlayerBook(ProjectReader& reader) : m_reader(reader) {
    for (const Demonstration& demonstration : reader.demonstrations())
      m_people.insert(demonstration.clips.begin(), demonstration.clips.end());
  }

  void learn(const std::vector<Query>& queries) {
    std::vector<ItemId> unknown;
    for (const Query& query : queries)
      for (const ItemId item : query.items)
        if (!m_players.contains(item)) unknown.push_back(item);
    for (const ItemInfo& info : m_reader.items(unknown)) {
      if (info.clipHash.empty()) continue;  // nobody played it
      const bool person = m_people.contains(info.id);
      m_players[info.id] = person ? Player{.person = true} : Player{false, info.clip.policyMember, info.policyVersion};
    }
  }
  // Empty where one of the items is no clip.
  std::vector<Player> playersOf(const Query& query) const {
    std::vector<Player> players;
    for (const ItemId item : query.items) {
      const auto known = m_players.find(item);
      if (known == m_players.end()) return {};
      players.push_back(known->second);
    }
    return players;
  }

 private:
  ProjectReader& m_reader;
  std::unordered_set<ItemId> m_people;
  std::unordered_map<ItemId, Player> m_players;
};

}  // namespace

PolicyRanking readPolicyRanking(ProjectReader& reader) {
  const auto moment = reader.snapshot();
  PlayerBook book(reader);
  std::vector<JudgedPlay> judged;
  for (QueryId after;;) {
    const std::vector<Comparison> answers = reader.answersByQuery(after, kQueriesAtOnce);
    if (answers.empty()) break;
    after = answers.back().query;
    std::vector<QueryId> ids;
    for (const Comparison& answer : answers)
      if (ids.empty() || ids.back() != answer.query) ids.push_back(answer.query);
    const std::vector<Query> queries = reader.queries(ids);
    book.learn(queries);
    auto query = queries.begin();
    for (const Comparison& answer : answers) {
      while (query != queries.end() && query->id < answer.query) ++query;
      if (query == queries.end()) break;
      const bool counts = query->id == answer.query && query->purpose == QueryPurpose::Ask &&
                          answer.verdict == Verdict::Ranked && !answer.retracted && !answer.withdrawn;
      if (!counts || !answer.ranking.isValid(static_cast<int>(query->items.size()))) continue;
      std::vector<Player> players = book.playersOf(*query);
      if (!players.empty()) judged.push_back({std::move(players), answer.ranking});
    }
  }
  return rankPolicies(judged);
}

}  // namespace podium
