#include "tests/bench/bench_learning.h"

#include <QTemporaryDir>
#include <chrono>
#include <mutex>
#include <thread>

#include "app/demo_settings.h"
#include "app/learner_run.h"
#include "app/synthetic_annotators.h"
#include "tests/bench/bench_annotate.h"

namespace podium::bench {
namespace {

constexpr std::chrono::minutes kPatience{5};

// A learner and its oracle, started by construction and stopped by destruction.
class BusyLearner {
 public:
  BusyLearner() {
    LearnerConfig config = demoLearnerConfig(1);
    config.loop.evaluationEpisodes = 0;
    config.loop.pretrainSteps = 20;
    const std::string path = m_folder.filePath(QStringLiteral("learning.podium")).toStdString();
    createDemoProject(config, path).value();
    m_store = ProjectStore::open(path).value();
    m_learner = std::jthread([this, config](std::stop_token stop) { learn(config, stop); });
    m_oracle = std::jthread([this](std::stop_token stop) { answer(stop); });
  }

  // Returns when the policy improves for the third round.
  void waitUntilBusy() {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    for (;; std::this_thread::sleep_for(std::chrono::milliseconds(100))) {
      const std::scoped_lock lock(m_mutex);
      if (m_status.phase == Phase::Failed) throw Exception(m_status.fault.value_or(Error{{}, m_status.message}));
      if (m_status.rounds >= 3) return;
      if (std::chrono::steady_clock::now() > deadline)
        throw Exception(ErrorCode::Unavailable, "The learner did not begin to improve its policy within 5 minutes.");
    }
  }

 private:
  void keep(const LearnerStatus& status) {
    const std::scoped_lock lock(m_mutex);
    m_status = status;
  }
  void keepFault(const Exception& fault) {
    LearnerStatus failed;
    failed.phase = Phase::Failed;
    failed.fault = fault.error();
    keep(failed);
  }

  void learn(const LearnerConfig& config, std::stop_token stop) {
    try {
      keep(LearnerRun(m_store, config, [this](const LearnerStatus& status) { keep(status); }).run({}, stop));
    } catch (const Exception& fault) {
      keepFault(fault);
    }
  }

  void answer(std::stop_token stop) {
    SyntheticConfig person;
    person.oracle.feature = kDemoOracle;
    person.perMinute = 60.0;
    try {
      runSyntheticAnnotators(m_store, person, stop);
    } catch (const Exception& fault) {
      keepFault(fault);
    }
  }

  QTemporaryDir m_folder;
  std::shared_ptr<ProjectStore> m_store;
  std::mutex m_mutex;
  LearnerStatus m_status;
  std::jthread m_learner, m_oracle;
};

}  // namespace

Figures benchAnnotateWhileLearning() {
  BusyLearner learner;
  learner.waitUntilBusy();
  return benchAnnotate();
}

}  // namespace podium::bench
