#include "tests/learner/loop_harness.h"

#include <chrono>

#include "learner/oracle.h"
#include "storage/clip/clip_codec.h"

namespace podium::test {
namespace {

constexpr auto kDeadline = std::chrono::seconds(30);

}  // namespace

LearnerConfig smallConfig() {
  LearnerConfig config;
  config.env.count = 4;
  config.ppo.steps = 30;
  config.query.clipSteps = 5;
  config.query.poolClips = 40;
  config.query.minWaiting = 3;
  config.query.initialQueries = 6;
  config.loop.minAnswers = 4;
  config.loop.pretrainSteps = 45;
  config.loop.fitStepsPerRound = 7;
  config.loop.iterationsPerRound = 2;
  return config;
}

LoopHarness::LoopHarness(LearnerConfig settings)
    : config(std::move(settings)),
      startEnv([](const EnvConfig& env, std::stop_token) { return std::make_unique<ToyEnvironment>(env); }),
      m_store(std::make_unique<MemoryLearnerStore>(m_folder.path().toStdString())) {}

LoopHarness::~LoopHarness() { stop(); }

void LoopHarness::start(const RunLimits& limits) {
  stop();
  m_store->forgetReader();
  m_statuses.clear();
  m_loop = makeLearnerLoop(config, {m_store.get(), nn, startEnv}, [this](const LearnerStatus& status) {
    onStatus(status);
    const std::lock_guard lock(m_mutex);
    m_statuses.push_back(status);
    m_changed.notify_all();
  });
  m_thread = std::jthread([this, limits](std::stop_token token) { m_last = m_loop->run(limits, token); });
}

LearnerStatus LoopHarness::join() {
  if (m_thread.joinable()) m_thread.join();
  return m_last;
}

LearnerStatus LoopHarness::stop() {
  m_thread.request_stop();
  return join();
}

bool LoopHarness::waitFor(const std::function<bool(const LearnerStatus&)>& fits) {
  std::unique_lock lock(m_mutex);
  std::size_t seen = 0;
  return m_changed.wait_for(lock, kDeadline, [&] {
    while (seen < m_statuses.size())
      if (fits(m_statuses[seen++])) return true;
    return false;
  });
}

bool LoopHarness::waitForIdle(int answers) {
  const std::string have = "(have " + std::to_string(answers) + ")";
  return waitFor([&](const LearnerStatus& status) {
    return status.phase == Phase::Idle && status.message.find(have) != std::string::npos;
  });
}

bool LoopHarness::waitForRounds(std::int64_t rounds) {
  return waitFor([&](const LearnerStatus& status) { return status.rounds >= rounds; });
}

std::vector<LearnerStatus> LoopHarness::statuses() {
  const std::lock_guard lock(m_mutex);
  return m_statuses;
}

bool LoopHarness::sawFault(ErrorCode code) {
  for (const LearnerStatus& status : statuses())
    if (status.fault && status.fault->code == code) return true;
  return false;
}

std::vector<NnJournal::Fit> LoopHarness::fits() {
  const std::lock_guard lock(journal->mutex);
  return journal->fits;
}

std::vector<ComparisonId> LoopHarness::answer(int count, const std::string& feature) {
  Oracle oracle({.seed = 5});
  std::vector<ComparisonId> ids;
  for (int i = 0; i < count; ++i) {
    const auto query = m_store->nextQuery();
    if (!query) break;
    std::vector<double> values;
    for (ItemId item : query->items) {
      const EncodedClip clip = m_store->clip(item);
      values.push_back(clipFeature(feature, decodeSteps(clip.meta, clip.steps), clip.meta.ramSize).value());
    }
    ids.push_back(m_store->answer(*query, Verdict::Ranked, oracle.rank(values)));
  }
  return ids;
}

}  // namespace podium::test
