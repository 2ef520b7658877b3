#pragma once
// A project in memory for the learner, and the person who answers its queries. Thread-safe, so that a test may answer
// while the loop runs on another thread.
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "learner/learner_store.h"
#include "storage/domain/result.h"

namespace podium::test {

class MemoryLearnerStore : public LearnerStore {
 public:
  // Checkpoints go to FOLDER/checkpoints; both must be writable.
  explicit MemoryLearnerStore(std::string folder);

  // What people do.
  std::optional<Query> nextQuery() const;  // the oldest that waits
  EncodedClip clip(ItemId item) const;
  ComparisonId answer(const Query& query, Verdict verdict, const Ranking& ranking = {});
  void retract(ComparisonId comparison);

  // Somebody plays: the clips of one episode.
  DemonstrationId demonstrate(const std::vector<NewClip>& clips);
  void takeBack(DemonstrationId demonstration);
  // Somebody judges play: a new sitting, or more of one.
  SittingId judge(const SittingPart& part);
  void takeBack(SittingId sitting);

  // The next `times` calls of any member fail with this code, as a locked or full disk would.
  void failNext(ErrorCode code, int times);
  // Called after each round that was stored, on the learner's thread: people who answer at once.
  std::function<void()> afterRound = [] {};
  // Another project in the same folder, as when the file was replaced: what lies beside it stays.
  void becomeAnother(const std::string& id);
  // A learner that starts later sees everything from the beginning, as another process would.
  void forgetReader();

  // What the learner left.
  std::vector<Query> queries() const;
  std::vector<NewRound> rounds() const;  // without the clips' bytes
  std::vector<MetricPoint> metrics() const;
  std::vector<CheckpointRef> checkpoints() const;
  int failuresLeft() const;

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
  std::string projectId() override { return m_id; }
  std::string checkpointFolder() override { return m_folder + "/checkpoints"; }
  std::string projectFolder() override { return m_folder; }

 private:
  std::unique_lock<std::mutex> enter();  // locks; throws while calls are to fail
  bool waits(const Query& query) const;
  RoundId store(const NewRound& round);

  std::string m_folder, m_id = "one";
  mutable std::mutex m_mutex;
  std::vector<NewClip> m_items;       // ItemId - 1
  std::vector<Query> m_queries;       // QueryId - 1
  std::vector<Comparison> m_answers;  // ComparisonId - 1
  std::vector<Demonstration> m_demonstrations;
  std::vector<Sitting> m_sittings;
  std::int64_t m_presses = 0;  // ever
  std::vector<ComparisonId> m_retractions;
  std::set<ComparisonId> m_retracted;
  std::vector<NewRound> m_rounds;
  std::vector<MetricPoint> m_metrics;
  std::vector<CheckpointRef> m_checkpoints;
  std::size_t m_answersRead = 0, m_retractionsRead = 0;
  ErrorCode m_failure = ErrorCode::Unknown;
  int m_failuresLeft = 0;
};

}  // namespace podium::test
