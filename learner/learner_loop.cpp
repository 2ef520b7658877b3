#include "learner/learner_loop.h"

#include <algorithm>
#include <ctime>

#include "learner/fault_policy.h"
#include "learner/label_schedule.h"
#include "learner/loop.h"
#include "learner/metric_names.h"
#include "learner/query_selector.h"
#include "storage/domain/wall_clock.h"

namespace podium {
namespace {

constexpr auto kPoll = std::chrono::milliseconds(250);      // between looks at the project while waiting for people
constexpr auto kShowEvery = std::chrono::seconds(30);       // newest play is stored when nothing is asked
constexpr std::int64_t kQuietMs = 60'000;                   // without answers, before the status mentions it
constexpr auto kFirstCheckpoint = std::chrono::seconds(5);  // of a project
constexpr auto kCheckpointWhileTaught = std::chrono::seconds(20);
constexpr int kPretrainChunk = 20;  // gradient steps between two signs of progress

std::string answersText(std::int64_t n) { return std::to_string(n) + (n == 1 ? " answer" : " answers"); }

std::string clockTime(Timestamp at) {
  const std::time_t seconds = at / 1000;
  std::tm local{};
  localtime_r(&seconds, &local);
  char text[8];
  return {text, std::strftime(text, sizeof text, "%H:%M", &local)};
}

}  // namespace

std::unique_ptr<LearnerLoop> makeLearnerLoop(LearnerConfig config, LearnerParts parts, StatusSink sink) {
  return std::make_unique<Loop>(std::move(config), std::move(parts), std::move(sink));
}

LearnerStatus Loop::run(const RunLimits& limits, std::stop_token stop) {
  m_control.begin(stop);
  m_status.begin();
  m_limits = limits;
  try {
    start();
    while (!m_control.stopping() && !limitReached()) turn();
    if (!m_control.stopping() && m_config.loop.evaluationEpisodes > 0)
      m_status.status().trueScoreAfter = evaluate("Measuring the policy as it is now");
    finish(Phase::Stopped, "The learner stopped");
  } catch (...) {
    const Error error = explained(currentError(), Recovery::Fail);
    if (error.code == ErrorCode::Cancelled)
      finish(Phase::Stopped, "The learner stopped");
    else
      finish(Phase::Failed, error.message, error);
  }
  m_control.end();
  return m_status.status();
}

void Loop::round() {
  m_fitted = false;
  for (const auto phase : {&Loop::ingest, &Loop::imitate, &Loop::coach, &Loop::fitReward, &Loop::improvePolicy,
                           &Loop::generate, &Loop::select}) {
    if (timeIsUp()) return;
    (this->*phase)();
  }
}

void Loop::ingest() {
  if (!m_idle) m_status.enter(Phase::Ingest, "Reading the newest answers");  // a look while waiting is no phase
  const NewAnswers changes = m_store.newAnswers();
  m_examples.ingest(changes);
  if (!changes.answers.empty()) m_lastAnswer = wallClock();
  m_status.status().answers = m_examples.answers();
  m_metrics.add(metric::kAnswers, m_session.policy().envSteps(), static_cast<double>(m_examples.answers()));
  followDemonstrations();
  followFeedback();
  if (m_improveAnyway.exchange(false) && m_guard.held()) releasePolicy("The policy improves again: a person said so.");
}

void Loop::fitReward() {
  if (!learning() && m_examples.answers() < m_config.loop.minAnswers && !enoughFeedback()) return;
  if (m_guard.held() && m_examples.newest() <= m_guard.lastAnswer()) return;  // it would only fit the same ones closer
  const auto presses = usesTamer(m_config.feedback) ? m_feedback.presses().size() : 0;
  m_status.enter(Phase::FitReward, "Fitting the reward model to " + answersText(m_examples.answers()) +
                                       (presses > 0 ? " and " + std::to_string(presses) + " presses" : ""));
  const auto answers = m_examples.examples(m_store);
  if (answers.empty() && presses == 0) return;
  judgeAnswers(answers);
  makeAutoLabels();
  // The newest are kept where there are too many: people's answers come last.
  std::vector<RankingExample> together;
  if (!m_autoLabels.empty()) {
    together = m_autoLabels;
    together.insert(together.end(), answers.begin(), answers.end());
  }
  const std::span<const RankingExample> examples = together.empty() ? answers : std::span(together);
  m_saved = false;
  FitReport report;
  const std::stop_token work = m_control.work();
  for (int left = m_pretrainLeft > 0 ? m_pretrainLeft : m_config.loop.fitStepsPerRound; left > 0 && !timeIsUp();) {
    const int steps = std::min(left, kPretrainChunk);
    report = m_session.reward().fit(examples, steps, work);
    left -= steps;
    m_pretrainLeft = std::max(0, m_pretrainLeft - report.steps);
    m_status.send();
    LoopControl::throwIfInterrupted(work);
  }
  if (report.steps == 0) return;
  m_fitted = true;
  LearnerStatus& status = m_status.status();
  if (report.answers > 0) status.loss = report.loss;
  status.heldoutAccuracy = report.heldoutAccuracy;
  status.heldoutPairs = report.heldoutPairs;
  status.modelVersion = m_session.snapshot()->version();
  m_metrics.add(report, m_session.policy().envSteps());
}

void Loop::improvePolicy() {
  if (!improving()) return;
  const bool quiet = m_lastAnswer > 0 && wallClock() - m_lastAnswer > kQuietMs;
  m_status.enter(Phase::ImprovePolicy,
                 quiet ? "No new answers since " + clockTime(m_lastAnswer) + "; the policy goes on improving"
                       : "Improving the policy with the learned reward");
  const std::int64_t played = std::int64_t{m_session.policy().stepsPerIteration()} * m_config.loop.iterationsPerRound;
  m_session.recorder().setShare(recordedShare(m_config.query, played));
  m_saved = false;
  const std::stop_token work = m_control.work();
  for (int i = 0; i < m_config.loop.iterationsPerRound && !timeIsUp(); ++i) {
    const PpoReport report = m_session.policy().iterate(m_session.snapshot(), &m_session.recorder(), work);
    LoopControl::throwIfInterrupted(work);
    m_metrics.add(report);
    showPlay(report);
  }
  ++m_status.status().rounds;
}

// While the policy improves, its rollouts are the new clips; else it plays as far as it is asked about.
void Loop::generate() {
  if (exploring()) return explore();
  const int wanted = queriesWanted();
  m_idle = !improving() && wanted == 0 && !(learning() && m_fitted);
  if (m_idle) return;
  m_status.enter(Phase::Generate, improving()  ? "Cutting the newest play into clips"
                                  : learning() ? guardMessage()
                                               : "Playing the first clips");
  if (!improving() && m_pool.fresh() < wanted * m_config.query.k) {
    const int initial = m_config.query.initialQueries;
    if (!learning()) m_status.status().progress = std::clamp(1.0 - static_cast<double>(wanted) / initial, 0.0, 1.0);
    m_status.sendNow();
    m_saved = false;
    m_session.recorder().setShare(1.0);
    const std::stop_token work = m_control.work();
    const PpoReport report = m_session.policy().collect(&m_session.recorder(), work);
    LoopControl::throwIfInterrupted(work);
    m_metrics.addPlay(report);
    showPlay(report);
  }
  for (RecordedClip& clip : m_session.recorder().take()) m_pool.add(std::move(clip));
}

// Before anybody is asked: play that covers many states, so that the first queries show different things. Its clips
// fill the pool evenly.
void Loop::explore() {
  const std::int64_t all = m_config.policy.explore, done = m_session.policy().envSteps();
  m_idle = false;
  m_status.enter(Phase::Generate, "Exploring before the first queries: " + std::to_string(done) + " of " +
                                      std::to_string(all) + " steps");
  m_status.status().progress = static_cast<double>(done) / static_cast<double>(all);
  m_status.sendNow();
  m_saved = false;
  m_session.recorder().setShare(exploredShare(m_config.query, all));
  const std::stop_token work = m_control.work();
  const PpoReport report = m_session.policy().explore(&m_session.recorder(), work);
  m_session.recorder().setShare(1.0);
  LoopControl::throwIfInterrupted(work);
  m_metrics.addPlay(report);
  showPlay(report);
  for (RecordedClip& clip : m_session.recorder().take()) m_pool.add(std::move(clip));
}

bool Loop::exploring() const { return !learning() && m_session.envSteps() < m_config.policy.explore; }

void Loop::select() {
  if (m_idle || exploring()) return;
  int wanted = queriesWanted();
  const int fresh = m_pool.fresh() / m_config.query.k;
  if (!learning() && fresh > 0) wanted = std::min(wanted, fresh);  // the rest when more has been played
  std::vector<SelectedQuery> queries;
  if (wanted > 0) {
    m_status.enter(Phase::Select, "Choosing what to ask");
    m_saved = false;  // it draws
    const auto candidates = m_pool.candidates();
    std::vector<std::vector<float>> returns;  // none before the first fit: the queries are then drawn at random
    if (learning() && !candidates.empty()) {
      returns = m_session.snapshot()->memberReturns(m_pool.observations());
      m_status.status().disagreement = meanDeviation(returns);
      m_metrics.add(metric::kDisagreement, m_session.policy().envSteps(), meanDeviation(returns));
    }
    queries = selectQueries({.clips = candidates,
                             .memberReturns = returns,
                             .count = wanted,
                             .k = m_config.query.k,
                             .candidateFactor = m_config.query.candidateFactor,
                             .seed = m_random.next(),
                             .asked = m_pool.asked()},
                            m_config.query.selector, m_config.query.randomShare);
    m_idle =
        !improving() && !m_fitted && queries.empty() && m_pool.fresh() == 0;  // the game shows nothing new: no hurry
  }
  storeRound(std::move(queries));
  m_status.status().queriesWaiting = m_store.queriesWaiting();
  m_metrics.add(metric::kQueueReady, m_session.policy().envSteps(),
                static_cast<double>(m_status.status().queriesWaiting));
}

// A round that asks nothing still shows the newest play now and then.
void Loop::storeRound(std::vector<SelectedQuery> queries) {
  NewRound round;
  m_pool.fillRound(queries, round);
  if (round.clips.empty() && Clock::now() - m_lastShown >= kShowEvery) m_pool.showNewest(round);
  if (round.clips.empty()) return;
  round.policyVersion = m_session.policy().policyVersion();
  round.modelVersion = learning() ? m_session.snapshot()->version() : 0;
  round.envSteps = m_session.policy().envSteps();
  m_store.addRound(round);
  m_queriesStored = m_queriesStored || !queries.empty();
  m_lastShown = Clock::now();
}

void Loop::turn() {
  try {
    if (m_control.paused()) {
      m_status.enter(Phase::Paused, "Paused; answers are kept and will be learnt from");
      m_status.sendNow();
      m_control.waitWhilePaused();
      return;
    }
    m_session.check();
    if (!m_session.isOpen()) throw Exception(ErrorCode::WorkerDied, "The environments are not running.");
    // The score to compare with: after the first queries, so that people can begin while it is measured.
    if (m_config.loop.evaluationEpisodes > 0 && m_queriesStored && !learning() && !m_status.status().trueScoreBefore) {
      m_status.status().trueScoreBefore = evaluate("Measuring the untrained policy");
      m_saved = false;
    }
    round();
    m_faultsInARow = 0;
    m_status.status().fault = m_checkpointFault;
    if (m_idle && !checkpointDue()) return waitForPeople();
    m_status.endRound();
    m_store.addMetrics(m_metrics.take());
    m_status.send();
    if (!checkpointDue()) return;
    writeCheckpoint();
    if (m_saved) m_session.startOver();
  } catch (...) {
    recover(currentError());
  }
}

// A new policy can be watched and taught, so it is there soon, though people may still be waited for. Who
// teaches sees what came of it at one of the next episodes: checkpoints come soon then. Else waiting changes nothing
// that is worth one.
bool Loop::checkpointDue() const {
  const std::chrono::duration<double> since = Clock::now() - m_lastCheckpoint;
  if (!m_saved && m_status.status().checkpoint.empty() && since >= kFirstCheckpoint) return true;
  if (m_taught && !m_saved && since >= kCheckpointWhileTaught) return true;
  return !m_idle && since.count() >= m_config.loop.checkpointMinutes * 60.0;
}

void Loop::waitForPeople() {
  m_metrics.take();  // nothing happened
  m_status.enter(Phase::Idle, learning() ? guardMessage()
                                         : "Waiting for the first " + answersText(m_config.loop.minAnswers) +
                                               " (have " + std::to_string(m_examples.answers()) + ")");
  m_status.sendNow();
  m_control.sleep(kPoll);
}

double Loop::evaluate(const std::string& message) {
  const int episodes = m_config.loop.evaluationEpisodes;
  m_status.enter(Phase::Evaluate, message + " over " + std::to_string(episodes) + (episodes == 1 ? " game" : " games"));
  m_status.sendNow();
  const std::stop_token work = m_control.work();
  const EvaluationReport report =
      m_session.policy().evaluate({episodes, m_config.loop.evaluationMaxSteps}, nullptr, work);
  m_session.restartRecorder();
  LoopControl::throwIfInterrupted(work);
  RoundMetrics metrics;
  metrics.add(metric::kEvaluationReturn, m_session.policy().envSteps(), report.meanReturn);
  m_store.addMetrics(metrics.take());
  return report.meanReturn;
}

bool Loop::timeIsUp() const { return m_limits.minutes && m_status.secondsSinceBegin() >= *m_limits.minutes * 60.0; }

bool Loop::limitReached() const {
  const LearnerStatus& status = m_status.status();
  return timeIsUp() || (m_limits.envSteps && status.envSteps - m_stepsAtStart >= *m_limits.envSteps) ||
         (m_limits.rounds && status.rounds - m_roundsAtStart >= *m_limits.rounds);
}

int Loop::queriesWanted() {
  const std::int64_t waiting = m_store.queriesWaiting();
  m_status.status().queriesWaiting = waiting;
  return queriesToAsk(m_config.query, {m_session.policy().envSteps(), m_store.queriesAsked(), waiting});
}

void Loop::showPlay(const PpoReport& play) {
  m_status.status().envSteps = play.envSteps;
  m_status.status().policyVersion = play.policyVersion;
  m_status.status().stepsPerSecond = play.stepsPerSecond;
  m_status.send();
}

}  // namespace podium
