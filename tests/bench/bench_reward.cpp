#include "tests/bench/bench_reward.h"

#include <torch/torch.h>

#include <chrono>
#include <functional>

#include "learner/nn/device.h"
#include "learner/nn/module.h"
#include "learner/nn/reward_member.h"
#include "learner/nn/reward_snapshot.h"
#include "learner/nn/threads.h"

namespace podium::bench {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

// Clips of a few moving lines on a dark picture; what they show does not matter to the speed, that they differ does.
std::vector<RankingExample> makeAnswers(int count, int k, int steps) {
  Random random(1);
  std::vector<RankingExample> answers;
  for (int a = 0; a < count; ++a) {
    RankingExample answer;
    answer.id = ComparisonId{a + 1};
    for (int i = 0; i < k; ++i) {
      auto clip = std::make_shared<ClipObservations>();
      clip->meta.steps = steps;
      const auto plane = static_cast<std::size_t>(clip->meta.obsHeight) * static_cast<std::size_t>(clip->meta.obsWidth);
      clip->planes.resize(static_cast<std::size_t>(steps + clip->meta.obsStack - 1) * plane);
      for (auto& byte : clip->planes) byte = static_cast<std::uint8_t>(random.next() >> 56);
      answer.items.push_back(std::move(clip));
      answer.ranking.tiers.push_back({i});
    }
    answers.push_back(std::move(answer));
  }
  return answers;
}

// The convolutions of one network alone.
struct BareNet {
  explicit BareNet(const ClipMeta& shape, c10::Device device) : net(shape, Random(1)) {
    net.to(device);
    for (const auto& layer : net.layers) weights.push_back(layer.weight);
  }
  at::Tensor forward(at::Tensor x) const {
    for (std::size_t i = 0; i < weights.size(); ++i) x = at::conv2d(x, weights[i], {}, nn::kRewardConvs[i].stride);
    return x;
  }
  void forwardBackward(const at::Tensor& inputs) {
    net.zero_grad();
    const auto y = forward(inputs);
    y.backward(at::ones_like(y));
  }
  nn::RewardNet net;
  std::vector<at::Tensor> weights;
};

at::Tensor readyInputs(const ClipMeta& shape, int images, c10::Device device) {
  return at::rand({images, shape.obsStack, shape.obsHeight, shape.obsWidth}, at::kFloat)
      .contiguous(at::MemoryFormat::ChannelsLast)
      .to(device);
}

void synchronise(c10::Device device) {
  if (device.is_cuda()) torch::cuda::synchronize(device.index());
}

struct Rates {
  double value = 0.0, reference = 0.0;
};

// Runs both in turns for about `seconds`; each returns how many units it did. Units per second.
Rates inTurns(double seconds, const std::function<double()>& value, const std::function<double()>& reference) {
  value();
  reference();
  double units[2] = {}, spent[2] = {};
  while (spent[0] + spent[1] < seconds) {
    auto start = Clock::now();
    units[0] += value();
    spent[0] += secondsSince(start);
    start = Clock::now();
    units[1] += reference();
    spent[1] += secondsSince(start);
  }
  return {units[0] / spent[0], units[1] / spent[1]};
}

Figure benchTraining(const RewardBenchOptions& options, int k) {
  constexpr int kMinibatches = 2;  // of every member, each turn
  const auto device = nn::resolveDevice(options.compute.device);
  const auto answers = makeAnswers(3 * options.reward.batchQueries, k, options.clipSteps);
  const ClipMeta shape = answers[0].items[0]->meta;
  const int members = options.reward.members;
  const int workers = device.is_cpu() ? nn::workerCount(options.compute.threads, members) : 1;

  std::vector<nn::WeightedExample> bag;
  for (const auto& answer : answers) bag.push_back({&answer, 1.0});
  std::vector<std::unique_ptr<nn::RewardMember>> nets;
  std::vector<std::unique_ptr<BareNet>> bare;
  for (int m = 0; m < members; ++m) {
    nets.push_back(std::make_unique<nn::RewardMember>(options.reward, shape, device, 1, m));
    bare.push_back(std::make_unique<BareNet>(shape, device));
  }
  const int clips = kMinibatches * options.reward.batchQueries * k;  // of each member, each turn
  const int perPass = nn::kStepsPerPass / (k * options.clipSteps) * k * options.clipSteps;
  const auto inputs = readyInputs(shape, perPass, device);
  const int passes = clips * options.clipSteps / perPass;

  const auto turn = [&](const std::function<void(std::size_t)>& step, int steps) {
    std::vector<int> done(static_cast<std::size_t>(members));
    nn::advanceTogether(workers, members, [&](int m) {
      step(static_cast<std::size_t>(m));
      return ++done[static_cast<std::size_t>(m)] < steps;
    });
    synchronise(device);
  };
  const auto rates = inTurns(
      options.seconds,
      [&] {
        turn([&](std::size_t m) { nets[m]->step(bag); }, kMinibatches);
        return static_cast<double>(members * clips);
      },
      [&] {
        turn([&](std::size_t m) { bare[m]->forwardBackward(inputs); }, passes);
        return static_cast<double>(members * passes * perPass) / options.clipSteps;
      });
  return {"clips_per_second_k" + std::to_string(k),
          rates.value,
          "clips/s",
          "bare convolutions, forward and backward",
          rates.reference,
          0.85,
          Better::Higher};
}

Figure benchScoring(const RewardBenchOptions& options, NnModule& module) {
  constexpr int kSteps = 512;
  const auto device = nn::resolveDevice(options.compute.device);
  const auto answers = makeAnswers(4, 2, options.clipSteps);
  const ClipMeta shape = answers[0].items[0]->meta;
  const auto model = module.makeRewardModel(options.reward, shape, options.compute, 1);
  model->fit(answers, 1, {});
  const auto snapshot = std::dynamic_pointer_cast<const nn::TensorRewardSnapshot>(model->snapshot());
  const auto bytes = at::randint(0, 256, {kSteps, shape.obsStack, shape.obsHeight, shape.obsWidth}, at::kByte);
  const BareNet bare(shape, device);
  const auto inputs = readyInputs(shape, 128, device);
  const auto rates = inTurns(
      options.seconds,
      [&] {
        snapshot->stepRewards(bytes);
        synchronise(device);
        return static_cast<double>(kSteps);
      },
      [&] {
        const at::NoGradGuard noGrad;
        for (int m = 0; m < options.reward.members; ++m) bare.forward(inputs);
        synchronise(device);
        return static_cast<double>(inputs.size(0));
      });
  return {"steps_scored_per_second", rates.value, "steps/s",     "bare convolutions, forward",
          rates.reference,           {},          Better::Higher};
}

}  // namespace

Figures benchReward(const RewardBenchOptions& options) {
  const auto module = nn::makeNnModule();
  return {benchTraining(options, 2), benchTraining(options, 4), benchScoring(options, *module)};
}

Figures benchReward() { return benchReward({}); }

}  // namespace podium::bench
