#include "tests/bench/bench_pong.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "learner/nn/ppo_factory.h"
#include "tests/bench/returns.h"

namespace podium::bench {
namespace {

constexpr std::int64_t kSteps = 2'000'000;  // of the ten that CleanRL's run has, whose schedule this keeps
constexpr std::int64_t kRowEvery = 10'240;  // steps between two rows of the curve: ten rollouts
constexpr std::size_t kGames = 100;         // the last ones count
constexpr double kUntrained = -20.7;        // mean return of random play (Mnih et al. 2015, extended data table 2)
constexpr double kPerfect = 21.0;           // a game is won at 21 points

EnvConfig pong() {
  EnvConfig config;
  config.id = "ALE/Pong-v5";
  config.lifeLossEnds = true;
  config.hideScore = false;
  config.frames = false;
  return config;
}

PpoConfig cleanRl() {
  PpoConfig config;
  config.annealLearningRate = true;
  config.hideEpisodeEnds = false;
  return config;
}

}  // namespace

Figures benchPong() {
  const auto environment = startEnvironment(pong()).value();
  const auto trainer = nn::makePpoTrainer(cleanRl(), *environment, {.device = "cpu"}, 1);
  NewestReturns games(environment->spec().config.count, kGames);
  std::ofstream curve;
  if (const char* path = std::getenv("PODIUM_CURVE")) curve.open(path);
  curve << "steps,mean_return,seconds\n";
  const auto begin = std::chrono::steady_clock::now();
  for (std::int64_t next = kRowEvery; trainer->envSteps() < kSteps;) {
    trainer->iterate(nullptr, &games, {});
    if (trainer->envSteps() < next || !std::isfinite(games.mean())) continue;
    next += kRowEvery;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    curve << trainer->envSteps() << ',' << games.mean() << ',' << seconds << std::endl;
    std::fprintf(stderr, "podium: pong: %lld steps, return %.2f, %.0f s\n", static_cast<long long>(trainer->envSteps()),
                 games.mean(), seconds);
  }
  return {{.metric = "return after two million steps, over random play",
           .value = games.mean() - kUntrained,
           .unit = "points",
           .reference = "a perfect game",
           .referenceValue = kPerfect - kUntrained}};
}

}  // namespace podium::bench
