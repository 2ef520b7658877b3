#include "tests/bench/bench_preferences.h"

#include <QTemporaryDir>
#include <thread>

#include "app/learner_run.h"
#include "app/synthetic_annotators.h"
#include "learner/config_preset.h"
#include "storage/domain/result.h"

namespace podium::bench {
namespace {

constexpr std::uint64_t kSeeds = 3;
constexpr int kEpisodes = 16;  // of each evaluation
constexpr std::int64_t kAnswers[] = {30, 120};

struct Task {
  const char* name;
  std::int64_t steps;
  LearnerConfig config;
};

LearnerConfig settings(const char* id, std::int64_t steps) {
  LearnerConfig config;
  applyPreset(config, "toy").value();
  config.env.id = id;
  config.ppo.annealSteps = steps;
  config.query.initialQueries = 12;
  config.query.clipSteps = 25;
  config.loop.evaluationEpisodes = kEpisodes;
  config.compute.device = "cpu";
  return config;
}

std::vector<Task> tasks() {
  std::vector<Task> all = {{"cart and pole", 60'000, settings("podium/CartPoleFixed-v0", 60'000)},
                           {"pendulum", 150'000, settings("Pendulum-v1", 150'000)}};
  PpoConfig& ppo = all.back().config.ppo;
  ppo.normaliseObservations = ppo.normaliseReward = true;
  ppo.annealClip = false;
  ppo.steps = 256;
  ppo.epochs = 10;
  ppo.minibatches = 32;
  ppo.gamma = 0.9;
  ppo.gaeLambda = 0.95;
  return all;
}

LearnerConfig seeded(LearnerConfig config, std::uint64_t seed) {
  config.env.seed = config.loop.seed = seed;
  return config;
}

struct Returns {
  double before = 0.0, after = 0.0;
};

Returns withAnswers(const Task& task, std::int64_t answers, std::uint64_t seed) {
  const LearnerConfig config = seeded(task.config, seed);
  const QTemporaryDir folder;
  const std::string path = folder.filePath(QStringLiteral("run.podium")).toStdString();
  ProjectInfo info;
  info.kind = ItemKind::Clip;
  info.k = config.query.k;
  info.environment = config.env.id;
  info.learnerConfig = toJson(config);
  ProjectStore::create(path, info).value();
  const std::shared_ptr<ProjectStore> store = ProjectStore::open(path).value();
  const std::jthread oracle([&](std::stop_token stop) {
    SyntheticConfig person;
    person.answers = answers;
    person.oracle.seed = seed;
    runSyntheticAnnotators(store, person, std::move(stop));
  });
  const LearnerStatus last = LearnerRun(store, config, [](const LearnerStatus&) {}).run({.envSteps = task.steps}, {});
  if (last.phase == Phase::Failed) throw Exception(last.fault.value_or(Error{ErrorCode::Unknown, last.message}));
  return {last.trueScoreBefore.value_or(0.0), last.trueScoreAfter.value_or(0.0)};
}

double withTrueReward(const Task& task, std::uint64_t seed) {
  const LearnerConfig config = seeded(task.config, seed);
  const auto environment = startEnvironment(config.env).value();
  const auto trainer =
      loadNnModule().value()->makePolicyTrainer(policyConfig(config), *environment, config.compute, seed);
  struct : StepSink {
    void onStep(const StepRecord&) override {}
    bool wantsFrames(int) override { return false; }
  } blind;
  while (trainer->envSteps() < task.steps) trainer->iterate(nullptr, &blind, {});
  return trainer->evaluate({.episodes = kEpisodes}, &blind, {}).meanReturn;
}

}  // namespace

Figures benchPreferences() {
  Figures figures;
  for (const Task& task : tasks()) {
    double best = 0.0, untrained = 0.0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) best += withTrueReward(task, seed) / kSeeds;
    for (const std::int64_t answers : kAnswers) {
      double reached = 0.0;
      untrained = 0.0;
      for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const Returns returns = withAnswers(task, answers, seed);
        reached += returns.after / kSeeds;
        untrained += returns.before / kSeeds;
      }
      figures.push_back({.metric = std::string(task.name) + ", " + std::to_string(answers) + " answers",
                         .value = reached,
                         .unit = "return",
                         .reference = "PPO, true reward",
                         .referenceValue = best});
    }
    figures.push_back({.metric = std::string(task.name) + ", untrained",
                       .value = untrained,
                       .unit = "return",
                       .reference = "PPO, true reward",
                       .referenceValue = best});
  }
  return figures;
}

}  // namespace podium::bench
