#include "tests/bench/bench_gym.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <random>
#include <sstream>
#include <string>

#include "learner/env/gym/gym_program.h"
#include "learner/env/server_environment.h"
#include "learner/env/server_program.h"
#include "tests/bench/cpu_time.h"

namespace podium::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* kHeavy = "HalfCheetah-v5";
constexpr int kEnvs = 16;
constexpr int kTurns = 5;
constexpr double kSeconds = 1.0;   // of a turn
constexpr double kOverhead = 0.1;  // that is allowed of a step
constexpr std::chrono::minutes kPlainLimit{2};

struct Turn {
  double stepsPerSecond = 0.0, cpuSecondsPerStep = 0.0;
};

// Two groups in flight one after another, as in training. The actions are drawn before the clock runs, as they are in
// the plain loop.
class Player {
 public:
  Player(const std::string& id, int threads) : m_environment(config(id, threads), gymLaunch().value()) {
    const EnvSpec& spec = m_environment.spec();
    std::mt19937_64 random(1);
    std::uniform_real_distribution<float> real(-1.0F, 1.0F);
    for (int i = 0; i < 1000 * spec.groupSize() * spec.actions.parts(); ++i)
      m_actions.push_back(spec.actions.real() ? wordOf(real(random))
                                              : static_cast<ActionWord>(random() % spec.actions.choices[0]));
    m_environment.reset();
    for (int group = 0; group < 2; ++group) exchange(group);
  }

  Turn play() {
    const double cpu = ownCpuSeconds() + cpuSecondsOfTree(m_environment.serverPid());
    const auto begin = Clock::now();
    const auto seconds = [&] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
    int steps = 0;
    for (; seconds() < kSeconds; steps += kEnvs)
      for (int group = 0; group < 2; ++group) exchange(group);
    const double wall = seconds();
    return {steps / wall, (ownCpuSeconds() + cpuSecondsOfTree(m_environment.serverPid()) - cpu) / steps};
  }

 private:
  static EnvConfig config(const std::string& id, int threads) {
    EnvConfig config;
    config.id = id;
    config.count = kEnvs;
    config.groups = 2;
    config.threads = threads;
    config.frames = false;
    return config;
  }

  void exchange(int group) {
    m_environment.receive(group, {});
    const std::size_t words = m_actions.size() / 1000;
    m_environment.send(group, std::span(m_actions).subspan(m_next++ % 1000 * words, words));
  }

  ServerEnvironment m_environment;
  std::vector<ActionWord> m_actions;  // of a thousand requests
  std::size_t m_next = 0;
};

// As many steps as take a turn's time where `expected` are done in a second.
Turn playPlain(const std::string& id, double expected) {
  const ServerLaunch launch = gymLaunch().value();
  std::vector<std::string> words = launch.words;
  const auto steps = static_cast<int>(std::max(1000.0, expected * kSeconds));
  words.insert(words.end(), {"--bare", id, std::to_string(kEnvs), std::to_string(steps)});
  Turn turn;
  std::istringstream(askServer(launch.program, words, kPlainLimit).value()) >> turn.stepsPerSecond >>
      turn.cpuSecondsPerStep;
  return turn;
}

void add(Figures& figures, const std::string& id, int threads) {
  const std::string name = " (" + id + ", workers " + std::to_string(threads) + ")";
  Figure steps, cpu;
  steps.metric = "steps_per_second" + name;
  steps.unit = "steps/s";
  cpu.metric = "cpu_time_per_step" + name;
  cpu.unit = "us";
  cpu.better = Better::Lower;
  steps.reference = cpu.reference = "a plain loop";
  cpu.value = cpu.referenceValue = std::numeric_limits<double>::max();
  if (id == kHeavy && threads == 1) steps.aim = cpu.aim = 1.0 / (1.0 + kOverhead);
  Player player(id, threads);
  for (int turn = 0; turn < kTurns; ++turn) {
    const Turn ours = player.play();
    const Turn plain = playPlain(id, ours.stepsPerSecond);
    steps.value = std::max(steps.value, ours.stepsPerSecond);
    steps.referenceValue = std::max(steps.referenceValue, plain.stepsPerSecond);
    cpu.value = std::min(cpu.value, 1e6 * ours.cpuSecondsPerStep);
    cpu.referenceValue = std::min(cpu.referenceValue, 1e6 * plain.cpuSecondsPerStep);
  }
  figures.push_back(steps);
  figures.push_back(cpu);
}

}  // namespace

Figures benchGym() {
  const std::vector<std::string> ids = gymEnvironments().value();
  Figures figures;
  for (const char* id : {kHeavy, "CartPole-v1"})
    for (const int threads : {1, 2})
      if (std::ranges::find(ids, id) != ids.end()) add(figures, id, threads);
  return figures;
}

}  // namespace podium::bench
