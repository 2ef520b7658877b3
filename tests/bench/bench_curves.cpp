#include "tests/bench/bench_curves.h"

#include <cmath>
#include <functional>

#include "learner/nn/ppo_factory.h"
#include "tests/bench/peers.h"
#include "tests/bench/returns.h"

namespace podium::bench {
namespace {

constexpr std::uint64_t kSeeds = 3;
constexpr std::size_t kEpisodes = 100;  // the last ones count

struct Task {
  const char* id;
  int envs;
  std::int64_t steps;
  void (*settings)(PpoConfig&);
};

double reached(const Task& task, std::uint64_t seed) {
  EnvConfig env;
  env.id = task.id;
  env.count = task.envs;
  env.groups = 1;
  env.threads = 1;
  env.seed = seed;
  env.frames = false;
  const auto environment = startEnvironment(env).value();
  PpoConfig config;
  config.network = "mlp";
  config.clip = 0.2;
  config.hideEpisodeEnds = false;
  config.overlap = false;
  config.annealSteps = task.steps;
  task.settings(config);
  NewestReturns returns(task.envs, kEpisodes);
  const auto trainer = nn::makePpoTrainer(config, *environment, {.device = "cpu", .threads = 1}, seed);
  while (trainer->envSteps() < task.steps) trainer->iterate(nullptr, &returns, {});
  return returns.mean();
}

double meanOverSeeds(const std::function<double(std::uint64_t seed)>& of) {
  double sum = 0.0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) sum += of(seed);
  return sum / static_cast<double>(kSeeds);
}

void cleanRl(PpoConfig& config) { config.annealLearningRate = true; }

void pendulum(PpoConfig& config) {
  config.learningRate = 1e-3;
  config.steps = 1024;
  config.epochs = 10;
  config.minibatches = 64;
  config.gamma = 0.9;
  config.clipValueLoss = false;
  config.entropyCoef = 0.0;
}

}  // namespace

Figures benchCurves() {
  const auto own = [](const Task& task) {
    return std::abs(meanOverSeeds([&task](std::uint64_t seed) { return reached(task, seed); }));
  };
  Figures figures{{.metric = "return on CartPole-v1",
                   .value = own({"CartPole-v1", 4, 500'000, cleanRl}),
                   .unit = "",
                   .reference = "CleanRL, published",
                   .referenceValue = 490.04},
                  {.metric = "cost on Acrobot-v1",
                   .value = own({"Acrobot-v1", 4, 500'000, cleanRl}),
                   .unit = "",
                   .reference = "CleanRL, published",
                   .referenceValue = 86.36,
                   .better = Better::Lower}};
  if (hasPeers())
    figures.push_back({.metric = "cost on Pendulum-v1",
                       .value = own({"Pendulum-v1", 4, 100'000, pendulum}),
                       .unit = "",
                       .reference = "stable-baselines3, the same settings",
                       .referenceValue = std::abs(meanOverSeeds([](std::uint64_t seed) {
                         return askPeer("ppo", "pendulum_sb3.py", {std::to_string(seed)}).front();
                       })),
                       .better = Better::Lower});
  return figures;
}

}  // namespace podium::bench
