#include "tests/bench/bench_env.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <random>
#include <sstream>

#include "learner/env/server_environment.h"
#include "learner/env/server_program.h"
#include "tests/bench/cpu_time.h"

namespace podium::bench {
namespace {

using Clock = std::chrono::steady_clock;
double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

constexpr int kEnvs = 8;
constexpr std::chrono::minutes kBareLimit{2};

struct Turn {
  double stepsPerSecond = 0.0, cpuSecondsPerStep = 0.0;
};

// The groups in flight one after another, as in training.
class Player {
 public:
  Player(const EnvBenchOptions& options, const std::string& program) : m_environment(config(options), launch(program)) {
    for (int env = 0; env < kEnvs; ++env) m_random.emplace_back(static_cast<std::uint64_t>(env));
    m_environment.reset();
    for (int group = 0; group < options.groups; ++group) exchange(group);
  }

  Turn play(double seconds) {
    const double cpu = ownCpuSeconds() + cpuSecondsOf(m_environment.serverPid());
    const auto begin = Clock::now();
    int steps = 0;
    while (secondsSince(begin) < seconds) {
      for (int group = 0; group < m_environment.spec().config.groups; ++group) exchange(group);
      steps += kEnvs;
    }
    const double wall = secondsSince(begin);
    const double used = ownCpuSeconds() + cpuSecondsOf(m_environment.serverPid()) - cpu;
    return {steps / wall, used / steps};
  }

 private:
  static EnvConfig config(const EnvBenchOptions& options) {
    EnvConfig config;
    config.id = options.id;
    config.count = kEnvs;
    config.groups = options.groups;
    config.threads = options.threads;
    return config;
  }
  static ServerLaunch launch(const std::string& program) {
    ServerLaunch launch;
    launch.program = program;
    return launch;
  }

  void exchange(int group) {
    const StepBatch batch = m_environment.receive(group, {});
    m_actions.clear();
    for (int i = 0; i < batch.count; ++i)
      m_actions.push_back(static_cast<std::int32_t>(m_random[static_cast<std::size_t>(batch.firstEnv + i)]() %
                                                    m_environment.spec().actions.choices[0]));
    m_environment.send(group, m_actions);
  }

  ServerEnvironment m_environment;
  std::vector<std::mt19937_64> m_random;
  std::vector<std::int32_t> m_actions;
};

Turn playBare(const EnvBenchOptions& options, const std::string& program, int steps) {
  const std::string text =
      askServer(program, {"--bare-bench", options.id, std::to_string(steps), std::to_string(options.threads)},
                kBareLimit)
          .value();
  Turn turn;
  std::string unit;
  std::istringstream(text) >> turn.stepsPerSecond >> unit >> turn.cpuSecondsPerStep;
  return turn;
}

}  // namespace

EnvBenchResult benchEnvironment(const EnvBenchOptions& options) {
  const std::string program = locateServer(options.serverPath).value();
  Player player(options, program);
  EnvBenchResult best;
  best.cpuSecondsPerStep = best.bareCpuSecondsPerStep = std::numeric_limits<double>::max();
  for (int turn = 0; turn < options.turns; ++turn) {
    const Turn ours = player.play(options.seconds);
    const int steps = std::max(1, static_cast<int>(ours.stepsPerSecond * options.seconds / kEnvs));
    const Turn bare = playBare(options, program, steps);
    best.stepsPerSecond = std::max(best.stepsPerSecond, ours.stepsPerSecond);
    best.cpuSecondsPerStep = std::min(best.cpuSecondsPerStep, ours.cpuSecondsPerStep);
    best.bareStepsPerSecond = std::max(best.bareStepsPerSecond, bare.stepsPerSecond);
    best.bareCpuSecondsPerStep = std::min(best.bareCpuSecondsPerStep, bare.cpuSecondsPerStep);
  }
  return best;
}

Figures benchEnvironment() {
  Figures figures;
  for (const char* id : {"ALE/Breakout-v5", "ALE/Freeway-v5"})
    for (const int threads : {1, 2})
      for (const int groups : {1, 2}) {
        EnvBenchOptions options;
        options.id = id;
        options.threads = threads;
        options.groups = groups;
        const EnvBenchResult result = benchEnvironment(options);
        const std::string name =
            std::string(id) + ", threads " + std::to_string(threads) + ", groups " + std::to_string(groups);
        Figure steps;
        steps.metric = "agent_steps_per_second (" + name + ")";
        steps.value = result.stepsPerSecond;
        steps.unit = "steps/s";
        steps.reference = "emulation alone";
        steps.referenceValue = result.bareStepsPerSecond;
        steps.aim = 0.9;
        figures.push_back(steps);
        Figure cpu;
        cpu.metric = "cpu_time_per_agent_step (" + name + ")";
        cpu.value = 1e3 * result.cpuSecondsPerStep;
        cpu.unit = "ms";
        cpu.reference = "emulation alone";
        cpu.referenceValue = 1e3 * result.bareCpuSecondsPerStep;
        cpu.aim = 0.9;
        cpu.better = Better::Lower;
        figures.push_back(cpu);
      }
  return figures;
}

}  // namespace podium::bench
