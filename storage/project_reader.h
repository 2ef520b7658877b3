#pragma once
// Short, indexed reads. A reader belongs to one thread. Faults throw Exception.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "storage/domain/clip.h"
#include "storage/domain/comparison.h"
#include "storage/domain/id.h"
#include "storage/domain/project.h"
#include "storage/domain/query.h"
#include "storage/domain/round.h"

namespace podium {

// How far a follower of the event log has read.
struct EventCursor {
  ComparisonId lastComparison;
  RetractionId lastRetraction;
  bool operator==(const EventCursor&) const = default;
};

struct AnswerEvents {
  std::vector<Comparison> comparisons;  // ascending id
  std::vector<Retraction> retractions;  // ascending id
  EventCursor cursor;                   // where to go on
};

struct ProjectCounts {
  std::int64_t queries = 0;
  std::int64_t queriesWaiting = 0;  // still wanting answers, leased or not
  std::int64_t queriesFresh = 0;    // those of them that nobody skipped: what a label schedule should count,
                                    // because whoever skipped a query does not get it again
  std::int64_t comparisons = 0;     // all, retracted ones included
  std::int64_t retracted = 0;
  std::int64_t annotators = 0, items = 0, clips = 0, rounds = 0;
};

// Where an item comes from, without its content.
struct ItemInfo {
  ItemId id;
  std::string clipHash;  // empty for other kinds
  ClipMeta clip;
  std::int64_t policyVersion = 0;
  std::optional<double> trueReturn;
  RoundId round;
};

// While it lives, every read of its reader sees the project as it was when it was taken. For long reads, such as an
// export; short, because the project's log grows meanwhile. Must not outlive the reader; one at a time.
class ReadSnapshot {
 public:
  virtual ~ReadSnapshot() = default;
};

class ProjectReader {
 public:
  virtual ~ProjectReader() = default;
  virtual std::unique_ptr<ReadSnapshot> snapshot() = 0;

  virtual ProjectInfo project() = 0;
  virtual ProjectCounts counts() = 0;
  virtual std::vector<Annotator> annotators() = 0;

  virtual std::optional<Query> query(QueryId id) = 0;
  virtual std::optional<ItemInfo> item(ItemId id) = 0;
  // The three blobs are read one at a time: frames for the window, observations for the learner, steps for oracles.
  virtual ClipFrames clipFrames(ItemId id) = 0;
  virtual ClipObservations clipObservations(ItemId id) = 0;
  virtual ClipSteps clipSteps(ItemId id) = 0;
  // Newest (or oldest) clips of the policy, for the Learner page.
  virtual std::vector<ItemId> newestClips(int limit) = 0;
  virtual std::vector<ItemId> oldestClips(int limit) = 0;

  virtual std::optional<Comparison> comparison(ComparisonId id) = 0;
  // The undo of that comparison, when there was one.
  virtual std::optional<Retraction> retractionOf(ComparisonId id) = 0;
  // Events after the cursor, at most `limit` comparisons and `limit` retractions. One consistent snapshot; a retraction
  // never comes before its comparison. Ids are committed in ascending order, whoever writes, so nothing is missed.
  virtual AnswerEvents eventsAfter(EventCursor cursor, int limit) = 0;
  // The annotator's newest comparison that is not retracted: what undo takes back.
  virtual std::optional<Comparison> lastAnswer(AnnotatorId annotator) = 0;
  // The annotator's answers, newest first, retracted ones included.
  virtual std::vector<Comparison> answersOf(AnnotatorId annotator, int limit, int offset) = 0;

  virtual std::vector<Round> rounds() = 0;
  // Points of one curve with an id after `afterPoint` (0: all); `afterPoint` is advanced.
  virtual std::vector<MetricPoint> metric(const std::string& name, std::int64_t& afterPoint) = 0;
  virtual std::vector<std::string> metricNames() = 0;
  virtual std::optional<CheckpointRef> newestCheckpoint() = 0;
  virtual std::optional<std::string> setting(const std::string& key) = 0;
  // Changes whenever another connection has committed: the cheap question "is there anything new?".
  virtual std::int64_t dataVersion() = 0;
};

}  // namespace podium
