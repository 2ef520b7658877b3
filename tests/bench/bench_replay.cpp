#include "tests/bench/bench_replay.h"

#include <chrono>

#include "learner/env/server_program.h"
#include "learner/learner_config.h"
#include "learner/nn/off_policy_factory.h"
#include "tests/bench/returns.h"

namespace podium::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kEpisodes = 20;  // whose mean return counts
constexpr std::int64_t kRandomSteps = 5000;

struct Task {
  const char* name;
  const char* id;
  std::int64_t steps;
  double sign;  // of the return
  void (*settings)(LearnerConfig&);
};

void cartPole(LearnerConfig& config) {
  config.policy.algorithm = "dqn";
  config.env.count = 8;
  ReplayConfig& replay = config.replay;
  replay.steps = 32;
  replay.updateRatio = 0.5;
  replay.batch = 64;
  replay.learningRate = 2.3e-3;
  replay.tau = 1.0;
  replay.targetPeriod = 10;
  replay.epsilonEnd = 0.04;
  replay.epsilonSteps = 8000;
}

void pendulum(LearnerConfig& config) {
  config.policy.algorithm = "sac";
  config.env.count = 4;
  ReplayConfig& replay = config.replay;
  replay.steps = 2;
  replay.learningStarts = 100;
  replay.learningRate = 1e-3;
  replay.temperature = 1.0;
}

constexpr Task kTasks[] = {{"pendulum_cost", "Pendulum-v1", 20'000, -1.0, pendulum},
                           {"cartpole_return", "CartPole-v1", 50'000, 1.0, cartPole}};

void measure(const Task& task, Figures& figures) {
  LearnerConfig config;
  task.settings(config);
  config.env.id = task.id;
  config.env.frames = false;
  config.env.threads = 1;
  config.replay.hideEpisodeEnds = false;  // the true reward, and its ends
  const auto environment = startEnvironment(config.env).value();
  const ComputeConfig compute{.device = "cpu", .threads = 1};
  PolicyConfig evenly = policyConfig(config);
  evenly.replay.learningStarts = evenly.replay.capacity;  // all actions are random
  NewestReturns random(config.env.count, kEpisodes), learnt(config.env.count, kEpisodes);
  const auto player = nn::makeOffPolicyTrainer(evenly, *environment, compute, 1);
  while (player->envSteps() < kRandomSteps) player->collect(&random, {});
  const auto begin = Clock::now();
  const auto trainer = nn::makeOffPolicyTrainer(policyConfig(config), *environment, compute, 1);
  while (trainer->envSteps() < task.steps) trainer->iterate(nullptr, &learnt, {});
  const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  figures.push_back({.metric = task.name,
                     .value = task.sign * learnt.mean(),
                     .unit = "a game",
                     .reference = "random play",
                     .referenceValue = task.sign * random.mean(),
                     .better = task.sign > 0 ? Better::Higher : Better::Lower});
  figures.push_back({.metric = std::string(task.name) + "_seconds",
                     .value = seconds,
                     .unit = "s",
                     .reference = "itself",
                     .referenceValue = seconds,
                     .better = Better::Lower});
}

}  // namespace

Figures benchReplay() {
  Figures figures;
  for (const Task& task : kTasks) measure(task, figures);
  return figures;
}

}  // namespace podium::bench
