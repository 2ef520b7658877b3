#include "learner/candidate_pool.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

namespace podium {
namespace {

std::size_t hashOf(const std::vector<std::uint8_t>& bytes) {
  return std::hash<std::string_view>{}({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace

void CandidatePool::add(RecordedClip clip) {
  const std::size_t look = hashOf(clip.clip.clip.frames);
  if (std::any_of(m_clips.begin(), m_clips.end(), [&](const Entry& entry) { return entry.look == look; })) return;
  m_clips.push_back({m_nextId++, look, 0, false, std::move(clip)});
  if (size() <= m_capacity) return;
  const std::int64_t gone = m_clips.front().id;
  m_clips.pop_front();
  std::erase_if(m_asked, [&](const ClipSet& set) { return std::binary_search(set.begin(), set.end(), gone); });
}

int CandidatePool::fresh() const {
  return static_cast<int>(
      std::count_if(m_clips.begin(), m_clips.end(), [](const Entry& entry) { return entry.uses == 0; }));
}

std::vector<Candidate> CandidatePool::candidates() const {
  std::vector<Candidate> list;
  for (const Entry& entry : m_clips) list.push_back({entry.id, entry.uses});
  return list;
}

std::vector<std::shared_ptr<const ClipObservations>> CandidatePool::observations() const {
  std::vector<std::shared_ptr<const ClipObservations>> list;
  for (const Entry& entry : m_clips) list.push_back(entry.clip.observations);
  return list;
}

void CandidatePool::fillRound(std::span<const SelectedQuery> queries, NewRound& round) {
  std::map<int, int> places;  // index in the pool -> index in the round
  for (const SelectedQuery& query : queries) {
    NewQuery stored{{}, query.selector, query.score, query.seed};
    ClipSet set;
    for (int index : query.clips) {
      Entry& entry = m_clips.at(static_cast<std::size_t>(index));
      const auto [place, isNew] = places.try_emplace(index, static_cast<int>(round.clips.size()));
      if (isNew) round.clips.push_back(entry.clip.clip);
      stored.clips.push_back(place->second);
      set.push_back(entry.id);
      entry.stored = true;
      ++entry.uses;
    }
    std::sort(set.begin(), set.end());
    m_asked.insert(std::move(set));
    round.queries.push_back(std::move(stored));
  }
}

bool CandidatePool::showNewest(NewRound& round) {
  if (m_clips.empty() || m_clips.back().stored) return false;
  m_clips.back().stored = true;
  round.clips.push_back(m_clips.back().clip.clip);
  return true;
}

}  // namespace podium
