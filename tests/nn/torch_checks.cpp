#include "tests/nn/torch_checks.h"

#include <torch/torch.h>

#include <algorithm>

#include "learner/nn/checkpoint_io.h"
#include "learner/nn/clip_batch.h"
#include "learner/nn/norm_activation.h"
#include "learner/nn/ranking_loss.h"
#include "learner/nn/recycling_allocator.h"
#include "learner/nn/reward_member.h"
#include "learner/nn/safetensors.h"
#include "learner/nn/threads.h"

namespace podium::test {
namespace {

double largest(const at::Tensor& difference) { return difference.abs().max().item<double>(); }

at::Tensor randomMaps(at::IntArrayRef sizes, std::uint64_t seed) {
  auto generator = at::detail::createCPUGenerator(seed);
  return at::randn(sizes, generator, at::kFloat).contiguous(at::MemoryFormat::ChannelsLast);
}

struct NormCase {
  at::Tensor x, upstream;
  nn::ChannelNorm norm;
};

NormCase makeNormCase(std::uint64_t seed) {
  const std::int64_t c = nn::kRewardFilters;
  NormCase result;
  result.x = (randomMaps({5, c, 7, 6}, seed) * 3.0 + 1.0).contiguous(at::MemoryFormat::ChannelsLast);
  result.upstream = randomMaps({5, c, 7, 6}, seed + 1);
  auto generator = at::detail::createCPUGenerator(seed + 2);
  result.norm.gain = at::rand({c}, generator, at::kFloat) + 0.5;
  result.norm.shift = at::randn({c}, generator, at::kFloat);
  result.norm.mean = at::randn({c}, generator, at::kFloat);
  result.norm.variance = at::rand({c}, generator, at::kFloat) + 0.5;
  return result;
}

struct NormRun {
  at::Tensor y, dx, dGain, dShift, mean, variance;
};

template <class Operation>
NormRun runNorm(const NormCase& from, Operation&& operation) {
  const auto x = from.x.clone(at::MemoryFormat::ChannelsLast).requires_grad_();
  nn::ChannelNorm norm{from.norm.gain.clone().requires_grad_(), from.norm.shift.clone().requires_grad_(),
                       from.norm.mean.clone(), from.norm.variance.clone()};
  const auto y = operation(x, norm);
  y.backward(from.upstream);
  return {y.detach(), x.grad(), norm.gain.grad(), norm.shift.grad(), norm.mean, norm.variance};
}

}  // namespace

BatchedLikelihood batchedLikelihood(const std::vector<Ranking>& rankings,
                                    const std::vector<std::vector<double>>& scores, double labelNoise,
                                    bool doublePrecision, double padding) {
  nn::useOneTorchThreadPerCaller();
  std::size_t widest = 0;
  for (const auto& row : scores) widest = std::max(widest, row.size());
  auto table =
      at::full({static_cast<std::int64_t>(scores.size()), static_cast<std::int64_t>(widest)}, padding, at::kDouble);
  std::vector<nn::RankedItems> items;
  for (std::size_t q = 0; q < scores.size(); ++q) {
    items.push_back({&rankings[q], static_cast<int>(scores[q].size())});
    std::copy(scores[q].begin(), scores[q].end(), table.mutable_data_ptr<double>() + q * widest);
  }
  const auto leaf = table.to(doublePrecision ? at::kDouble : at::kFloat).requires_grad_();
  const auto loss = nn::rankingLoss(leaf, nn::makeChoiceBatch(items, at::kCPU), labelNoise);
  if (loss.requires_grad()) loss.sum().backward();
  BatchedLikelihood result;
  for (std::size_t q = 0; q < scores.size(); ++q) {
    const auto row = static_cast<std::int64_t>(q);
    result.loss.push_back(loss[row].item<double>());
    result.gradient.emplace_back();
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(widest); ++i)
      result.gradient.back().push_back(leaf.grad().defined() ? leaf.grad()[row][i].item<double>() : 0.0);
  }
  return result;
}

FusedDifference compareFusedNorm(std::uint64_t seed) {
  const auto start = makeNormCase(seed);
  const nn::DropoutDraw none{0.0, seed};
  const auto fused =
      runNorm(start, [&](const at::Tensor& x, nn::ChannelNorm& n) { return nn::normActivateDrop(x, n, 0.1, none); });
  const auto composed = runNorm(
      start, [&](const at::Tensor& x, nn::ChannelNorm& n) { return nn::normActivateDropComposed(x, n, 0.1, none); });
  return {largest(fused.y - composed.y),         largest(fused.dx - composed.dx),
          largest(fused.dGain - composed.dGain), largest(fused.dShift - composed.dShift),
          largest(fused.mean - composed.mean),   largest(fused.variance - composed.variance)};
}

DropoutFigures measureDropout(double probability, std::uint64_t seed) {
  auto start = makeNormCase(seed);
  const auto forward = [&](const at::Tensor& x, double p, std::uint64_t drawSeed) {
    auto norm = start.norm;
    norm.mean = norm.mean.clone();
    norm.variance = norm.variance.clone();
    return nn::normActivateDrop(x, norm, 0.1, {p, drawSeed});
  };
  DropoutFigures figures;
  const auto plain = forward(start.x, 0.0, seed), dropped = forward(start.x, probability, seed);
  const auto kept = dropped.ne(0.0);
  figures.dropped = 1.0 - kept.to(at::kDouble).mean().item<double>();
  figures.keptFactor = (dropped / plain).masked_select(kept).mean().item<double>();
  figures.sameSeedSameDraw = at::equal(dropped, forward(start.x, probability, seed));
  figures.otherSeedOtherDraw = !at::equal(dropped, forward(start.x, probability, seed + 1));

  const nn::DropoutDraw draw{probability, seed};
  const auto run =
      runNorm(start, [&](const at::Tensor& x, nn::ChannelNorm& n) { return nn::normActivateDrop(x, n, 0.1, draw); });
  const auto direction = randomMaps(start.x.sizes(), seed + 9);
  const double step = 1e-2;
  const auto at = [&](double distance) {
    const auto moved = (start.x + direction * distance).contiguous(at::MemoryFormat::ChannelsLast);
    return (forward(moved, probability, seed).to(at::kDouble) * start.upstream.to(at::kDouble)).sum().item<double>();
  };
  const double numeric = (at(step) - at(-step)) / (2.0 * step);
  const double analytic = (run.dx.to(at::kDouble) * direction.to(at::kDouble)).sum().item<double>();
  figures.gradientError = std::abs(numeric - analytic) / (std::abs(analytic) + 1.0);
  return figures;
}

double foldedDifference(std::uint64_t seed) {
  const ClipMeta shape;
  Random random(seed);
  nn::RewardNet net(shape, random);
  auto generator = at::detail::createCPUGenerator(seed);
  const auto inputs = at::rand({9, 4, 84, 84}, generator, at::kFloat).contiguous(at::MemoryFormat::ChannelsLast);
  for (int i = 0; i < 5; ++i) net.forwardTraining(inputs, 0.5, random);  // running statistics of some sort
  const at::NoGradGuard noGrad;
  auto x = inputs;
  for (std::size_t i = 0; i < net.layers.size(); ++i) {
    auto& layer = net.layers[i];
    x = at::conv2d(x, layer.weight, {}, nn::kRewardConvs[i].stride);
    x = at::leaky_relu(at::batch_norm(x, layer.norm.gain, layer.norm.shift, layer.norm.mean, layer.norm.variance, false,
                                      0.1, nn::kNormEpsilon, false),
                       nn::kLeakySlope);
  }
  x = at::leaky_relu(at::linear(x.permute({0, 2, 3, 1}).reshape({9, -1}), net.hiddenWeight, net.hiddenBias), 0.01);
  const auto expected = at::linear(x, net.outWeight, net.outBias).squeeze(1);
  return largest(nn::FoldedRewardNet(net).forward(inputs) - expected) / expected.std().item<double>();
}

bool gatheredInputsAreExact(const ClipObservations& clip) {
  Random unused;
  const auto slice = nn::sliceOf(clip, 0, 0, unused);
  const auto inputs = nn::gatherInputs(std::span(&slice, 1), clip.meta, at::kCPU);
  const auto planes =
      at::from_blob(const_cast<std::uint8_t*>(clip.planes.data()),
                    {clip.meta.steps + clip.meta.obsStack - 1, clip.meta.obsHeight, clip.meta.obsWidth}, at::kByte);
  // unfold: [steps, h, w, stack], the stack's oldest plane first
  const auto expected = planes.unfold(0, clip.meta.obsStack, 1).permute({0, 3, 1, 2}).to(at::kFloat) / 255.0;
  return at::allclose(inputs, expected, 1e-6, 1e-7) && inputs.is_contiguous(at::MemoryFormat::ChannelsLast) &&
         at::equal(inputs, nn::toInputs(planes.unfold(0, clip.meta.obsStack, 1).permute({0, 3, 1, 2}), at::kCPU));
}

double meanDrawnSum(int steps, int framesPerClip, int draws, std::uint64_t seed) {
  ClipObservations clip;
  clip.meta.steps = steps;
  Random random(seed);
  double total = 0.0;
  for (int i = 0; i < draws; ++i) {
    const auto slice = nn::sliceOf(clip, 0, framesPerClip, random);
    auto rewards = at::empty({static_cast<std::int64_t>(slice.steps.size())}, at::kFloat);
    for (std::size_t s = 0; s < slice.steps.size(); ++s)
      rewards[static_cast<std::int64_t>(s)] = static_cast<float>(slice.steps[s] + 1);
    total += nn::sumPerSlot(rewards, std::span(&slice, 1), 1).item<double>();
  }
  return total / draws;
}

int bootstrapCountOf(std::uint64_t seed, int member, std::int64_t answer) {
  return nn::bootstrapCount(seed, member, ComparisonId{answer});
}

bool checkpointRoundTrips(const std::string& folder) {
  nn::Checkpoint checkpoint;
  for (const auto type : {at::kBool, at::kByte, at::kChar, at::kShort, at::kHalf, at::kBFloat16, at::kInt, at::kFloat,
                          at::kLong, at::kDouble})
    checkpoint.tensors[std::string("of ") + c10::toString(type)] = at::arange(0, 24).view({2, 3, 4}).to(type);
  checkpoint.tensors["scalar"] = at::scalar_tensor(0.1, at::kDouble);
  checkpoint.tensors["empty"] = at::empty({0, 3}, at::kFloat);
  checkpoint.tensors["strided"] = at::arange(0, 24).view({2, 3, 4}).to(at::kFloat).transpose(0, 2);
  checkpoint.tensors["not finite"] = at::full({2}, std::numeric_limits<double>::quiet_NaN(), at::kDouble);
  checkpoint.metadata = {{"counter", "12"}, {"text", "quotes \" and \\ and \u00e9"}};
  nn::saveCheckpoint(checkpoint, folder, "things");
  const auto read = nn::loadCheckpoint(folder, "things");
  const auto same = [](const auto& a, const auto& b) {
    return a.first == b.first && a.second.scalar_type() == b.second.scalar_type() &&
           a.second.sizes() == b.second.sizes() && at::allclose(a.second, b.second, 0.0, 0.0, /*equal_nan=*/true);
  };
  return read.metadata == checkpoint.metadata && read.tensors.size() == checkpoint.tensors.size() &&
         std::equal(read.tensors.begin(), read.tensors.end(), checkpoint.tensors.begin(), same);
}

void readCheckpoint(const std::string& folder, const std::string& name) { nn::loadCheckpoint(folder, name); }

std::string safetensorsBytes() {
  return nn::toSafetensors({{{"a", at::arange(0, 6, at::kFloat).view({2, 3})}, {"b", at::ones({2}, at::kLong)}}, {}});
}

void parseSafetensors(const std::string& bytes) { nn::fromSafetensors(bytes, "test.safetensors"); }

bool largeTensorsAreRecycled() {
  nn::installRecyclingAllocator();
  nn::releaseIdleMemory();
  const auto allocate = [] {
    const auto tensor = at::zeros({1 << 20}, at::kFloat);
    return tensor.const_data_ptr();
  };
  const void* const first = allocate();
  const bool kept = nn::idleMemory() >= (std::size_t{4} << 20);
  const void* const second = allocate();
  nn::releaseIdleMemory();
  return first == second && kept && nn::idleMemory() == 0;
}

}  // namespace podium::test
