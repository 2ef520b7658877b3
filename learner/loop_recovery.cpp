#include <algorithm>
#include <filesystem>

#include "learner/checkpoint_folder.h"
#include "learner/fault_policy.h"
#include "learner/loop.h"
#include "storage/domain/log.h"
#include "storage/domain/wall_clock.h"

namespace podium {
namespace {

constexpr auto kRestartWait = std::chrono::seconds(1);  // before environment processes are started again
constexpr std::uint64_t kLoopSeed = 0x100b;             // purpose of mixSeed(loop.seed, ...)
// Environments that work for a while and die again and again would be started for ever, were good rounds to excuse
// them.
constexpr auto kDeathsRemembered = std::chrono::minutes(10);

}  // namespace

Loop::Loop(LearnerConfig config, LearnerParts parts, StatusSink sink)
    : m_config(std::move(config)),
      m_status(std::move(sink)),
      m_store(parts.store, m_control, [this](const Error& error) { m_status.setFault(error); }),
      m_session(m_config, std::move(parts)),
      m_examples({.newest = m_config.reward.bufferSize}),
      m_feedback(m_config.feedback),
      m_pool(m_config.query.poolClips),
      m_guard(m_config.guard) {}

void Loop::start() {
  m_status.enter(Phase::Idle, "Starting the environments");
  m_deaths.clear();
  m_notFinite = false;
  m_saved = true;  // until networks stand that are worth it: a start that fails must not hide the last checkpoint
  moveOthersAside();
  std::int64_t starts = 0;
  for (const std::string& path : checkpointPaths()) try {
      starts = CheckpointFolder::readManifest(path).starts;
      break;
    } catch (const Exception&) {  // told when it is loaded
    }
  m_session.open(starts, m_control.stop());
  LearnerStatus& status = m_status.status();
  status.device = m_session.device();
  m_random = Random(mixSeed(m_config.loop.seed, kLoopSeed));
  m_pretrainLeft = m_config.loop.pretrainSteps;
  m_faultsInARow = 0;
  m_idle = m_queriesStored = false;
  m_checkpointFault.reset();
  const auto manifest = loadNewestCheckpoint();
  restoreGuard(manifest ? &*manifest : nullptr);
  if (manifest) {
    m_random.restore(manifest->random);
    loadCandidates();
    status.rounds = manifest->rounds;
    status.trueScoreBefore = manifest->trueScoreBefore;
  } else {
    m_saved = false;
  }
  m_clone = m_session.policy().policyVersion() == 0;
  status.envSteps = m_session.policy().envSteps();
  status.policyVersion = m_session.policy().policyVersion();
  status.modelVersion = learning() ? m_session.snapshot()->version() : 0;
  m_stepsAtStart = status.envSteps;
  m_roundsAtStart = status.rounds;
  m_lastCheckpoint = m_lastShown = Clock::now();
}

// Folders beside a project file outlive it: what another file of this name has left is not this project's.
void Loop::moveOthersAside() {
  const bool ownsUnnamed = m_store.newestCheckpoint().has_value();  // written before checkpoints named their project
  const auto aside = CheckpointFolder(m_store.checkpointFolder()).moveOthersAside(m_store.projectId(), ownsUnnamed);
  if (!aside) return;
  m_status.setFault({ErrorCode::InvalidInput,
                     "The checkpoints that lay beside this project belong to another one. They were moved to " +
                         *aside + "; this project starts with networks of its own."});
}

// Where a checkpoint may be, best guess first; none for a project that has never saved one.
std::vector<std::string> Loop::checkpointPaths() {
  const auto newest = m_store.newestCheckpoint();
  if (!newest) return {};
  std::vector<std::string> paths = {m_store.projectFolder() + "/" + newest->path};
  for (const std::string& path : CheckpointFolder(m_store.checkpointFolder()).newestFirst())
    if (!path.ends_with(newest->path)) paths.push_back(path);
  return paths;
}

// The newest checkpoint of the project that can be read, and what it brings; nullopt leaves new networks.
std::optional<CheckpointManifest> Loop::loadNewestCheckpoint() {
  const std::vector<std::string> paths = checkpointPaths();
  if (paths.empty()) return {};
  std::string why;
  for (const std::string& path : paths) try {
      CheckpointManifest manifest = CheckpointFolder::readManifest(path);
      m_pretrainLeft = m_session.load(path) ? manifest.pretrainLeft : m_config.loop.pretrainSteps;
      m_status.status().checkpoint = path;
      m_saved = path == paths.front();
      return manifest;
    } catch (const Exception& e) {
      if (e.code() != ErrorCode::Corrupt && e.code() != ErrorCode::NotFound) throw;
      log(LogLevel::Warning, "learner", e.error().message);
      if (why.empty()) why = e.error().message;
    }
  m_status.setFault(
      {ErrorCode::Corrupt, why + " The policy starts anew; the reward is learnt again from the answers."});
  return {};
}

// Without them the next queries are made of what is played from now on.
void Loop::loadCandidates() try {
  m_pool.load(CheckpointFolder::candidatesFile(m_status.status().checkpoint), m_session.environment().clip);
} catch (const Exception& e) {
  if (e.code() == ErrorCode::Corrupt) log(LogLevel::Warning, "learner", e.error().message);
  if (e.code() != ErrorCode::Corrupt && e.code() != ErrorCode::NotFound) throw;
}

// Faults since the last good round, this one included; deaths of environments count longer.
int Loop::faultsUntilNow(ErrorCode code) {
  ++m_faultsInARow;
  if (code != ErrorCode::WorkerDied) return m_faultsInARow;
  const auto now = Clock::now();
  m_deaths.push_back(now);
  while (now - m_deaths.front() > kDeathsRemembered) m_deaths.pop_front();
  return std::max(m_faultsInARow, static_cast<int>(m_deaths.size()));
}

void Loop::recover(Error error) {
  m_session.restartRecorder();
  while (error.code != ErrorCode::Cancelled) {
    m_notFinite = m_notFinite || error.code == ErrorCode::NotFinite;
    const Recovery recovery = recoveryFor(error.code, faultsUntilNow(error.code));
    if (recovery == Recovery::Fail) throw Exception(error);
    m_status.setFault(explained(error, recovery));
    try {
      if (recovery == Recovery::RestartEnvironment) {
        const std::stop_token work = m_control.work();
        m_control.sleep(kRestartWait);
        LoopControl::throwIfInterrupted(work);
        m_session.restartEnvironment(m_store.checkpointFolder() + "/.policy-of-restart", m_control.stop());
      } else {
        restoreCheckpoint();
      }
      return;
    } catch (...) {
      error = currentError();
    }
  }
}

// Takes the networks back. Rounds, random state and scores go on: what was asked and stored stays.
void Loop::restoreCheckpoint() {
  m_session.renewNetworks();
  m_pretrainLeft = m_config.loop.pretrainSteps;
  const auto manifest = loadNewestCheckpoint();
  restoreGuard(manifest ? &*manifest : nullptr);
  m_clone = m_session.policy().policyVersion() == 0;
  m_coach = usesCoach(m_config.feedback);  // what an older checkpoint has not followed
  m_notFinite = false;
  m_status.status().envSteps = m_session.policy().envSteps();
}

// From here on this run does what one does that begins with the checkpoint, to the bit on the CPU (of environments that
// keep to their seed; what is shown and when depends on the time of day, and asking on the answers).
//
// A checkpoint that cannot be written is a status, not an end: the next attempt comes as usual.
void Loop::writeCheckpoint() {
  m_lastCheckpoint = Clock::now();
  try {
    const LearnerStatus& status = m_status.status();
    CheckpointRef ref;
    ref.envSteps = m_session.envSteps();
    ref.policyVersion = m_session.policyVersion();
    ref.modelVersion = learning() ? m_session.snapshot()->version() : 0;
    ref.createdAt = wallClock();
    const CheckpointManifest manifest{.project = m_store.projectId(),
                                      .config = toJson(m_config),
                                      .envSteps = ref.envSteps,
                                      .rounds = status.rounds,
                                      .answers = status.answers,
                                      .policyVersion = ref.policyVersion,
                                      .modelVersion = ref.modelVersion,
                                      .starts = m_session.starts(),
                                      .pretrainLeft = learning() ? m_pretrainLeft : m_config.loop.pretrainSteps,
                                      .random = m_random.state(),
                                      .guard = m_guard.state(),
                                      .trueScoreBefore = status.trueScoreBefore};
    const std::string path =
        CheckpointFolder(m_store.checkpointFolder()).write(manifest, [this](const std::string& folder) {
          m_session.save(folder);
          m_pool.save(CheckpointFolder::candidatesFile(folder));
        });
    ref.path = std::filesystem::relative(path, m_store.projectFolder()).string();
    m_store.addCheckpoint(ref);
    m_status.status().checkpoint = path;
    m_checkpointFault.reset();
    m_saved = true;
    m_taught = false;
  } catch (...) {
    const Error error = currentError();
    m_checkpointFault = Error{error.code, error.message + " Learning goes on, and it is tried again later."};
    m_status.setFault(*m_checkpointFault);
  }
}

// Never throws: what can still be saved is saved, and the last status says how it ended.
void Loop::finish(Phase phase, const std::string& message, const std::optional<Error>& fault) {
  if (m_session.canSave() && !m_notFinite && !m_saved) writeCheckpoint();
  m_session.close();
  m_status.enter(phase, fault || !m_checkpointFault ? message : m_checkpointFault->message);
  m_status.status().fault = fault ? fault : m_checkpointFault;
  if (fault) log(LogLevel::Error, "learner", fault->message);
  m_status.sendNow();
}

}  // namespace podium
