#include "tests/nn/policy_checks.h"

#include <torch/torch.h>

#include <algorithm>
#include <fstream>
#include <numeric>

#include "learner/nn/checkpoint_io.h"
#include "learner/nn/policy_net.h"
#include "learner/nn/reward_net.h"
#include "learner/nn/running_moments.h"
#include "learner/nn/threads.h"

namespace podium::test {
namespace {

struct Drawn {
  at::Tensor outputs, logDeviation;  // [1, outputs], [parts]
  std::vector<float> scores, spread;
};

Drawn randomOutputs(const nn::ActionHead& head, std::uint64_t seed) {
  auto generator = at::detail::createCPUGenerator(seed);
  Drawn drawn;
  drawn.outputs = at::randn({1, head.outputs()}, generator, at::kFloat);
  if (head.space().real()) drawn.logDeviation = 0.3 * at::randn({head.space().parts()}, generator, at::kFloat);
  const auto list = [](const at::Tensor& tensor) {
    return tensor.defined()
               ? std::vector<float>(tensor.const_data_ptr<float>(), tensor.const_data_ptr<float>() + tensor.numel())
               : std::vector<float>();
  };
  drawn.scores = list(drawn.outputs);
  drawn.spread = list(drawn.logDeviation);
  return drawn;
}

struct Draws {
  std::vector<ActionWord> words;  // [n][parts]
  std::vector<double> logProbs;
  nn::ActionHead::Likelihood likelihood;
};

Draws drawMany(const nn::ActionHead& head, const Drawn& from, int n, std::uint64_t seed) {
  Random random(seed);
  const auto parts = static_cast<std::size_t>(head.space().parts());
  Draws draws;
  draws.words.resize(static_cast<std::size_t>(n) * parts);
  for (int i = 0; i < n; ++i)
    draws.logProbs.push_back(head.sample(from.scores, from.spread, random,
                                         std::span(draws.words).subspan(static_cast<std::size_t>(i) * parts, parts)));
  std::vector<int> rows(static_cast<std::size_t>(n));
  std::iota(rows.begin(), rows.end(), 0);
  draws.likelihood = head.likelihood(from.outputs.expand({n, -1}), from.logDeviation, head.gather(draws.words, rows));
  return draws;
}

}  // namespace

double samplesAgainstLikelihoods(const ActionSpace& space, int draws, std::uint64_t seed) {
  const nn::ActionHead head(space);
  const Draws drawn = drawMany(head, randomOutputs(head, seed), draws, seed);
  const at::Tensor stated = at::tensor(drawn.logProbs, at::kDouble);
  return (drawn.likelihood.logProbs.to(at::kDouble) - stated).abs().max().item<double>();
}

EntropyPair entropies(const ActionSpace& space, int draws, std::uint64_t seed) {
  const nn::ActionHead head(space);
  const Draws drawn = drawMany(head, randomOutputs(head, seed), draws, seed);
  const double sum = std::accumulate(drawn.logProbs.begin(), drawn.logProbs.end(), 0.0);
  return {drawn.likelihood.entropies[0].item<double>(), -sum / draws};
}

double divergenceAgainstDraws(const ActionSpace& space, int draws, std::uint64_t seed) {
  const nn::ActionHead head(space);
  const Drawn from = randomOutputs(head, seed), other = randomOutputs(head, seed + 1);
  const Draws drawn = drawMany(head, from, draws, seed);
  std::vector<int> rows(static_cast<std::size_t>(draws));
  std::iota(rows.begin(), rows.end(), 0);
  const at::Tensor others =
      head.likelihood(other.outputs.expand({draws, -1}), other.logDeviation, head.gather(drawn.words, rows)).logProbs;
  const double stated =
      head.divergence(from.outputs, from.logDeviation, other.outputs, other.logDeviation)[0].item<double>();
  return std::abs(stated - (drawn.likelihood.logProbs - others).to(at::kDouble).mean().item<double>());
}

bool modeIsMostProbable(const ActionSpace& space, std::uint64_t seed) {
  const nn::ActionHead head(space);
  const Drawn from = randomOutputs(head, seed);
  std::vector<ActionWord> mode(static_cast<std::size_t>(space.parts()));
  head.mode(from.scores, mode);
  const std::vector<int> first{0};
  const double best =
      head.likelihood(from.outputs, from.logDeviation, head.gather(mode, first)).logProbs[0].item<double>();
  const Draws drawn = drawMany(head, from, 500, seed);
  return std::ranges::all_of(drawn.logProbs, [&](double logProb) { return logProb <= best + 1e-5; });
}

FirstOutputs firstOutputs(const PpoConfig& config, const EnvSpec& spec, std::uint64_t seed) {
  nn::useOneTorchThreadPerCaller();
  const at::NoGradGuard noGrad;
  const auto net = nn::makePolicyNet(config, nn::shapeOf(spec), at::kCPU);
  net->initialise(seed);
  auto generator = at::detail::createCPUGenerator(seed);
  const at::Tensor inputs =
      spec.clip.obsFormat == ObsFormat::Grey8
          ? at::randint(256, {32, spec.clip.obsStack, spec.clip.obsHeight, spec.clip.obsWidth}, generator, at::kByte)
          : at::randn({32, spec.clip.obsWidth}, generator, at::kFloat);
  const nn::PolicyOutput output = net->forward(inputs);
  FirstOutputs first;
  first.largestScore = output.actions.abs().max().item<double>();
  first.valueDeviation = output.values.std().item<double>();
  for (const at::Tensor& parameter : net->parameters()) first.parameters += parameter.numel();
  const auto alias = net->alias();
  const auto agrees = [&] { return at::equal(alias->forward(inputs).values, net->forward(inputs).values); };
  first.aliasAgrees = agrees();
  for (const at::Tensor& parameter : net->parameters()) at::Tensor(parameter).add_(0.01);
  first.aliasAgrees = first.aliasAgrees && agrees();
  return first;
}

std::vector<double> savedOutputs(const PpoConfig& config, const EnvSpec& spec, std::uint64_t seed,
                                 const std::string& folder) {
  nn::useOneTorchThreadPerCaller();
  const at::NoGradGuard noGrad;
  const auto net = nn::makePolicyNet(config, nn::shapeOf(spec), at::kCPU);
  net->initialise(seed);
  auto generator = at::detail::createCPUGenerator(seed);
  const bool pictures = spec.clip.obsFormat == ObsFormat::Grey8;
  const at::Tensor input = pictures ? at::randint(256, {1, spec.clip.obsStack, spec.clip.obsHeight, spec.clip.obsWidth},
                                                  generator, at::kByte)
                                    : 3.0 + 2.0 * at::randn({1, spec.clip.obsWidth}, generator, at::kFloat);
  if (!pictures) net->observe(at::randn({50, spec.clip.obsWidth}, generator, at::kFloat) * 2.0 + 1.0);
  nn::Checkpoint checkpoint;
  nn::putModule(checkpoint, "policy", *net);
  nn::saveCheckpoint(checkpoint, folder, "policy");
  std::ofstream(folder + "/input.bin", std::ios::binary)
      .write(static_cast<const char*>(input.const_data_ptr()), static_cast<std::streamsize>(input.nbytes()));
  const nn::PolicyOutput output = net->forward(input, net->forward(input).state);  // twice: a memory remembers
  std::vector<double> numbers;
  for (std::int64_t i = 0; i < output.actions.size(1); ++i) numbers.push_back(output.actions[0][i].item<double>());
  numbers.push_back(output.values[0].item<double>());
  return numbers;
}

double momentsInParts(std::uint64_t seed) {
  auto generator = at::detail::createCPUGenerator(seed);
  const at::Tensor rows = 3.0 + 5.0 * at::randn({100, 6}, generator, at::kFloat);
  const nn::RunningMoments moments{at::zeros({6}), at::ones({6}), at::zeros({}, at::kDouble)};
  for (const auto& [from, count] : {std::pair{0, 1}, {1, 60}, {61, 0}, {61, 39}})
    nn::addToMoments(rows.narrow(0, from, count), moments);
  const at::Tensor mean = rows.mean(0), variance = rows.var(0, false);
  return std::max((moments.mean - mean).abs().max().item<double>(),
                  (moments.variance - variance).abs().max().item<double>());
}

double foldedNumbersDifference(std::uint64_t seed) {
  ClipMeta shape;
  shape.obsFormat = ObsFormat::Float32;
  shape.obsWidth = 5;
  shape.obsHeight = shape.obsStack = 1;
  Random random(seed);
  nn::RewardNet net(shape, random);
  auto generator = at::detail::createCPUGenerator(seed);
  const at::Tensor inputs = 20.0 + 4.0 * at::randn({50, 5}, generator, at::kFloat);
  for (int i = 0; i < 4; ++i) net.forwardTraining(inputs, 0.5, random);
  const at::NoGradGuard noGrad;
  at::Tensor x = (inputs - inputs.mean(0)) * (inputs.var(0, false) + 1e-8).rsqrt();
  x = at::leaky_relu(at::linear(x, net.inputWeight, net.inputBias), 0.01);
  x = at::leaky_relu(at::linear(x, net.hiddenWeight, net.hiddenBias), 0.01);
  const at::Tensor expected = at::linear(x, net.outWeight, net.outBias).squeeze(1);
  return (nn::FoldedRewardNet(net).forward(inputs) - expected).abs().max().item<double>() /
         expected.std().item<double>();
}

}  // namespace podium::test
