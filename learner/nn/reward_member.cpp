#include "learner/nn/reward_member.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

#include "learner/nn/clip_batch.h"
#include "learner/nn/press_loss.h"
#include "learner/nn/ranking_loss.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

// Purposes of mixSeed().
constexpr std::uint64_t kInitSeed = 0x11, kDrawSeed = 0x12, kBootstrapSeed = 0x13, kPressSeed = 0x14;

// Ibarz et al. step by 0.1 % over tens of thousands of minibatches; a live session has a few hundred.
constexpr double kDecayStep = 0.01;
constexpr double kDecayFloor = 1e-7, kDecayCeiling = 1.0;

std::shared_ptr<RewardNet> makeNet(const ClipMeta& shape, c10::Device device, std::uint64_t seed, int index) {
  auto net = std::make_shared<RewardNet>(shape, Random(mixSeed(seed, kInitSeed, static_cast<std::uint64_t>(index))));
  net->to(device);
  return net;
}

// Weights in the first group, which is decayed; norms and biases in the second, which is not.
std::vector<torch::optim::OptimizerParamGroup> parameterGroups(RewardNet& net) {
  std::vector<at::Tensor> weights, rest;
  for (auto& layer : net.layers) {
    weights.push_back(layer.weight);
    rest.push_back(layer.norm.gain);
    rest.push_back(layer.norm.shift);
  }
  if (net.layers.empty()) {
    weights.push_back(net.inputWeight);
    rest.push_back(net.inputBias);
  }
  weights.insert(weights.end(), {net.hiddenWeight, net.outWeight});
  rest.insert(rest.end(), {net.hiddenBias, net.outBias});
  return {torch::optim::OptimizerParamGroup(weights), torch::optim::OptimizerParamGroup(rest)};
}

bool gradientsAreFinite(const RewardNet& net) {
  auto sum = at::zeros({}, net.outBias.options().requires_grad(false));
  for (const auto& parameter : net.parameters()) sum += parameter.grad().abs().sum();
  return std::isfinite(sum.item<double>());
}

[[noreturn]] void notFinite() {
  throw Exception(ErrorCode::NotFinite,
                  "The reward model's loss is no longer a finite number. Its last good weights are kept; lower "
                  "reward.learningRate and start the learner again.");
}

int stepsIn(const RankingExample& example, int framesPerClip) {
  int steps = 0;
  for (const auto& clip : example.items)
    steps += framesPerClip > 0 ? std::min(framesPerClip, clip->meta.steps) : clip->meta.steps;
  return steps;
}

}  // namespace

int bootstrapCount(std::uint64_t seed, int member, ComparisonId answer) {
  const auto ofMember = mixSeed(seed, kBootstrapSeed, static_cast<std::uint64_t>(member));
  return Random(mixSeed(ofMember, kBootstrapSeed, static_cast<std::uint64_t>(answer.value))).poisson1();
}

int bootstrapCount(std::uint64_t seed, int member, PressId press) {
  return bootstrapCount(mixSeed(seed, kPressSeed), member, ComparisonId{press.value});
}

RewardMember::RewardMember(const RewardConfig& config, const ClipMeta& shape, c10::Device device, std::uint64_t seed,
                           int index)
    : m_config(config),
      m_shape(shape),
      m_device(device),
      m_index(index),
      m_random(mixSeed(seed, kDrawSeed, static_cast<std::uint64_t>(index))),
      m_net(makeNet(shape, device, seed, index)),
      m_adam(parameterGroups(*m_net), torch::optim::AdamOptions(config.learningRate)),
      m_weightDecay(config.weightDecay) {}

int RewardMember::step(std::span<const WeightedExample> bag, std::span<const WeightedPress> presses, double pressCoef) {
  double totalWeight = 0.0;
  std::vector<WeightedExample> batch = draw(bag, totalWeight);
  if (totalWeight <= 0.0) batch.clear();
  if (batch.empty() && presses.empty()) return 0;
  const int clips = addGradients(batch, totalWeight, {});
  if (!presses.empty()) m_loss += accumulate(presses, pressCoef);
  finishStep();
  return clips;
}

int RewardMember::shareOfStep(std::span<const WeightedExample> bag, int process, int processes) {
  double totalWeight = 0.0;
  const std::vector<WeightedExample> batch = draw(bag, totalWeight);
  const at::NoGradGuard noGrad;
  if (process != 0)
    for (at::Tensor& statistic : m_net->addedStatistics()) statistic.zero_();  // the leader has what was there
  const int clips = addGradients(batch, totalWeight, {process, processes});
  for (at::Tensor& parameter : m_net->parameters())
    if (!parameter.grad().defined()) parameter.mutable_grad() = at::zeros_like(parameter);
  return clips;
}

std::vector<at::Tensor> RewardMember::shares() const {
  std::vector<at::Tensor> all = m_net->addedStatistics();
  for (const at::Tensor& parameter : m_net->parameters()) all.push_back(parameter.grad());
  all.push_back(m_loss);
  return all;
}

void RewardMember::finishStep() {
  if (!std::isfinite(m_loss.item<double>()) || !gradientsAreFinite(*m_net)) notFinite();
  static_cast<torch::optim::AdamOptions&>(m_adam.param_groups()[0].options()).weight_decay(m_weightDecay);
  m_adam.step();
}

std::vector<WeightedExample> RewardMember::draw(std::span<const WeightedExample> bag, double& totalWeight) {
  std::vector<WeightedExample> batch;
  for (const int i : m_random.sample(static_cast<int>(bag.size()), m_config.batchQueries)) {
    batch.push_back(bag[static_cast<std::size_t>(i)]);
    totalWeight += batch.back().weight;
  }
  return batch;
}

// Passes are counted from the member's own number, so that one pass each still keeps several processes busy.
int RewardMember::addGradients(std::span<const WeightedExample> batch, double totalWeight, const Share& share) {
  const at::AutoGradMode gradients(true);
  m_net->zero_grad();
  int clips = 0, pass = m_index;
  double loss = 0.0;
  for (std::size_t first = 0; first < batch.size(); ++pass) {
    std::size_t last = first;
    for (int steps = 0; last < batch.size(); ++last) {
      steps += stepsIn(*batch[last].example, m_config.framesPerClip);
      if (last > first && steps > kStepsPerPass) break;
    }
    const bool mine = pass % share.processes == share.process;
    loss += accumulate(batch.subspan(first, last - first), totalWeight, mine, clips);
    first = last;
  }
  m_loss = at::scalar_tensor(loss, m_net->outBias.options().requires_grad(false));
  return clips;
}

// Adds the gradient of sum_q weight_q nll_q / totalWeight over these queries, scored in one pass. Where the pass is not
// `mine`, what it does besides: draws and statistics.
double RewardMember::accumulate(std::span<const WeightedExample> queries, double totalWeight, bool mine, int& clips) {
  std::size_t widest = 0;
  for (const auto& query : queries) widest = std::max(widest, query.example->items.size());
  std::vector<ClipSlice> slices;
  std::vector<RankedItems> rankings;
  std::vector<double> weights;
  for (std::size_t q = 0; q < queries.size(); ++q) {
    const auto& example = *queries[q].example;
    rankings.push_back({&example.ranking, static_cast<int>(example.items.size())});
    weights.push_back(queries[q].weight / totalWeight);
    for (std::size_t i = 0; i < example.items.size(); ++i)
      slices.push_back(
          sliceOf(*example.items[i], static_cast<std::int64_t>(q * widest + i), m_config.framesPerClip, m_random));
  }
  if (!mine) {
    m_net->passOver(m_net->layers.empty() ? gatherInputs(slices, m_shape, m_device) : at::Tensor(), m_random);
    return 0.0;
  }
  clips += static_cast<int>(slices.size());
  const auto rows = static_cast<std::int64_t>(queries.size()), columns = static_cast<std::int64_t>(widest);
  const auto rewards = m_net->forwardTraining(gatherInputs(slices, m_shape, m_device), m_config.dropout, m_random);
  const auto returns = sumPerSlot(rewards, slices, rows * columns).view({rows, columns});
  const auto perQuery = rankingLoss(returns, makeChoiceBatch(rankings, m_device), m_config.labelNoise);
  const auto loss = (perQuery * at::tensor(weights, at::kDouble).to(perQuery.options().requires_grad(false))).sum();
  if (loss.requires_grad()) loss.backward();
  return loss.item<double>();
}

// Adds the gradient of coef times the weighted mean loss of some presses, drawn without replacement, in one pass.
double RewardMember::accumulate(std::span<const WeightedPress> presses, double coef) {
  PressBatch batch;
  double total = 0.0;
  const std::vector<int> drawn = m_random.sample(static_cast<int>(presses.size()), m_config.batchQueries);
  for (const int i : drawn) total += presses[static_cast<std::size_t>(i)].weight;
  for (const int i : drawn) {
    const WeightedPress& press = presses[static_cast<std::size_t>(i)];
    addPress(batch, *press.press, coef * press.weight / total, kDrawsPerPress, m_random);
  }
  const auto rewards =
      m_net->forwardTraining(gatherInputs(batch.slices, m_shape, m_device), m_config.dropout, m_random);
  const at::Tensor loss = pressLoss(rewards, batch);
  loss.backward();
  return loss.item<double>();
}

void RewardMember::adaptWeightDecay(double trainingLoss, double heldoutLoss, int steps) {
  if (!(trainingLoss > 0.0)) return;
  const double ratio = heldoutLoss / trainingLoss;
  const double factor = ratio > m_config.weightDecayHigh  ? 1.0 + kDecayStep
                        : ratio < m_config.weightDecayLow ? 1.0 - kDecayStep
                                                          : 1.0;
  m_weightDecay = std::clamp(m_weightDecay * std::pow(factor, steps), kDecayFloor, kDecayCeiling);
}

void RewardMember::put(Checkpoint& checkpoint) const {
  putModule(checkpoint, prefix(), *m_net);
  putAdam(checkpoint, prefix() + ".adam", m_adam);
  checkpoint.tensors[prefix() + ".weight_decay"] = at::scalar_tensor(m_weightDecay, at::kDouble);
  checkpoint.metadata[prefix() + ".random"] = m_random.state();
}

void RewardMember::get(const Checkpoint& checkpoint) {
  getModule(checkpoint, prefix(), *m_net);
  getAdam(checkpoint, prefix() + ".adam", m_adam);
  m_weightDecay = requireTensor(checkpoint, prefix() + ".weight_decay").item<double>();
  m_random.restore(requireMetadata(checkpoint, prefix() + ".random"));
}

}  // namespace podium::nn
