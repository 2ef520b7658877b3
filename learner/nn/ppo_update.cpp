#include "learner/nn/ppo_update.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "learner/nn/reward_snapshot.h"
#include "learner/nn/threads.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr std::uint64_t kShuffleSeed = 3;  // purpose of mixSeed
constexpr int kRewardChunk = 256;          // inputs scored between two looks at the stop token
enum Sum { PolicyLoss, ValueLoss, Entropy, Kl, OldKl, Clipped, ReferenceKl, kSums };

void throwIfStopped(const std::stop_token& stop) {
  if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "Learning was stopped.");
}

template <class T>
at::Tensor rowsOf(std::span<const T> values, std::span<const int> rows, c10::Device device) {
  at::Tensor out = at::empty({static_cast<std::int64_t>(rows.size())}, c10::CppTypeToScalarType<T>::value);
  for (std::size_t i = 0; i < rows.size(); ++i) out.data_ptr<T>()[i] = values[static_cast<std::size_t>(rows[i])];
  return out.to(device);
}

at::Tensor indexOf(std::span<const int> rows, c10::Device device) {
  return at::tensor(std::vector<std::int64_t>(rows.begin(), rows.end()), at::kLong).to(device);
}

}  // namespace

// A minibatch is made of sequences: of single steps without memory, of the whole rollouts of some environments with one
// (Huang et al. 2022, LSTM detail 4). Step t of sequence s is row t * envs + s of the rollout.
struct PpoUpdate::Batch {
  const Rollout& rollout;
  at::Tensor inputs;                  // the whole rollout's, on the network's device
  std::span<const float> advantages;  // of the whole rollout
  std::span<const float> returns;
  at::Tensor reference = {};        // the reference policy's outputs for all inputs; undefined: it holds to none
  int length = 1;                   // steps of a sequence
  std::vector<int> sequences = {};  // the minibatch
  double mean = 0.0, scale = 1.0;   // advantage normalisation, over the whole minibatch
  int shards = 1;

  int size() const { return length * static_cast<int>(sequences.size()); }

  std::vector<int> rowsOf(std::span<const int> some) const {  // time-major
    std::vector<int> rows;
    for (int t = 0; t < length; ++t)
      for (const int sequence : some) rows.push_back(t * rollout.envs + sequence);
    return rows;
  }

  void normalise(ProcessGroup* group) {
    const auto advantage = [&](int row) { return double{advantages[static_cast<std::size_t>(row)]}; };
    const std::vector<int> rows = rowsOf(sequences);
    const auto n = static_cast<double>(rows.size());
    double sum = 0.0, squares = 0.0;
    for (const int row : rows) sum += advantage(row);
    mean = sum / n;
    for (const int row : rows) squares += (advantage(row) - mean) * (advantage(row) - mean);
    if (group) return normaliseOverAll(group->gather(std::array{mean, squares}), n);
    scale = 1.0 / (std::sqrt(squares / std::max(1.0, n - 1.0)) + 1e-8);
  }

  // parts: mean and squared distances from it of each process's n rows (Chan et al. 1979).
  void normaliseOverAll(const std::vector<std::vector<double>>& parts, double n) {
    const double all = n * static_cast<double>(parts.size());
    double sum = 0.0, squares = 0.0;
    for (const auto& part : parts) sum += part[0];
    mean = sum / static_cast<double>(parts.size());
    for (const auto& part : parts) squares += part[1] + n * (part[0] - mean) * (part[0] - mean);
    scale = 1.0 / (std::sqrt(squares / std::max(1.0, all - 1.0)) + 1e-8);
  }

  std::span<const int> shard(int number) const {
    const std::size_t n = sequences.size(), s = static_cast<std::size_t>(number), of = static_cast<std::size_t>(shards);
    return std::span(sequences).subspan(n * s / of, n * (s + 1) / of - n * s / of);
  }

  // The network's memory is what it was when the rollout began, and ends with each episode, as it did then (LSTM detail
  // 5).
  PolicyOutput forward(PolicyNet& net, const at::Tensor& rowInputs, std::span<const int> some) const {
    if (net.stateSize() == 0) return net.forward(rowInputs);
    std::vector<float> starts;
    for (const int row : rowsOf(some)) {
      const bool first =
          row >= rollout.envs && rollout.ends[static_cast<std::size_t>(row - rollout.envs)] != StepEnd::None;
      starts.push_back(first ? 1.0F : 0.0F);
    }
    const at::Tensor state = rollout.state.to(net.device()).index_select(0, indexOf(some, net.device()));
    return net.forward(rowInputs, state, at::tensor(starts).to(net.device()));
  }
};

PpoUpdate::PpoUpdate(std::shared_ptr<PolicyNet> policy, const std::string& optimiser, int threads, std::uint64_t seed,
                     std::shared_ptr<ProcessGroup> group)
    : m_policy(std::move(policy)),
      m_optimiser(makeOptimiser(optimiser, m_policy->parameters())),
      m_random(mixSeed(seed, kShuffleSeed)),
      m_threads(m_policy->device().is_cpu() ? threads : 1),
      m_group(std::move(group)) {}

std::vector<float> PpoUpdate::rewards(const Rollout& rollout, const RewardSnapshot* snapshot, std::stop_token stop) {
  if (!snapshot) return rollout.trueRewards;
  std::vector<float> out(static_cast<std::size_t>(rollout.size()));
  const auto score = [&](int chunk) {
    throwIfStopped(stop);
    const int first = chunk * kRewardChunk, n = std::min(kRewardChunk, rollout.size() - first);
    std::ranges::copy(scoreInputs(*snapshot, rollout.inputs.narrow(0, first, n)), out.begin() + first);
  };
  const int chunks = (rollout.size() + kRewardChunk - 1) / kRewardChunk;
  shareOut(workerCount(m_threads, chunks), chunks, score);
  requireFinite(out);
  return out;
}

void PpoUpdate::update(const Rollout& rollout, const Advantages& advantages, const PpoConfig& config,
                       double learningRate, std::stop_token stop, UpdateFigures& figures) {
  Batch batch{.rollout = rollout,
              .inputs = rollout.inputs.to(m_policy->device()),
              .advantages = advantages.advantages,
              .returns = advantages.returns,
              .length = m_policy->stateSize() > 0 ? rollout.steps : 1};
  if (m_reference && config.klCoef > 0.0)
    together(m_group.get(), [&] { batch.reference = referenceOutputs(batch.inputs, stop); });
  std::vector<int> order(static_cast<std::size_t>(rollout.size() / batch.length));
  std::iota(order.begin(), order.end(), 0);
  const std::vector<at::Tensor> before = m_optimiser->snapshot();
  const auto requireFinite = [&](bool finite, const std::string& what) {
    try {
      together(m_group.get(), [&] {
        if (!finite)
          throw Exception(ErrorCode::NotFinite, what +
                                                    ", so the policy was set back to what it was before this update. "
                                                    "Lower the learning rate of PPO.");
      });
    } catch (const Exception& fault) {
      if (fault.code() == ErrorCode::NotFinite) {
        m_optimiser->restore(before);
        figures.minibatches = 0;
      }
      throw;
    }
  };
  double clipped = 0.0;
  for (int epoch = 0; epoch < config.epochs; ++epoch) {
    m_random.shuffle(order);
    for (int m = 0; m < config.minibatches; ++m) {
      const auto at = [&](int i) { return order.begin() + std::ssize(order) * i / config.minibatches; };
      batch.sequences.assign(at(m), at(m + 1));
      batch.shards = shardsOf(batch);
      if (config.normaliseAdvantage) batch.normalise(m_group.get());
      Gradients total;
      together(m_group.get(), [&] {
        throwIfStopped(stop);
        if (m_threads == 0) m_threads = fastestThreads(batch, config, stop);
        total = gradients(batch, config, m_threads, figures);
        if (m_alongside) m_alongside(total);
      });
      if (m_group) average(total, figures);
      const double norm = m_optimiser->step(total, learningRate, config.maxGradNorm);
      if (!std::isfinite(norm)) requireFinite(false, "A gradient of the policy was not a number");
      clipped += figures.clipFraction;
      ++figures.minibatches;
    }
    if (config.targetKl > 0.0 && figures.approxKl > config.targetKl) break;
  }
  figures.clipFraction = clipped / figures.minibatches;
  // The last step's weights have not been through a forward pass yet.
  const c10::NoGradGuard noGrad;
  const PolicyOutput output = m_policy->forward(batch.inputs.narrow(0, 0, std::min(rollout.size(), kShardInputs)));
  requireFinite(output.actions.isfinite().all().item<bool>() && output.values.isfinite().all().item<bool>(),
                "The updated policy gave something that is not a number");
}

// Of means over as many rows each: the means over all.
void PpoUpdate::average(Gradients& gradients, UpdateFigures& figures) {
  const std::array numbers{&figures.policyLoss,  &figures.valueLoss,    &figures.entropy,    &figures.approxKl,
                           &figures.oldApproxKl, &figures.clipFraction, &figures.referenceKl};
  std::vector<float> mine;
  for (const double* number : numbers) mine.push_back(static_cast<float>(*number));
  Gradients all = gradients;
  all.push_back(at::tensor(mine).to(gradients.front().device()));
  m_group->sum(all);
  at::_foreach_div_(all, static_cast<double>(m_group->size()));
  const at::Tensor means = all.back().to(at::kCPU, at::kDouble);
  for (std::size_t i = 0; i < numbers.size(); ++i) *numbers[i] = means.const_data_ptr<double>()[i];
}

// Once for all epochs: the reference stands still.
at::Tensor PpoUpdate::referenceOutputs(const at::Tensor& inputs, const std::stop_token& stop) const {
  const c10::NoGradGuard noGrad;
  std::vector<at::Tensor> parts;
  for (std::int64_t first = 0; first < inputs.size(0); first += kRewardChunk) {
    throwIfStopped(stop);
    const std::int64_t n = std::min<std::int64_t>(kRewardChunk, inputs.size(0) - first);
    parts.push_back(m_reference->forward(inputs.narrow(0, first, n)).actions);
  }
  return at::cat(parts);
}

int PpoUpdate::shardsOf(const Batch& batch) const {
  const int inputs = m_policy->shape().format == ObsFormat::Grey8 ? kShardInputs : kShardVectors;
  const int most = static_cast<int>(batch.sequences.size());
  return m_policy->device().is_cpu() ? std::clamp(batch.size() / inputs, 1, most) : 1;
}

PpoUpdate::Gradients PpoUpdate::gradients(const Batch& batch, const PpoConfig& config, int threads,
                                          UpdateFigures& figures) {
  while (static_cast<int>(m_aliases.size()) < batch.shards) m_aliases.push_back(m_policy->alias());
  std::vector<Gradients> parts(static_cast<std::size_t>(batch.shards));
  std::vector<std::array<double, kSums>> sums(parts.size());
  shareOut(threads, batch.shards, [&](int shard) {
    const auto s = static_cast<std::size_t>(shard);
    parts[s] = shardGradients(batch, config, shard, sums[s].data());
  });
  const c10::NoGradGuard noGrad;
  for (std::size_t s = 1; s < parts.size(); ++s) {
    at::_foreach_add_(parts[0], parts[s]);
    for (std::size_t i = 0; i < kSums; ++i) sums[0][i] += sums[s][i];
  }
  const auto& mean = sums[0];
  figures.policyLoss = mean[PolicyLoss];
  figures.valueLoss = mean[ValueLoss];
  figures.entropy = mean[Entropy];
  figures.approxKl = mean[Kl];
  figures.oldApproxKl = mean[OldKl];
  figures.clipFraction = mean[Clipped];
  figures.referenceKl = mean[ReferenceKl];
  return std::move(parts[0]);
}

// The shard's share of the minibatch's mean loss: sums over its rows divided by the size of the minibatch.
PpoUpdate::Gradients PpoUpdate::shardGradients(const Batch& batch, const PpoConfig& config, int shard, double* sums) {
  const c10::AutoGradMode gradients(true);
  PolicyNet& net = *m_aliases[static_cast<std::size_t>(shard)];
  const c10::Device device = net.device();
  const std::vector<int> rows = batch.rowsOf(batch.shard(shard));
  const Rollout& rollout = batch.rollout;
  const double n = batch.size();

  const at::Tensor index = indexOf(rows, device);
  const at::Tensor actions = net.head().gather(rollout.actions, rows).to(device);
  const at::Tensor oldLogProbs = rowsOf<float>(rollout.logProbs, rows, device);
  const at::Tensor oldValues = rowsOf<float>(rollout.values, rows, device);
  const at::Tensor returns = rowsOf<float>(batch.returns, rows, device);
  const at::Tensor advantages = (rowsOf<float>(batch.advantages, rows, device) - batch.mean) * batch.scale;

  // By way of [n, height, width, stack], where rows are in one piece: index_select gives up channels-last.
  const at::Tensor inputs = batch.inputs.dim() == 4
                                ? batch.inputs.permute({0, 2, 3, 1}).index_select(0, index).permute({0, 3, 1, 2})
                                : batch.inputs.index_select(0, index);
  const PolicyOutput output = batch.forward(net, inputs, batch.shard(shard));
  const auto [logProbs, entropies] = net.head().likelihood(output.actions, net.logDeviation(), actions);
  const at::Tensor logRatio = logProbs - oldLogProbs;
  const at::Tensor ratio = logRatio.exp();

  // Eq. 7, as a loss: the worse of the plain and the clipped surrogate.
  const at::Tensor clippedRatio = ratio.clamp(1.0 - config.clip, 1.0 + config.clip);
  const at::Tensor policyLoss = at::max(-advantages * ratio, -advantages * clippedRatio).sum() / n;
  at::Tensor squared = (output.values - returns).square();
  if (config.clipValueLoss) {
    const at::Tensor near = oldValues + (output.values - oldValues).clamp(-config.clip, config.clip);
    squared = at::max(squared, (near - returns).square());
  }
  const at::Tensor valueLoss = 0.5 * squared.sum() / n;
  const at::Tensor entropy = entropies.sum() / n;
  at::Tensor loss = policyLoss - config.entropyCoef * entropy + config.valueCoef * valueLoss;
  at::Tensor referenceKl = at::zeros({}, loss.options());
  if (batch.reference.defined()) {
    referenceKl = net.head()
                      .divergence(output.actions, net.logDeviation(), batch.reference.index_select(0, index),
                                  m_reference->logDeviation())
                      .sum() /
                  n;
    loss = loss + config.klCoef * referenceKl;
  }
  Gradients result = torch::autograd::grad({loss}, net.parameters());

  const c10::NoGradGuard noGrad;  // estimators of the divergence: Schulman, "Approximating KL divergence", k1 and k3
  const at::Tensor kl = ((ratio - 1.0) - logRatio).sum() / n, oldKl = (-logRatio).sum() / n;
  const at::Tensor clipped = ((ratio - 1.0).abs() > config.clip).to(at::kFloat).sum() / n;
  const at::Tensor all =
      at::stack({policyLoss, valueLoss, entropy, kl, oldKl, clipped, referenceKl}).to(at::kCPU, at::kDouble);
  std::copy_n(all.const_data_ptr<double>(), kSums, sums);
  return result;
}

// Whatever else runs now (emulators, the window, the collector) runs while this is measured.
int PpoUpdate::fastestThreads(const Batch& batch, const PpoConfig& config, const std::stop_token& stop) {
  constexpr int kRepeats = 2;
  const int most = workerCount(0, batch.shards);
  const auto secondsWith = [&](int threads) {
    throwIfStopped(stop);
    UpdateFigures unused;
    const auto begin = std::chrono::steady_clock::now();
    gradients(batch, config, threads, unused);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  secondsWith(most);  // makes torch choose its kernels and take its memory
  int fastest = 0;
  double best = 0.0;
  for (int candidate = 1;; candidate = std::min(2 * candidate, most)) {
    double seconds = secondsWith(candidate);
    for (int i = 1; i < kRepeats; ++i) seconds = std::min(seconds, secondsWith(candidate));
    if (fastest == 0 || seconds < best) {
      fastest = candidate;
      best = seconds;
    }
    if (candidate == most) return fastest;
  }
}

}  // namespace podium::nn
