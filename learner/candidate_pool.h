#pragma once
// The newest clips of the policy, from which queries are made, and what was asked about them.
#include <cstdint>
#include <deque>
#include <memory>
#include <set>
#include <span>
#include <string>
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

  // Everything, into and from one file. environment: the meta data of clips that are played now. Throw Exception:
  // save() Full, ReadOnly or Io; load() NotFound, or Corrupt where clips are damaged or of another environment, and
  // then the pool is as it was.
  void save(const std::string& path) const;
  void load(const std::string& path, const ClipMeta& environment);

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
  void push(Entry entry);  // the oldest leaves where there is no room

  int m_capacity;
  std::int64_t m_nextId = 1;
  std::deque<Entry> m_clips;
  std::set<ClipSet> m_asked;  // of clips that are still here
};

}  // namespace podium
