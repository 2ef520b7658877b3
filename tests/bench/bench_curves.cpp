#include "tests/bench/bench_curves.h"

#include <cmath>
#include <deque>
#include <functional>
#include <numeric>

#include "learner/nn/ppo_factory.h"
#include "tests/bench/peers.h"

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

// The mean return of the newest episodes.
class Returns final : public StepSink {
 public:
  explicit Returns(int envs) : m_running(static_cast<std::size_t>(envs)) {}
  void onStep(const StepRecord& step) override {
    double& sum = m_running[static_cast<std::size_t>(step.env)];
    sum += static_cast<double>(step.trueReward);
    if (!step.terminated && !step.truncated) return;
    m_last.push_back(std::exchange(sum, 0.0));
    if (m_last.size() > kEpisodes) m_last.pop_front();
  }
  bool wantsFrames(int) override { return false; }
  double mean() const {
    return std::accumulate(m_last.begin(), m_last.end(), 0.0) / static_cast<double>(m_last.size());
  }

 private:
  std::vector<double> m_running;
  std::deque<double> m_last;
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
  Returns returns(task.envs);
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
