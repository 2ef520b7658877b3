#pragma once
// What the learner needs of a project. Implemented over storage by the application, in memory by tests. All calls come
// from the learner thread; they may block for a moment and throw Exception.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "storage/domain/clip.h"
#include "storage/domain/comparison.h"
#include "storage/domain/demonstration.h"
#include "storage/domain/feedback.h"
#include "storage/domain/query.h"
#include "storage/domain/round.h"

namespace podium {

// What changed since the last call.
struct NewAnswers {
  std::vector<Comparison> answers;      // in the order they were given; those of an import that was put back, too
  std::vector<Query> queries;           // of those answers, same order
  std::vector<ComparisonId> retracted;  // known answers that were undone since, or whose import was taken back
};

class LearnerStore {
 public:
  virtual ~LearnerStore() = default;
  // The first call returns everything from the start of the project: how a resumed session regains its data.
  virtual NewAnswers newAnswers() = 0;
  virtual std::shared_ptr<const ClipObservations> observations(ItemId item) = 0;
  // What people played and nobody took back, by ascending id.
  virtual std::vector<Demonstration> demonstrations() = 0;
  // Play that people judged while they watched, with what they pressed, by ascending id; what was taken back is left
  // out, presses too.
  virtual std::vector<Sitting> sittings() = 0;
  virtual ClipSteps steps(ItemId item) = 0;  // of those two: nothing else of the learner's may see them
  // The policy's first clips, at most `limit`.
  virtual std::vector<ItemId> oldestClips(int limit) = 0;
  virtual std::int64_t queriesWaiting() = 0;  // unanswered, for the label schedule
  virtual std::int64_t queriesAsked() = 0;    // ever
  virtual RoundId addRound(const NewRound& round) = 0;
  virtual void addMetrics(const std::vector<MetricPoint>& points) = 0;
  virtual void addCheckpoint(const CheckpointRef& checkpoint) = 0;
  virtual std::optional<CheckpointRef> newestCheckpoint() = 0;
  // What no other project has, whatever its file is called: checkpoints carry it. Made when it is first asked for.
  virtual std::string projectId() = 0;
  virtual std::string checkpointFolder() = 0;  // absolute; exists
  virtual std::string projectFolder() = 0;     // absolute; CheckpointRef::path is relative to it
};

}  // namespace podium
