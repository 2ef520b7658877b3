#pragma once
// A loop on a thread of its own over a project in memory and a toy game, and what it reported. Waiting is for events;
// the deadline only keeps a broken loop from hanging the suite.
#include <QTemporaryDir>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "learner/learner_loop.h"
#include "tests/learner/scripted_nn_module.h"
#include "tests/support/memory_learner_store.h"
#include "tests/support/toy_environment.h"

namespace podium::test {

// Settings small enough that a round lasts milliseconds.
LearnerConfig smallConfig();

class LoopHarness {
 public:
  explicit LoopHarness(LearnerConfig config = smallConfig());
  ~LoopHarness();

  LearnerConfig config;
  std::shared_ptr<NnJournal> journal = std::make_shared<NnJournal>();
  std::shared_ptr<NnModule> nn = std::make_shared<ScriptedNnModule>(journal);
  std::function<void(const LearnerStatus&)> onStatus = [](const LearnerStatus&) {};  // on the loop's thread
  std::function<std::unique_ptr<Environment>(const EnvConfig&, std::stop_token)> startEnv;
  MemoryLearnerStore& store() { return *m_store; }

  void start(const RunLimits& limits = {});  // a new loop on the same project, as a new process would
  LearnerStatus join();                      // waits until it ended by itself
  LearnerStatus stop();                      // stops it and waits
  LearnerLoop& loop() { return *m_loop; }

  // False when no status that fits came in time. Looks at statuses since the last start().
  bool waitFor(const std::function<bool(const LearnerStatus&)>& fits);
  bool waitForIdle(int answers = 0);  // waits for people, with so many answers read
  bool waitForRounds(std::int64_t rounds);
  std::vector<LearnerStatus> statuses();
  bool sawFault(ErrorCode code);
  std::vector<NnJournal::Fit> fits();

  // Answers up to `count` waiting queries by a feature of learner/oracle.h; the ids of the answers.
  std::vector<ComparisonId> answer(int count, const std::string& feature = "return");

 private:
  QTemporaryDir m_folder;
  std::unique_ptr<MemoryLearnerStore> m_store;
  std::unique_ptr<LearnerLoop> m_loop;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::vector<LearnerStatus> m_statuses;
  LearnerStatus m_last;
  std::jthread m_thread;
};

}  // namespace podium::test
