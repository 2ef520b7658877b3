#pragma once
// One run of the learner on a project, with everything that it needs. Used by the window's thread and by the command
// line alike.
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/learner_lock.h"
#include "app/project_learner_store.h"
#include "learner/learner_loop.h"
#include "learner/process_place.h"
#include "storage/project_store.h"

namespace podium {

// The project's stored settings (or `defaults` where it has none), with the project's own environment and K. Throws
// Exception(InvalidInput) when the stored text is not valid.
LearnerConfig projectLearnerConfig(const ProjectInfo& info, const LearnerConfig& defaults = {});

// Holds the project's learner lock as long as it lives. Made, run and destroyed on one thread, the learner's.
class LearnerRun {
 public:
  // Takes the lock and loads LibTorch: takes a second or two. `place`: of the process that leads several, which waits
  // for the others here (until `stop`). Throws Exception (Locked, Unavailable, Cancelled, ...).
  LearnerRun(std::shared_ptr<ProjectStore> store, const LearnerConfig& config, StatusSink sink,
             const std::optional<ProcessPlace>& place = {}, const std::stop_token& stop = {});
  LearnerStatus run(const RunLimits& limits, std::stop_token stop);
  LearnerLoop& loop() { return *m_loop; }  // pause() and resume() from any thread

 private:
  LearnerLock m_lock;  // first: released when everything else is gone
  ProjectLearnerStore m_store;
  std::unique_ptr<LearnerLoop> m_loop;
};

// What the other ones of several processes do instead: play and learn along until the leader ends. Throws Exception as
// NnModule::follow().
void followLearner(const ProcessPlace& place, std::stop_token stop);

}  // namespace podium
