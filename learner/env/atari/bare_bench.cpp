// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#include "learner/env/atari/bare_bench.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <random>
#include <thread>
#include <vector>

#include "learner/env/atari/game.h"
#include "learner/env/atari/rom_catalogue.h"

namespace podium::atari {
namespace {

constexpr int kEnvs = 8;

double cpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// One thread's games, stepped in turn as agents step them.
struct Player {
  std::vector<std::unique_ptr<Game>> games;
  std::vector<std::mt19937_64> actions;

  void add(const GameConfig& config, int env) {
    games.push_back(std::make_unique<Game>(config));
    games.back()->startEpisode();
    actions.emplace_back(static_cast<std::uint64_t>(env));
  }
  void play(int steps, int frameSkip) {
    for (int step = 0; step < steps; ++step)
      for (std::size_t i = 0; i < games.size(); ++i) {
        Game& game = *games[i];
        const auto action = static_cast<int>(actions[i]() % game.actionNames().size());
        for (int k = 0; k < frameSkip; ++k) game.act(action);
        if (game.over() || game.truncated()) game.startEpisode();
      }
  }
};

}  // namespace

BareBenchResult bareBench(const std::string& id, int steps, int threads) {
  silenceEmulator();
  GameConfig config;
  config.rom = romOfId(id, romFolder());
  std::vector<Player> players(static_cast<std::size_t>(std::min(threads, kEnvs)));
  for (int env = 0; env < kEnvs; ++env) {
    config.seed = static_cast<std::uint64_t>(env);
    players[static_cast<std::size_t>(env) % players.size()].add(config, env);
  }
  const double cpuBefore = cpuSeconds();
  const auto start = std::chrono::steady_clock::now();
  std::vector<std::thread> workers;
  for (Player& player : players) workers.emplace_back([&] { player.play(steps, config.frameSkip); });
  for (std::thread& worker : workers) worker.join();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const double total = static_cast<double>(kEnvs) * steps;
  return {total / seconds, (cpuSeconds() - cpuBefore) / total};
}

}  // namespace podium::atari
