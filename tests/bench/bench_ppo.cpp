#include "tests/bench/bench_ppo.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <chrono>
#include <thread>
#include <vector>

#include "learner/nn/device.h"
#include "learner/nn/nature_policy.h"
#include "learner/nn/ppo_trainer.h"
#include "learner/nn/recycling_allocator.h"
#include "learner/nn/threads.h"
#include "learner/random.h"

namespace podium::bench {
namespace {

using Clock = std::chrono::steady_clock;
double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

constexpr int kRounds = 3;            // of measuring the parts and PPO in turn; medians count
constexpr double kPartSeconds = 1.0;  // of each measurement of a part
constexpr int kWarmUps = 2;           // iterations of PPO that are not counted: the first has nothing to learn from

std::unique_ptr<Environment> start(const PpoBenchOptions& options, int threads) {
  EnvConfig config;
  config.id = options.id;
  config.count = options.envs;
  config.threads = threads;
  config.frames = false;
  return std::move(startEnvironment(config, options.serverPath).value());
}

// Agent steps per second under random actions, the groups in flight one after another as in training.
double emulationAlone(const PpoBenchOptions& options, int threads) {
  const std::unique_ptr<Environment> environment = start(options, threads);
  const EnvSpec& spec = environment->spec();
  Random random(1);
  std::vector<std::int32_t> actions(static_cast<std::size_t>(spec.groupSize()));
  const auto exchange = [&](int group) {
    environment->receive(group, {});
    for (auto& action : actions) action = random.below(spec.actions.choices[0]);
    environment->send(group, actions);
  };
  environment->reset();
  for (int g = 0; g < spec.config.groups; ++g) exchange(g);
  std::int64_t steps = 0;
  const auto begin = Clock::now();
  while (secondsSince(begin) < kPartSeconds) {
    for (int g = 0; g < spec.config.groups; ++g) exchange(g);
    steps += spec.config.count;
  }
  const double seconds = secondsSince(begin);
  for (int g = 0; g < spec.config.groups; ++g) environment->receive(g, {});
  return static_cast<double>(steps) / seconds;
}

// Seconds per task of `count` tasks shared by `threads` threads, repeated until the time is up.
template <class Task>
double secondsPerTask(int threads, int count, c10::Device device, const Task& task) {
  const auto round = [&] {
    nn::shareOut(threads, count, [&](int) { task(); });
    if (!device.is_cpu()) at::empty({1}, device).item();  // waits for the device
  };
  round();
  int rounds = 0;
  const auto begin = Clock::now();
  do round();
  while (++rounds, secondsSince(begin) < kPartSeconds);
  return secondsSince(begin) / (static_cast<double>(rounds) * count);
}

// Agent steps per second of the bare passes through the network.
double networkAlone(const PpoBenchOptions& options, const EnvSpec& spec, int threads) {
  const c10::Device device = nn::resolveDevice(options.compute.device);
  nn::NaturePolicy network(nn::shapeOf(spec), /*memory=*/0, device);
  network.initialise(1);
  const auto inputs = [&](int n) {
    return at::randint(256, {n, spec.clip.obsStack, spec.clip.obsHeight, spec.clip.obsWidth}, at::kByte)
        .to(device)
        .contiguous(at::MemoryFormat::ChannelsLast);
  };
  const int minibatch = options.envs * options.ppo.steps / options.ppo.minibatches;
  const int share = device.is_cpu() ? minibatch / threads : minibatch;
  const at::Tensor learnt = inputs(share), acted = inputs(spec.groupSize());
  const double learning = secondsPerTask(threads, threads, device, [&] {
    const nn::PolicyOutput output = network.forward(learnt);
    torch::autograd::grad({output.actions.sum() + output.values.sum()}, network.parameters());
  });
  const double acting = secondsPerTask(threads, 32 * threads, device, [&] {
    const c10::NoGradGuard noGrad;
    network.forward(acted);
  });
  return 1.0 / (options.ppo.epochs * learning / share + acting / spec.groupSize());
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

Figures benchPpo(const PpoBenchOptions& options) {
  nn::installRecyclingAllocator();
  nn::useOneTorchThreadPerCaller();
  const std::unique_ptr<Environment> environment = start(options, 0);
  nn::PpoTrainer trainer(options.ppo, *environment, nn::resolveDevice(options.compute.device), options.compute.threads,
                         1);
  for (int i = 0; i < kWarmUps; ++i) trainer.iterate(nullptr, nullptr, {});
  const int threads = trainer.threads();
  const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));

  // In turn, so that whatever else the machine does meets all of them alike.
  std::vector<double> emulations, networks, emulationsOnOne, networksOnOne, speeds;
  for (int round = 0; round < kRounds; ++round) {
    emulations.push_back(emulationAlone(options, 0));
    networks.push_back(networkAlone(options, environment->spec(), threads));
    emulationsOnOne.push_back(emulationAlone(options, 1));
    networksOnOne.push_back(networkAlone(options, environment->spec(), 1));
    const std::int64_t before = trainer.envSteps();
    const auto begin = Clock::now();
    while (secondsSince(begin) < options.seconds / kRounds) trainer.iterate(nullptr, nullptr, {});
    speeds.push_back(static_cast<double>(trainer.envSteps() - before) / secondsSince(begin));
  }
  const double ppo = median(speeds), emulation = median(emulations), network = median(networks);
  const double emulationOnOne = median(emulationsOnOne), networkOnOne = median(networksOnOne);
  const double processor = cores / (1.0 / emulationOnOne + 1.0 / networkOnOne);
  const auto figure = [](const char* metric, double value, const char* reference, double referenceValue,
                         std::optional<double> aim) {
    return Figure{.metric = metric,
                  .value = value,
                  .unit = "steps/s",
                  .reference = reference,
                  .referenceValue = referenceValue,
                  .aim = aim,
                  .better = Better::Higher};
  };
  constexpr double kAim = 0.85;
  Figures figures{figure("ppo_steps_per_second", ppo, "slower of emulation alone and network alone",
                         std::min(emulation, network), kAim),
                  figure("ppo_steps_per_second", ppo, "emulation alone", emulation, std::nullopt),
                  figure("ppo_steps_per_second", ppo, "bare network alone", network, std::nullopt),
                  figure("emulation_steps_per_second", emulation, "one thread", emulationOnOne, std::nullopt)};
  if (nn::resolveDevice(options.compute.device).is_cpu())
    figures.push_back(
        figure("ppo_steps_per_second", ppo, "emulation and bare network packed on all cores", processor, std::nullopt));
  return figures;
}

Figures benchPpo() { return benchPpo(PpoBenchOptions{}); }

}  // namespace podium::bench
