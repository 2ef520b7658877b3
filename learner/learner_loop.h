#pragma once
// The loop: ingest answers -> fit the reward -> improve the policy -> generate clips -> select queries.
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "learner/learner_config.h"
#include "learner/learner_store.h"
#include "storage/domain/result.h"

namespace podium {

enum class Phase { Idle, Ingest, FitReward, ImprovePolicy, Generate, Select, Evaluate, Paused, Stopped, Failed };
constexpr int kLoopPhases = 5;  // Ingest .. Select, in this order

// A value; sent whenever something changed, at most about ten times a second.
struct LearnerStatus {
  Phase phase = Phase::Idle;
  std::string message;         // one sentence for people; on faults: what happened and what to do
  std::optional<Error> fault;  // set while something is wrong; the loop may go on nevertheless
  std::int64_t envSteps = 0, rounds = 0, answers = 0, queriesWaiting = 0;
  std::int64_t policyVersion = 0, modelVersion = 0;
  double stepsPerSecond = 0.0;
  std::optional<double> loss;  // of the last fit of this run
  double heldoutAccuracy = 0.0;
  int heldoutPairs = 0;  // 0: no held-out figure yet
  double disagreement = 0.0;
  bool guarded = false;  // the policy waits until the reward model foresees the answers again
  std::optional<double> trueScoreBefore, trueScoreAfter;  // evaluation at start and end
  std::array<double, kLoopPhases> phaseSeconds{};         // of the last round
  std::optional<double> progress;                         // 0..1 of making the first clips or of an evaluation
  std::string device, checkpoint;
  double seconds = 0.0;  // since run() began
};
using StatusSink = std::function<void(const LearnerStatus&)>;  // called on the learner thread

// When a headless run ends by itself, counted from the start of run(). Nothing set: runs until stopped. An evaluation
// at the end comes on top.
struct RunLimits {
  std::optional<double> minutes = {};  // looked at between phases and within the long ones
  std::optional<std::int64_t> envSteps = {};
  std::optional<int> rounds = {};  // of those in which the policy improved
};

// What the loop is made of; tests pass their own.
struct LearnerParts {
  LearnerStore* store = nullptr;  // borrowed, outlives the loop
  std::shared_ptr<NnModule> nn;
  StartEnvironment startEnv;
};

class LearnerLoop {
 public:
  virtual ~LearnerLoop() = default;
  // Runs on the calling thread until stopped, a limit is reached or a fault that cannot be passed. Never throws: a
  // fault is the last status. Resumes from the project's newest checkpoint; writes one on the way out. Stop and
  // pause take effect at the next minibatch or environment step, within a second.
  virtual LearnerStatus run(const RunLimits& limits, std::stop_token stop) = 0;
  // Any thread.
  virtual void pause() = 0;
  virtual void resume() = 0;
  virtual bool paused() const = 0;
  // Lets a policy improve that the guard keeps as it is. Without effect where it does not. Any thread.
  virtual void improveAnyway() = 0;
};

std::unique_ptr<LearnerLoop> makeLearnerLoop(LearnerConfig config, LearnerParts parts, StatusSink sink);

}  // namespace podium
