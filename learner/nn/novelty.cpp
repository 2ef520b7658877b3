#include "learner/nn/novelty.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>

#include "learner/nn/clip_batch.h"
#include "learner/nn/reward_snapshot.h"

namespace podium::nn {
namespace {

constexpr int kReduced = 12;             // side of a picture
constexpr std::int64_t kChunk = 512;     // states compared at a time
constexpr std::int64_t kMeasured = 256;  // states by which the deviation is estimated for each snapshot
constexpr std::uint64_t kSampleSeed = 0x0e71;

class NoveltySnapshot final : public TensorRewardSnapshot {
 public:
  NoveltySnapshot(at::Tensor states, const ClipMeta& shape, double scale, std::int64_t version)
      : m_states(std::move(states)), m_shape(shape), m_scale(scale), m_version(version) {}

  std::int64_t version() const override { return m_version; }
  int members() const override { return 1; }
  std::vector<std::vector<float>> memberReturns(
      std::span<const std::shared_ptr<const ClipObservations>> clips) const override {
    std::vector<std::vector<float>> returns(1);
    const std::size_t plane = m_shape.planeBytes();
    for (const auto& clip : clips) {
      float sum = 0.0f;
      for (std::size_t t = 0; t < static_cast<std::size_t>(clip->meta.steps); ++t)
        sum += stepRewards(std::span(clip->planes).subspan(t * plane, m_shape.inputBytes()), 1)[0];
      returns[0].push_back(sum);
    }
    return returns;
  }
  std::vector<float> stepRewards(std::span<const std::uint8_t> inputs, int n) const override {
    const at::Tensor rewards = stepRewards(viewInputs(inputs, n, m_shape));
    return {rewards.const_data_ptr<float>(), rewards.const_data_ptr<float>() + n};
  }
  at::Tensor stepRewards(const at::Tensor& inputs) const override {
    const c10::NoGradGuard noGrad;
    return stateNovelty(stateFeatures(inputs.cpu()), m_states, Novelty::kNeighbour) * m_scale;
  }

 private:
  at::Tensor m_states;
  ClipMeta m_shape;
  double m_scale;
  std::int64_t m_version;
};

}  // namespace

at::Tensor stateNovelty(const at::Tensor& states, const at::Tensor& others, int k) {
  if (others.size(0) < k) return at::zeros({states.size(0)}, states.options());
  std::vector<at::Tensor> all;
  for (const at::Tensor& some : states.split(kChunk)) {
    const at::Tensor distances = at::cdist(some, others, 2.0, /*compute_mode=*/2);  // exact: near states matter
    all.push_back(std::get<0>(distances.kthvalue(k, 1)).log1p());
  }
  return at::cat(all);
}

at::Tensor stateFeatures(const at::Tensor& inputs) {
  if (inputs.dim() == 2) return inputs;
  const at::Tensor newest = inputs.narrow(1, inputs.size(1) - 1, 1).to(at::kFloat).div_(255.0);
  return at::adaptive_avg_pool2d(newest.contiguous(), {kReduced, kReduced}).flatten(1);
}

Novelty::Novelty(const ClipMeta& shape, std::uint64_t seed) : m_shape(shape), m_random(mixSeed(seed, kSampleSeed)) {
  const bool pictures = shape.obsFormat == ObsFormat::Grey8;
  const int d = pictures ? kReduced * kReduced : static_cast<int>(shape.inputBytes() / sizeof(float));
  m_states = at::zeros({kStates, d});
}

void Novelty::observe(std::span<const std::uint8_t> input) {
  std::int64_t place = m_seen++;
  if (place >= kStates) place = static_cast<std::int64_t>(m_random.uniform() * static_cast<double>(m_seen));
  if (place < kStates) m_states[place].copy_(stateFeatures(viewInputs(input, 1, m_shape))[0]);
}

std::shared_ptr<const RewardSnapshot> Novelty::snapshot() {
  const c10::NoGradGuard noGrad;
  const std::int64_t n = std::min<std::int64_t>(m_seen, kStates);
  const at::Tensor states = m_states.narrow(0, 0, n).clone();
  if (n > kNeighbour) {  // the nearest of a remembered state is itself
    const at::Tensor some = states.narrow(0, 0, std::min(n, kMeasured));
    const at::Tensor paid = stateNovelty(some, states, kNeighbour + 1);
    for (std::int64_t i = 0; i < paid.size(0); ++i) {
      const double value = paid.const_data_ptr<float>()[i], away = value - m_mean;
      m_count += 1.0;
      m_mean += away / m_count;
      m_squares += away * (value - m_mean);
    }
  }
  const double deviation = m_count > 1.0 ? std::sqrt(m_squares / m_count) : 0.0;
  return std::make_shared<NoveltySnapshot>(states, m_shape, deviation > 1e-8 ? 1.0 / deviation : 1.0, ++m_version);
}

}  // namespace podium::nn
