#include "tests/learner/scripted_nn_module.h"

#include <filesystem>
#include <fstream>
#include <numeric>
#include <utility>

#include "storage/domain/result.h"

namespace podium::test {
namespace {

void writeText(const std::string& folder, const std::string& text) {
  std::filesystem::create_directories(folder);
  std::ofstream(folder + "/state.txt") << text;
}

std::ifstream readText(const std::string& folder) {
  std::ifstream file(folder + "/state.txt");
  if (!file) throw Exception(ErrorCode::NotFound, "There is nothing at " + folder + ".");
  return file;
}

// Member m likes bright clips m + 1 times as much: they agree on the order and differ in its strength.
class ScriptedSnapshot final : public RewardSnapshot {
 public:
  explicit ScriptedSnapshot(std::int64_t version) : m_version(version) {}
  std::int64_t version() const override { return m_version; }
  int members() const override { return 2; }
  std::vector<std::vector<float>> memberReturns(
      std::span<const std::shared_ptr<const ClipObservations>> clips) const override {
    std::vector<std::vector<float>> returns(2);
    for (const auto& clip : clips) {
      const double sum = std::accumulate(clip->planes.begin(), clip->planes.end(), 0.0);
      const auto mean = static_cast<float>(sum / static_cast<double>(clip->planes.size()));
      for (std::size_t m = 0; m < returns.size(); ++m) returns[m].push_back(mean * static_cast<float>(m + 1));
    }
    return returns;
  }
  std::vector<float> stepRewards(std::span<const std::uint8_t>, int n) const override {
    return std::vector<float>(static_cast<std::size_t>(n), 0.0f);
  }

 private:
  std::int64_t m_version;
};

class ScriptedRewardModel final : public RewardModel {
 public:
  ScriptedRewardModel(RewardConfig config, std::shared_ptr<NnJournal> journal)
      : m_config(config), m_journal(std::move(journal)) {}

  FitReport fit(std::span<const RankingExample> examples, int steps, std::stop_token stop) override {
    NnJournal::Fit fit{steps, {}};
    int automatic = 0;
    for (const RankingExample& example : examples)
      example.automatic ? void(++automatic) : fit.answers.push_back(example.id.value);
    int before = 0;
    {
      const std::lock_guard lock(m_journal->mutex);
      m_journal->automatic.push_back(automatic);
      m_journal->presses.push_back(m_presses);
      before = static_cast<int>(m_journal->fits.size());
      m_journal->fits.push_back(std::move(fit));
    }
    m_journal->onFit(before);
    if (stop.stop_requested()) return {.steps = 1};  // as the true one: it keeps what it learnt, and publishes nothing
    m_snapshot = std::make_shared<ScriptedSnapshot>(++m_version);
    FitReport report;
    report.steps = steps;
    report.answers = static_cast<int>(examples.size());
    report.loss = 0.5;
    report.heldoutPairs = static_cast<int>(examples.size());
    return report;
  }
  void setPresses(JudgedPresses presses, const FeedbackConfig&) override {
    m_presses = static_cast<int>(presses.size());
  }
  std::shared_ptr<const RewardSnapshot> snapshot() const override { return m_snapshot; }
  const RewardConfig& config() const override { return m_config; }
  void save(const std::string& folder) const override { writeText(folder, std::to_string(m_version)); }
  void load(const std::string& folder) override {
    readText(folder) >> m_version;
    m_snapshot = std::make_shared<ScriptedSnapshot>(m_version);
  }

 private:
  RewardConfig m_config;
  int m_presses = 0;
  std::shared_ptr<NnJournal> m_journal;
  std::int64_t m_version = 0;
  std::shared_ptr<const RewardSnapshot> m_snapshot;
};

class ScriptedPolicy final : public PolicyTrainer {
 public:
  ScriptedPolicy(PpoConfig config, Environment& environment, std::uint64_t seed, std::shared_ptr<NnJournal> journal)
      : m_config(config), m_environment(environment), m_random(seed), m_journal(std::move(journal)) {
    ++m_journal->policiesMade;
  }

  PpoReport collect(StepSink* sink, std::stop_token stop) override {
    m_journal->onCollect(m_journal->collects++);
    return play(sink, stop);
  }
  PpoReport iterate(const std::shared_ptr<const RewardSnapshot>& reward, StepSink* sink,
                    std::stop_token stop) override {
    {
      const std::lock_guard lock(m_journal->mutex);
      m_journal->snapshots.push_back(reward->version());
    }
    m_journal->onIterate(m_journal->iterations++);
    m_journal->during(stop);
    ++m_version;
    PpoReport report = play(sink, stop);
    report.learnt = true;
    return report;
  }
  PpoReport explore(StepSink* sink, std::stop_token stop) override {
    ++m_journal->explorations;
    return play(sink, stop);
  }
  int stepsPerIteration() const override { return m_config.steps * m_environment.spec().config.count; }
  EvaluationReport evaluate(const EvaluationOptions& options, StepSink*, std::stop_token) override {
    ++m_journal->evaluations;
    return {options.episodes, static_cast<double>(m_version), 0.0, 1.0};  // "plays" as well as it was improved often
  }
  void restart() override { m_batches.clear(); }
  void setDemonstrations(DemonstrationPlays plays, const ImitationConfig&) override { m_plays = std::move(plays); }
  ImitationReport imitate(std::stop_token) override {
    int steps = 0;
    for (const DemonstrationPlay& play : m_plays) steps += play.observations->meta.steps;
    const std::lock_guard lock(m_journal->mutex);
    m_journal->imitated.push_back(steps);
    ++m_version;
    return {.steps = 1, .loss = 0.25, .accuracy = 0.75, .heldoutLoss = {}, .heldoutAccuracy = {}};
  }
  CoachReport coach(const JudgedPresses& presses, const FeedbackConfig&, std::stop_token) override {
    const std::lock_guard lock(m_journal->mutex);
    m_journal->coached.push_back(static_cast<int>(presses.size()));
    ++m_version;
    return {.presses = static_cast<int>(presses.size()), .logLikelihood = 0.5};
  }
  std::int64_t envSteps() const override { return m_steps; }
  std::int64_t policyVersion() const override { return m_version; }
  void save(const std::string& folder) const override {
    m_journal->onSave(m_journal->saves++);
    writeText(folder, std::to_string(m_steps) + " " + std::to_string(m_version) + "\n" + m_random.state());
  }
  void load(const std::string& folder) override {
    m_journal->onLoad(m_journal->policyLoads);
    auto file = readText(folder);
    std::string state;
    if (!(file >> m_steps >> m_version >> std::ws) || !std::getline(file, state))
      throw Exception(ErrorCode::Corrupt, folder + " cannot be read.");
    m_random.restore(state);
    restart();
    ++m_journal->policyLoads;
  }

 private:
  PpoReport play(StepSink* sink, std::stop_token stop) {
    const int actionCount = m_environment.spec().actions.choices[0];
    std::vector<StepBatch> batches = std::exchange(m_batches, {});  // a fault leaves none: the next play starts anew
    if (batches.empty()) {
      m_environment.reset();
      for (int group = 0; group < m_environment.spec().config.groups; ++group)
        batches.push_back(m_environment.receive(group, stop));
    }
    for (int step = 0; step < m_config.steps; ++step)
      for (StepBatch& batch : batches) {
        const std::vector<std::uint8_t> inputs(batch.observations.begin(), batch.observations.end());
        std::vector<std::int32_t> actions(static_cast<std::size_t>(batch.count));
        for (auto& action : actions) action = m_random.below(actionCount);
        m_environment.send(batch.group, actions);
        batch = m_environment.receive(batch.group, stop);
        m_steps += batch.count;
        if (sink) report(*sink, batch, inputs, actions);
      }
    m_batches = std::move(batches);
    PpoReport result;
    result.envSteps = m_steps;
    result.policyVersion = m_version;
    return result;
  }

  void report(StepSink& sink, const StepBatch& batch, const std::vector<std::uint8_t>& inputs,
              const std::vector<std::int32_t>& actions) const {
    const auto n = static_cast<std::size_t>(batch.count);
    const auto part = [n](auto all, std::size_t i) { return all.subspan(i * (all.size() / n), all.size() / n); };
    for (std::size_t i = 0; i < n; ++i)
      sink.onStep({.env = batch.firstEnv + static_cast<int>(i),
                   .input = part(std::span(inputs), i),
                   .action = std::span(actions).subspan(i, 1),
                   .trueReward = batch.rewards[i],
                   .terminated = batch.terminated[i] != 0,
                   .truncated = batch.truncated[i] != 0,
                   .frames = part(batch.frames, i),
                   .ram = part(batch.ram, i),
                   .policyVersion = m_version});
  }

  DemonstrationPlays m_plays;
  PpoConfig m_config;
  Environment& m_environment;
  Random m_random;
  std::shared_ptr<NnJournal> m_journal;
  std::int64_t m_steps = 0, m_version = 0;
  std::vector<StepBatch> m_batches;  // the last of each group; empty: reset first
};

}  // namespace

std::unique_ptr<RewardModel> ScriptedNnModule::makeRewardModel(const RewardConfig& config, const ClipMeta&,
                                                               const ComputeConfig&, std::uint64_t) {
  m_journal->onMakeReward(m_journal->rewardsMade++);
  return std::make_unique<ScriptedRewardModel>(config, m_journal);
}

std::unique_ptr<PolicyTrainer> ScriptedNnModule::makePolicyTrainer(const PolicyConfig& config, Environment& environment,
                                                                   const ComputeConfig&, std::uint64_t seed) {
  return std::make_unique<ScriptedPolicy>(config.ppo, environment, seed, m_journal);
}

}  // namespace podium::test
