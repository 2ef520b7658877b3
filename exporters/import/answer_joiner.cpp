#include "exporters/import/answer_joiner.h"

#include <algorithm>
#include <utility>

namespace podium {
namespace {

std::vector<NamedContent> contentsOf(const KnownQuery& query) {
  std::vector<NamedContent> contents;
  for (const KnownQuery::Item& item : query.items) contents.push_back({item.content, item.source});
  return contents;
}

ContentKey keyOfJoined(QueryId query, const std::string& annotator) {
  return keyOfAnswer({static_cast<std::uint64_t>(query.value), 0}, annotator);
}

}  // namespace

void AnswerJoiner::ask(const ContentKey& key, const std::vector<NamedContent>& items) {
  m_targets.clear();
  for (KnownQuery& query : m_known.asking(key)) {
    std::vector<int> places = placesIn(contentsOf(query), items, SameSource::WhereBothNameIt);
    if (!places.empty()) m_targets.push_back({std::move(query), std::move(places)});
  }
}

std::optional<AnswerJoiner::Joined> AnswerJoiner::join(const std::string& annotator, const ImportedAnswer& answer) {
  if (hasConsequences(answer.parts)) return std::nullopt;
  for (const Target& target : m_targets) {
    if (std::ranges::find(target.query.answered, annotator) != target.query.answered.end()) continue;
    if (!m_joined.insert(keyOfJoined(target.query.id, annotator)).second) continue;
    return Joined{target.query.id, turned(answer, target.places)};
  }
  return std::nullopt;
}

}  // namespace podium
