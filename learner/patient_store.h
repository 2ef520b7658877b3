#pragma once
// A LearnerStore that waits out what passes: a project that is locked, full or briefly unreachable.
#include <functional>

#include "learner/learner_store.h"
#include "learner/loop_control.h"
#include "storage/domain/result.h"

namespace podium {

// Repeats a call that failed with Locked, Io, Full or ReadOnly, after 1, 2, 4, ... at most 30 seconds, until it
// succeeds; a stop or a pause ends the waiting with Exception(Cancelled). Any other fault passes through.
class PatientStore final : public LearnerStore {
 public:
  using Report = std::function<void(const Error&)>;  // before each wait
  // Borrows both. `store` may be null until it is used.
  PatientStore(LearnerStore* store, LoopControl& control, Report report)
      : m_store(store), m_control(control), m_report(std::move(report)) {}

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
  template <class Call>
  auto patiently(Call call) -> decltype(call());

  LearnerStore* m_store;
  LoopControl& m_control;
  Report m_report;
};

}  // namespace podium
