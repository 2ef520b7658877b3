#pragma once
// The newest clips of the policy, from which queries are made, and what was asked about them.
#include <cstdint>
#include <deque>
#include <memory>
#include <set>
#include <span>
#include <vector>

#include "learner/query_selector.h"
#include "learner/segment_recorder.h"
#include "storage/domain/round.h"

namespace podium {

// Belongs to the learner thread. Bounded: the oldest clip leaves when a new one finds no room.
class CandidatePool {
 public:
  explicit CandidatePool(int capacity) : m_capacity(capacity) {}

  // A clip that looks like one of the pool to people (the same frames) is not taken: it could only be tied.
  void add(RecordedClip clip);

  int size() const { return static_cast<int>(m_clips.size()); }
  int fresh() const;                          // clips that no query has shown
  std::vector<Candidate> candidates() const;  // in the pool's order, oldest first
  const std::set<ClipSet>& asked() const { return m_asked; }
  std::vector<std::shared_ptr<const ClipObservations>> observations() const;  // same order

  // Moves the queries into a round, with each clip that they show once, and marks them as asked.
  void fillRound(std::span<const SelectedQuery> queries, NewRound& round);
  // Adds the newest clip to a round that asks nothing, so that people see what the policy does now. False: none is
  // there, or it was stored before.
  bool showNewest(NewRound& round);

 private:
  struct Entry {
    std::int64_t id = 0;
    std::size_t look = 0;  // hash of the frames
    int uses = 0;
    bool stored = false;
    RecordedClip clip;
  };

  int m_capacity;
  std::int64_t m_nextId = 1;
  std::deque<Entry> m_clips;
  std::set<ClipSet> m_asked;  // of clips that are still here
};

}  // namespace podium
