#pragma once
// The loop's own class: learner_loop.cpp shows what it does, loop_recovery.cpp how it starts, saves and passes faults,
// loop_guard.cpp when the policy waits.
#include <atomic>
#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "learner/auto_labels.h"
#include "learner/candidate_pool.h"
#include "learner/demonstration_store.h"
#include "learner/example_store.h"
#include "learner/feedback_store.h"
#include "learner/learner_loop.h"
#include "learner/learner_session.h"
#include "learner/loop_control.h"
#include "learner/overoptimisation_guard.h"
#include "learner/patient_store.h"
#include "learner/random.h"
#include "learner/round_metrics.h"
#include "learner/status_reporter.h"

namespace podium {

struct CheckpointManifest;

class Loop final : public LearnerLoop {
 public:
  Loop(LearnerConfig config, LearnerParts parts, StatusSink sink);

  LearnerStatus run(const RunLimits& limits, std::stop_token stop) override;
  void pause() override { m_control.pause(); }
  void resume() override { m_control.resume(); }
  bool paused() const override { return m_control.paused(); }
  void improveAnyway() override { m_improveAnyway = true; }

 private:
  using Clock = std::chrono::steady_clock;

  void round();  // the phases; ends after one of them when the time is up
  void ingest();
  void followDemonstrations();
  void imitate();
  void followFeedback();
  void coach();
  void fitReward();
  void judgeAnswers(std::span<const RankingExample> answers);
  bool paysNewestMore(std::span<const RankingExample> answers);
  void releasePolicy(const char* why);
  std::string guardMessage() const;
  void makeAutoLabels();
  void improvePolicy();
  void generate();
  void explore();
  void select();

  void turn();  // a round and what surrounds it; passes the faults that can be passed
  void waitForPeople();
  double evaluate(const std::string& message);
  bool timeIsUp() const;
  bool limitReached() const;
  bool enoughFeedback() const;  // to fit the reward without enough answers
  bool checkpointDue() const;
  bool learning() const { return m_session.snapshot() != nullptr; }  // the reward model was fitted
  bool improving() const { return learning() && !m_guard.held(); }
  bool exploring() const;
  int queriesWanted();
  void storeRound(std::vector<SelectedQuery> queries);
  void showPlay(const PpoReport& play);

  void start();
  void recover(Error error);
  void restoreCheckpoint();
  void moveOthersAside();
  std::vector<std::string> checkpointPaths();
  std::optional<CheckpointManifest> loadNewestCheckpoint();
  void loadCandidates();
  void restoreGuard(const CheckpointManifest* manifest);
  int faultsUntilNow(ErrorCode code);
  void writeCheckpoint();
  void finish(Phase phase, const std::string& message, const std::optional<Error>& fault = {});

  LearnerConfig m_config;
  LoopControl m_control;
  StatusReporter m_status;
  PatientStore m_store;
  LearnerSession m_session;
  ExampleStore m_examples;
  DemonstrationStore m_demonstrations;
  FeedbackStore m_feedback;
  bool m_coach = false;   // there may be presses that the policy has not followed
  bool m_taught = false;  // somebody has pressed since the newest checkpoint
  std::vector<RankingExample> m_autoLabels;
  bool m_clone = false;       // demonstrations are there that the new policy has not imitated
  bool m_followed = false;    // it was looked for them in this session
  bool m_labelsStale = true;  // m_autoLabels are of other demonstrations
  CandidatePool m_pool;
  OveroptimisationGuard m_guard;
  std::atomic<bool> m_improveAnyway = false;  // the researcher says so
  RoundMetrics m_metrics;
  Random m_random;
  int m_pretrainLeft = 0;  // gradient steps of the first fit still to take
  std::int64_t m_stepsAtStart = 0, m_roundsAtStart = 0;
  RunLimits m_limits;
  int m_faultsInARow = 0;
  std::deque<Clock::time_point> m_deaths;  // of environments, lately
  bool m_saved = false;                    // nothing was played, learnt or asked since the newest checkpoint
  bool m_notFinite = false;                // the networks are not to be kept: they wait for the last checkpoint
  bool m_fitted = false;                   // in the round at hand
  bool m_idle = false;                     // the round at hand had nothing to do
  bool m_queriesStored = false;            // in this run
  std::optional<Error> m_checkpointFault;  // while the last attempt to save failed
  Timestamp m_lastAnswer = 0;
  Clock::time_point m_lastCheckpoint, m_lastShown;
};

}  // namespace podium
