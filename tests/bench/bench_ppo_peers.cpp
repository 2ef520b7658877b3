#include "tests/bench/bench_ppo_peers.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

#include "learner/nn/ppo_factory.h"
#include "learner/random.h"
#include "storage/domain/number_text.h"
#include "storage/domain/result.h"
#include "tests/bench/peers.h"

namespace podium::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRounds = 3;   // of everybody in turn; medians count
constexpr int kSeconds = 8;  // of each at least, after its first rollout
constexpr double kQuietAim = 2.0, kBusyAim = 4.0, kEnvironmentAim = 1.3;

std::unique_ptr<Environment> start(const std::string& game) {
  EnvConfig config;
  config.id = "ALE/" + game + "-v5";
  config.frames = false;
  config.lifeLossEnds = true;  // as the peers play
  return startEnvironment(config).value();
}

// Steps per second of what `rollout` plays, from the end of the first.
double speedOf(const std::function<std::int64_t()>& rollout) {
  rollout();
  const auto begin = Clock::now();
  std::int64_t steps = 0;
  std::chrono::duration<double> elapsed{};
  while (elapsed.count() < kSeconds) {
    steps += rollout();
    elapsed = Clock::now() - begin;
  }
  return static_cast<double>(steps) / elapsed.count();
}

double ownPpo(const std::string& game) {
  const auto environment = start(game);
  PpoConfig config;  // CleanRL's, overlapped
  config.hideEpisodeEnds = false;
  const auto trainer = nn::makePpoTrainer(config, *environment, {.device = "cpu"}, 1);
  trainer->collect(nullptr, {});  // with overlap the first update has nothing to learn from
  return speedOf([&, before = trainer->envSteps()]() mutable {
    trainer->iterate(nullptr, nullptr, {});
    const std::int64_t now = trainer->envSteps();
    return now - std::exchange(before, now);
  });
}

// Random actions, the groups in flight one after another.
double ownEnvironments(const std::string& game) {
  const auto environment = start(game);
  const EnvSpec& spec = environment->spec();
  Random random(1);
  std::vector<ActionWord> actions(static_cast<std::size_t>(spec.groupSize()));
  environment->reset();
  const auto round = [&] {
    for (int group = 0; group < spec.config.groups; ++group) {
      environment->receive(group, {});
      for (ActionWord& action : actions) action = random.below(spec.actions.choices[0]);
      environment->send(group, actions);
    }
    return std::int64_t{spec.config.count};
  };
  const double speed = speedOf([&] {
    std::int64_t steps = 0;
    for (int i = 0; i < 128; ++i) steps += round();
    return steps;
  });
  for (int group = 0; group < spec.config.groups; ++group) environment->receive(group, {});
  return speed;
}

struct Peer {
  const char* name;
  std::function<double(const std::string& game)> speed;
};

Peer scripted(const char* name) {
  return {name, [name](const std::string& game) {
            return askPeer("ppo", "ppo_peers.py", {name, game, numberText(kSeconds)}).front();
          }};
}

std::vector<Peer> learners() {
  return {scripted("stable-baselines3"),
          scripted("cleanrl"),
          scripted("cleanrl-envpool"),
          {"sample-factory", [](const std::string& game) {
             return askPeer("sample-factory", "ppo_sample_factory.py", {game, numberText(2 * kSeconds)}).front();
           }}};
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

void compare(Figures& figures, const std::string& metric, const std::string& game, double aim,
             const std::function<double(const std::string&)>& own, const std::vector<Peer>& peers) {
  std::vector<double> ours;
  std::vector<std::vector<double>> theirs(peers.size());
  for (int round = 0; round < kRounds; ++round) {
    ours.push_back(own(game));
    for (std::size_t i = 0; i < peers.size(); ++i) theirs[i].push_back(peers[i].speed(game));
  }
  for (std::size_t i = 0; i < peers.size(); ++i)
    figures.push_back({.metric = metric + " " + game,
                       .value = median(ours),
                       .unit = "steps/s",
                       .reference = peers[i].name,
                       .referenceValue = median(theirs[i]),
                       .aim = aim});
}

void requirePeers() {
  if (!hasPeers())
    throw Exception(ErrorCode::Unavailable, "There are no peers here: ./podium bench --peers NAME installs them.");
}

}  // namespace

Figures benchPpoPeers() {
  requirePeers();
  Figures figures;
  for (const char* game : {"Breakout", "Pong"}) compare(figures, "ppo", game, kQuietAim, ownPpo, learners());
  return figures;
}

Figures benchPpoPeersBusy() {
  requirePeers();
  std::atomic<std::uint64_t> counter = 0;
  const std::jthread busy([&counter](const std::stop_token& stop) {
    while (!stop.stop_requested()) counter.fetch_add(1, std::memory_order_relaxed);
  });
  Figures figures;
  compare(figures, "ppo", "Breakout", kBusyAim, ownPpo, learners());
  return figures;
}

Figures benchEnvironmentPeers() {
  requirePeers();
  Figures figures;
  compare(figures, "environments", "Breakout", kEnvironmentAim, ownEnvironments,
          {scripted("environments-ale"), scripted("environments-envpool")});
  return figures;
}

}  // namespace podium::bench
