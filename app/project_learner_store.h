#pragma once
// The learner's view of a project file.
#include <memory>
#include <string>
#include <unordered_set>

#include "learner/learner_store.h"
#include "learner/run_log.h"
#include "storage/project_store.h"

namespace podium {

// Belongs to one thread, the learner's: the reader inside is opened by the first call and closed by the destructor.
// Writes wait until they are committed.
class ProjectLearnerStore final : public LearnerStore {
 public:
  explicit ProjectLearnerStore(std::shared_ptr<ProjectStore> store);

  NewAnswers newAnswers() override;
  std::shared_ptr<const ClipObservations> observations(ItemId item) override;
  std::vector<Demonstration> demonstrations() override;
  std::vector<Sitting> sittings() override;
  ClipSteps steps(ItemId item) override;
  std::vector<ItemId> oldestClips(int limit) override;
  std::int64_t queriesWaiting() override;
  std::int64_t queriesAsked() override;
  RoundId addRound(const NewRound& round) override;
  void addMetrics(const std::vector<MetricPoint>& points) override;
  void addCheckpoint(const CheckpointRef& checkpoint) override;
  std::optional<CheckpointRef> newestCheckpoint() override;
  std::string projectId() override;
  std::string checkpointFolder() override;
  std::string projectFolder() override;

 private:
  // What withdrawals of imports since the last look mean for answers that were there before it.
  void addWithdrawals(const std::vector<Withdrawal>& withdrawals, NewAnswers& news);
  void add(Comparison answer, NewAnswers& news);
  // Leaves out what the learner has heard, and notes the rest.
  void tellOnce(NewAnswers& news);
  ProjectReader& reader();

  std::shared_ptr<ProjectStore> m_store;
  std::unique_ptr<ProjectReader> m_reader;
  EventCursor m_cursor;
  std::unordered_set<ComparisonId> m_told;  // the answers that count, as far as the learner has heard
  RunLog m_log;                             // of this run: beside the project, for TensorBoard and tables
};

}  // namespace podium
