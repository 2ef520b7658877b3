#include "tests/nn/update_checks.h"

#include <torch/torch.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "learner/nn/ppo_update.h"
#include "learner/nn/rollout_advantage.h"
#include "learner/nn/threads.h"

namespace podium::test {
namespace {

constexpr int kEnvs = 6, kNumbers = 5, kChoices = 3;
constexpr int kUpdates = 2;
constexpr std::uint64_t kShuffle = 3;  // what PpoUpdate draws its minibatches with

struct Setup {
  std::shared_ptr<nn::PolicyNet> net, plain;
  Random random;
};

Setup makeSetup(const PpoConfig& config, std::uint64_t seed) {
  nn::useOneTorchThreadPerCaller();
  nn::PolicyShape shape;
  shape.format = ObsFormat::Float32;
  shape.stack = shape.height = 1;
  shape.width = kNumbers;
  shape.actions = discreteActions({"a", "b", "c"});
  Setup setup{nn::makePolicyNet(config, shape, at::kCPU), nn::makePolicyNet(config, shape, at::kCPU), Random(seed)};
  setup.net->initialise(seed);
  setup.plain->copyFrom(*setup.net);
  return setup;
}

// offPolicy: how far the probabilities of behaviour are from the network's.
nn::Rollout randomPlay(const PpoConfig& config, Setup& setup, double offPolicy) {
  const at::NoGradGuard noGrad;
  Random& random = setup.random;
  nn::Rollout rollout(config.steps, kEnvs, setup.net->shape());
  float* inputs = rollout.inputs.data_ptr<float>();
  std::generate_n(inputs, rollout.inputs.numel(), [&] { return static_cast<float>(random.normal()); });
  const nn::PolicyOutput output = setup.net->forward(rollout.inputs);
  const at::Tensor logProbs = at::log_softmax(output.actions, 1);
  for (int row = 0; row < rollout.size(); ++row) {
    const auto at = static_cast<std::size_t>(row);
    rollout.actions[at] = random.below(kChoices);
    rollout.logProbs[at] =
        logProbs[row][rollout.actions[at]].item<float>() + static_cast<float>(offPolicy * random.normal());
    rollout.values[at] = output.values[row].item<float>() + static_cast<float>(offPolicy * random.normal());
    rollout.trueRewards[at] = static_cast<float>(random.normal());
    rollout.ends[at] = random.below(4) == 0 ? nn::StepEnd::Terminated : nn::StepEnd::None;
  }
  for (int env = 0; env < kEnvs; ++env) *(rollout.values.end() - 1 - env) = static_cast<float>(random.normal());
  return rollout;
}

nn::Advantages advantagesOf(const nn::Rollout& rollout, const PpoConfig& config) {
  return nn::generalisedAdvantages({.steps = rollout.steps,
                                    .envs = rollout.envs,
                                    .rewards = rollout.trueRewards,
                                    .values = rollout.values,
                                    .ends = rollout.ends,
                                    .finalValues = rollout.finalValues,
                                    .gamma = config.gamma,
                                    .lambda = config.gaeLambda});
}

template <class T>
at::Tensor listed(const std::vector<T>& values, std::size_t n) {
  return at::tensor(std::vector<T>(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(n)));
}

// What both losses are made of, for some rows.
struct Seen {
  at::Tensor logProbs, entropy, values;
};
Seen look(nn::PolicyNet& net, const nn::Rollout& rollout, const at::Tensor& rows) {
  const nn::PolicyOutput output = net.forward(rollout.inputs.index_select(0, rows));
  const at::Tensor all = at::log_softmax(output.actions, 1);
  const at::Tensor actions = at::tensor(rollout.actions).to(at::kLong).index_select(0, rows);
  return {all.gather(1, actions.unsqueeze(1)).squeeze(1), -(all.exp() * all).sum(1).mean(), output.values};
}

void step(torch::optim::Optimizer& optimiser, nn::PolicyNet& net, const at::Tensor& loss, double maxNorm) {
  optimiser.zero_grad();
  loss.backward();
  torch::nn::utils::clip_grad_norm_(net.parameters(), maxNorm);
  optimiser.step();
}

double weightDifference(const Setup& setup, const std::vector<at::Tensor>& before) {
  double moved = 0.0, difference = 0.0;
  const auto ours = setup.net->parameters(), plain = setup.plain->parameters();
  for (std::size_t i = 0; i < ours.size(); ++i) {
    moved = std::max(moved, (plain[i] - before[i]).abs().max().item<double>());
    difference = std::max(difference, (ours[i] - plain[i]).abs().max().item<double>());
  }
  return difference / moved;
}

std::vector<at::Tensor> copies(const nn::PolicyNet& net) {
  std::vector<at::Tensor> all;
  for (const at::Tensor& parameter : net.parameters()) all.push_back(parameter.detach().clone());
  return all;
}

}  // namespace

UpdateDifference againstPlainPpo(const PpoConfig& config, std::uint64_t seed) {
  Setup setup = makeSetup(config, seed);
  const auto before = copies(*setup.net);
  nn::PpoUpdate update(setup.net, config.optimiser, 1, seed);
  torch::optim::Adam adam(setup.plain->parameters(), torch::optim::AdamOptions(config.learningRate).eps(1e-5));
  Random shuffling(mixSeed(seed, kShuffle));
  UpdateDifference difference;
  for (int i = 0; i < kUpdates; ++i) {
    const nn::Rollout rollout = randomPlay(config, setup, 0.1);
    const nn::Advantages advantages = advantagesOf(rollout, config);
    nn::UpdateFigures figures;
    update.update(rollout, advantages, config, config.learningRate, {}, figures);

    const auto n = static_cast<std::size_t>(rollout.size());
    const at::Tensor oldLogProbs = listed(rollout.logProbs, n), oldValues = listed(rollout.values, n);
    const at::Tensor allAdvantages = listed(advantages.advantages, n), returns = listed(advantages.returns, n);
    std::vector<int> order(n);
    std::iota(order.begin(), order.end(), 0);
    double clipFraction = 0.0, lastLosses = 0.0;
    for (int epoch = 0; epoch < config.epochs; ++epoch) {
      shuffling.shuffle(order);
      const at::Tensor shuffled = at::tensor(order).to(at::kLong);
      for (const at::Tensor& rows : shuffled.chunk(config.minibatches)) {
        const auto of = [&](const at::Tensor& all) { return all.index_select(0, rows); };
        const Seen seen = look(*setup.plain, rollout, rows);
        at::Tensor advantage = of(allAdvantages);
        if (config.normaliseAdvantage) advantage = (advantage - advantage.mean()) / (advantage.std() + 1e-8);
        const at::Tensor ratio = (seen.logProbs - of(oldLogProbs)).exp();
        const at::Tensor policy =
            at::max(-advantage * ratio, -advantage * at::clamp(ratio, 1 - config.clip, 1 + config.clip)).mean();
        const at::Tensor plain = (seen.values - of(returns)).square();
        const at::Tensor clipped =
            (of(oldValues) + at::clamp(seen.values - of(oldValues), -config.clip, config.clip) - of(returns)).square();
        const at::Tensor value = 0.5 * (config.clipValueLoss ? at::max(plain, clipped) : plain).mean();
        step(adam, *setup.plain, policy - config.entropyCoef * seen.entropy + config.valueCoef * value,
             config.maxGradNorm);
        const at::Tensor logRatio = ratio.log();
        clipFraction += (ratio - 1).abs().gt(config.clip).to(at::kDouble).mean().item<double>();
        lastLosses = std::max({std::abs(figures.policyLoss - policy.item<double>()),
                               std::abs(figures.valueLoss - value.item<double>()),
                               std::abs(figures.entropy - seen.entropy.item<double>()),
                               std::abs(figures.approxKl - ((ratio - 1) - logRatio).mean().item<double>()),
                               std::abs(figures.oldApproxKl - (-logRatio).mean().item<double>())});
      }
    }
    difference.losses =
        std::max({difference.losses, lastLosses, std::abs(figures.clipFraction - clipFraction / figures.minibatches)});
  }
  difference.weights = weightDifference(setup, before);
  return difference;
}

namespace {

// The environments `first` to `first` + `count` of it.
nn::Rollout partOf(const nn::Rollout& all, int first, int count, const nn::PolicyShape& shape) {
  nn::Rollout part(all.steps, count, shape);
  const auto take = [&](auto& to, const auto& from) {
    for (std::size_t i = 0; i < to.size(); ++i) {
      const auto row = i / static_cast<std::size_t>(count), env = i % static_cast<std::size_t>(count);
      to[i] = from[row * static_cast<std::size_t>(all.envs) + static_cast<std::size_t>(first) + env];
    }
  };
  part.inputs.copy_(all.inputs.view({all.steps, all.envs, -1}).narrow(1, first, count).reshape({part.size(), -1}));
  take(part.actions, all.actions);
  take(part.logProbs, all.logProbs);
  take(part.values, all.values);
  take(part.trueRewards, all.trueRewards);
  take(part.ends, all.ends);
  return part;
}

}  // namespace

UpdateDifference togetherAgainstAlone(const PpoConfig& config, std::uint64_t seed,
                                      const std::shared_ptr<nn::ProcessGroup>& group) {
  constexpr int kTogether = 4;  // updates
  Setup setup = makeSetup(config, seed);
  const auto before = copies(*setup.net);
  nn::PpoUpdate ours(setup.net, config.optimiser, 1, seed + static_cast<std::uint64_t>(group->rank()), group);
  nn::PpoUpdate alone(setup.plain, config.optimiser, 1, seed);
  UpdateDifference difference;
  for (int i = 0; i < kTogether; ++i) {
    // The two networks differ by rounding, and play is made with one of them: the same everywhere.
    const nn::Rollout all = randomPlay(config, setup, 0.1);
    const int share = kEnvs / group->size();
    const nn::Rollout mine = partOf(all, share * group->rank(), share, setup.net->shape());
    nn::UpdateFigures figures, plain;
    const auto learn = [&](nn::PpoUpdate& update, const nn::Rollout& rollout, nn::UpdateFigures& out) {
      const nn::Advantages advantages = nn::generalisedAdvantages({.steps = rollout.steps,
                                                                   .envs = rollout.envs,
                                                                   .rewards = rollout.trueRewards,
                                                                   .values = rollout.values,
                                                                   .ends = rollout.ends,
                                                                   .finalValues = rollout.finalValues,
                                                                   .gamma = config.gamma,
                                                                   .lambda = config.gaeLambda});
      update.update(rollout, advantages, config, config.learningRate, {}, out);
    };
    learn(ours, mine, figures);
    learn(alone, all, plain);
    difference.losses =
        std::max({difference.losses, std::abs(figures.policyLoss - plain.policyLoss),
                  std::abs(figures.valueLoss - plain.valueLoss), std::abs(figures.entropy - plain.entropy),
                  std::abs(figures.approxKl - plain.approxKl), std::abs(figures.clipFraction - plain.clipFraction)});
  }
  difference.weights = weightDifference(setup, before);
  return difference;
}

UpdateDifference againstPlainA2c(const PpoConfig& config, std::uint64_t seed) {
  Setup setup = makeSetup(config, seed);
  const auto before = copies(*setup.net);
  nn::PpoUpdate update(setup.net, config.optimiser, 1, seed);
  torch::optim::RMSprop rmsprop(setup.plain->parameters(),
                                torch::optim::RMSpropOptions(config.learningRate).alpha(0.99).eps(1e-5));
  UpdateDifference difference;
  for (int i = 0; i < kUpdates; ++i) {
    const nn::Rollout rollout = randomPlay(config, setup, 0.0);
    const nn::Advantages advantages = advantagesOf(rollout, config);
    nn::UpdateFigures figures;
    update.update(rollout, advantages, config, config.learningRate, {}, figures);

    std::vector<float> returns(static_cast<std::size_t>(rollout.size()));
    for (int env = 0; env < kEnvs; ++env) {
      double following = rollout.values[static_cast<std::size_t>(rollout.steps * kEnvs + env)];
      for (int t = rollout.steps; t-- > 0;) {
        const auto at = static_cast<std::size_t>(t * kEnvs + env);
        if (rollout.ends[at] != nn::StepEnd::None) following = 0.0;
        following = rollout.trueRewards[at] + config.gamma * following;
        returns[at] = static_cast<float>(following);
      }
    }
    const at::Tensor target = at::tensor(returns);
    const Seen seen = look(*setup.plain, rollout, at::arange(rollout.size()));
    const at::Tensor advantage = (target - seen.values).detach();
    const at::Tensor policy = -(advantage * seen.logProbs).mean();
    const at::Tensor value = 0.5 * (target - seen.values).square().mean();
    step(rmsprop, *setup.plain, policy + config.valueCoef * value - config.entropyCoef * seen.entropy,
         config.maxGradNorm);
    difference.losses = std::max({difference.losses, std::abs(figures.valueLoss - value.item<double>()),
                                  std::abs(figures.entropy - seen.entropy.item<double>()), figures.clipFraction});
  }
  difference.weights = weightDifference(setup, before);
  return difference;
}

FarAway observationsFarAway(std::uint64_t seed) {
  const at::NoGradGuard noGrad;
  PpoConfig config;
  config.normaliseObservations = true;
  const Setup setup = makeSetup(config, seed);
  auto generator = at::detail::createCPUGenerator(seed);
  const at::Tensor seen = 5.0 + 3.0 * at::randn({400, kNumbers}, generator, at::kFloat);
  setup.net->observe(seen);
  const at::Tensor mean = seen.mean(0), deviation = seen.std(0, false);
  const auto values = [&](double away) { return setup.net->forward((mean + away * deviation).unsqueeze(0)).values; };
  return {(values(1000.0) - values(10.0)).abs().item<double>(), (values(10.0) - values(9.0)).abs().item<double>()};
}

}  // namespace podium::test
