#include "tests/bench/bench_cartpole.h"

#include <algorithm>
#include <chrono>

#include "learner/config_preset.h"
#include "learner/nn/ppo_factory.h"
#include "tests/bench/peers.h"
#include "tests/bench/returns.h"

namespace podium::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* kId = "CartPole-v1";
constexpr int kSeeds = 10;
constexpr std::size_t kEpisodes = 20;  // whose mean return counts
constexpr double kSolved = 475.0;
constexpr std::int64_t kMostSteps = 100'000;

struct Run {
  double seconds = 0.0, steps = 0.0;
};

// Both sides begin their clocks when the environments stand.
Run ours(std::uint64_t seed) {
  LearnerConfig config;
  applyPreset(config, "toy").value();
  config.env.id = kId;
  config.env.seed = seed;
  config.env.frames = false;
  config.env.threads = 1;
  config.ppo.hideEpisodeEnds = false;  // the true reward, and its ends, as the peer has them
  const auto environment = startEnvironment(config.env).value();
  NewestReturns returns(config.env.count, kEpisodes);
  const auto begin = Clock::now();
  const auto trainer = nn::makePpoTrainer(config.ppo, *environment, {.device = "cpu", .threads = 1}, seed);
  while (returns.bestMean() < kSolved && trainer->envSteps() < kMostSteps) trainer->iterate(nullptr, &returns, {});
  return {std::chrono::duration<double>(Clock::now() - begin).count(), static_cast<double>(trainer->envSteps())};
}

Run peers(std::uint64_t seed) {
  const std::vector<double> figures = askPeer("ppo", "cartpole_sb3.py", {std::to_string(seed)});
  return {figures.at(0), figures.at(1)};
}

double medianOf(std::vector<Run> runs, double Run::*of) {
  std::ranges::sort(runs, {}, of);
  return 0.5 * (runs[(runs.size() - 1) / 2].*of + runs[runs.size() / 2].*of);
}

}  // namespace

Figures benchCartPole() {
  std::vector<Run> own, others;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    own.push_back(ours(seed));
    others.push_back(hasPeers() ? peers(seed) : own.back());
  }
  const char* reference = hasPeers() ? "stable-baselines3, the same settings" : "itself: without --peers";
  const auto figure = [&](const char* metric, const char* unit, double Run::*of, std::optional<double> aim) {
    return Figure{.metric = metric,
                  .value = medianOf(own, of),
                  .unit = unit,
                  .reference = reference,
                  .referenceValue = medianOf(others, of),
                  .aim = hasPeers() ? aim : std::nullopt,
                  .better = Better::Lower};
  };
  return {figure("seconds_to_475", "s", &Run::seconds, 2.0),
          figure("steps_to_475", "steps", &Run::steps, std::nullopt)};
}

}  // namespace podium::bench
