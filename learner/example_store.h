#pragma once
// The answers in force, ready for training: what people said, with the observations of the clips they saw.
#include <cstdint>
#include <deque>
#include <span>
#include <unordered_map>
#include <vector>

#include "learner/learner_store.h"
#include "learner/reward_model.h"

namespace podium {

// Belongs to the learner thread.
class ExampleStore {
 public:
  struct Options {
    int newest = 3000;                          // answers kept (RewardConfig::bufferSize)
    std::int64_t observationBytes = 1LL << 30;  // decoded observations held at most; older answers wait outside
  };

  explicit ExampleStore(Options options) : m_options(options) {}

  // Takes note of answers and retractions; decodes nothing. Answers that say nothing about an order (skip, can't tell,
  // both bad, recorded, an empty ranking) or belong to a tutorial or a qualification count as seen and do not become
  // examples. Returns how many examples came or went.
  int ingest(const NewAnswers& changes);

  // The newest answers in force that fit, oldest first. Reads the clips that are new from the store; an answer whose
  // clip is damaged is dropped with a warning. Valid until the next call of a member.
  std::span<const RankingExample> examples(LearnerStore& store);

  // The id of the newest of answers(); 0: there are none.
  std::int64_t newest() const { return m_records.empty() ? 0 : m_records.back().id.value; }
  std::int64_t answers() const { return static_cast<std::int64_t>(m_records.size()); }  // in force that teach

 private:
  struct Record {
    ComparisonId id;
    std::vector<ItemId> items;
    Ranking ranking;
  };
  using Observations = std::shared_ptr<const ClipObservations>;

  Options m_options;
  std::deque<Record> m_records;                        // in the order in which they were given
  std::vector<RankingExample> m_examples;              // of the newest records, in the same order
  std::unordered_map<ItemId, Observations> m_decoded;  // of m_examples, and no others
  bool m_stale = false;
};

}  // namespace podium
