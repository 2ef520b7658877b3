#include "learner/nn/norm_activation.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "learner/nn/channel_kernels.h"

namespace podium::nn {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;
using Channels = std::array<float, kernels::kChannels>;

bool isRowsOfChannels(const at::Tensor& x) {
  return x.device().is_cpu() && x.scalar_type() == at::kFloat && x.dim() == 4 && x.size(1) == kernels::kChannels &&
         x.is_contiguous(at::MemoryFormat::ChannelsLast);
}

std::int64_t rowsOf(const at::Tensor& x) { return x.numel() / kernels::kChannels; }

struct BatchStatistics {
  Channels mean, invStd;
  std::array<double, kernels::kChannels> exactMean, variance;
};

BatchStatistics batchStatistics(const at::Tensor& x) {
  std::array<double, kernels::kChannels> sum{}, squares{};
  const std::int64_t rows = rowsOf(x);
  kernels::columnSums(x.const_data_ptr<float>(), rows, sum.data(), squares.data());
  BatchStatistics result{};
  for (std::size_t c = 0; c < sum.size(); ++c) {
    const double mean = sum[c] / static_cast<double>(rows);
    const double variance = std::max(0.0, squares[c] / static_cast<double>(rows) - mean * mean);
    result.exactMean[c] = mean;
    result.variance[c] = variance;
    result.mean[c] = static_cast<float>(mean);
    result.invStd[c] = static_cast<float>(1.0 / std::sqrt(variance + kNormEpsilon));
  }
  return result;
}

class FusedNormActivation : public torch::autograd::Function<FusedNormActivation> {
 public:
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& gain,
                            const at::Tensor& shift, const BatchStatistics& statistics, const DropoutDraw& dropout) {
    const float* gains = gain.const_data_ptr<float>();
    const float* shifts = shift.const_data_ptr<float>();
    Channels scale, offset;
    for (std::size_t c = 0; c < scale.size(); ++c) {
      scale[c] = gains[c] * statistics.invStd[c];
      offset[c] = shifts[c] - statistics.mean[c] * scale[c];
    }
    const double keepScale = 1.0 / (1.0 - dropout.probability);
    const kernels::Activation activation{scale.data(),
                                         offset.data(),
                                         static_cast<float>(kLeakySlope),
                                         static_cast<float>(keepScale),
                                         static_cast<std::int32_t>(dropout.probability * 0x1p24),
                                         static_cast<std::uint32_t>(dropout.seed ^ (dropout.seed >> 32))};
    auto y = at::empty_like(x);
    kernels::activate(x.const_data_ptr<float>(), rowsOf(x), activation, y.mutable_data_ptr<float>());

    auto stored = at::empty({2, kernels::kChannels}, at::kFloat);
    std::copy(statistics.mean.begin(), statistics.mean.end(), stored.mutable_data_ptr<float>());
    std::copy(statistics.invStd.begin(), statistics.invStd.end(),
              stored.mutable_data_ptr<float>() + kernels::kChannels);
    context->save_for_backward({x, y, gain, stored});
    context->saved_data["keepScale"] = keepScale;
    return y;
  }

  static variable_list backward(AutogradContext* context, const variable_list& gradients) {
    const auto saved = context->get_saved_variables();
    const auto &x = saved[0], &y = saved[1], &gain = saved[2], &stored = saved[3];
    const auto dy = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
    const std::int64_t rows = rowsOf(x);
    const float* mean = stored.const_data_ptr<float>();
    const float* invStd = mean + kernels::kChannels;
    const kernels::Normalised normalised{mean, invStd, static_cast<float>(kLeakySlope),
                                         static_cast<float>(context->saved_data["keepScale"].toDouble())};
    const float* xs = x.const_data_ptr<float>();
    const float* ys = y.const_data_ptr<float>();
    const float* dys = dy.const_data_ptr<float>();
    std::array<double, kernels::kChannels> sum{}, sumTimesXhat{};
    kernels::gradientSums(xs, ys, dys, rows, normalised, sum.data(), sumTimesXhat.data());

    auto dGain = at::empty_like(gain), dShift = at::empty_like(gain);
    Channels factor, meanG, meanGXhat;
    for (std::size_t c = 0; c < factor.size(); ++c) {
      dShift.mutable_data_ptr<float>()[c] = static_cast<float>(sum[c]);
      dGain.mutable_data_ptr<float>()[c] = static_cast<float>(sumTimesXhat[c]);
      factor[c] = gain.const_data_ptr<float>()[c] * invStd[c];
      meanG[c] = static_cast<float>(sum[c] / static_cast<double>(rows));
      meanGXhat[c] = static_cast<float>(sumTimesXhat[c] / static_cast<double>(rows));
    }
    auto dx = at::empty_like(x);
    kernels::inputGradient(xs, ys, dys, rows, normalised, factor.data(), meanG.data(), meanGXhat.data(),
                           dx.mutable_data_ptr<float>());
    return {dx, dGain, dShift, at::Tensor(), at::Tensor()};
  }
};

}  // namespace

at::Tensor normActivateDropComposed(const at::Tensor& x, ChannelNorm& norm, double momentum,
                                    const DropoutDraw& dropout) {
  auto y = at::batch_norm(x, norm.gain, norm.shift, norm.mean, norm.variance, /*training=*/true, momentum, kNormEpsilon,
                          /*cudnn_enabled=*/true);
  y = at::leaky_relu(y, kLeakySlope);
  if (dropout.probability <= 0.0) return y;
  auto generator = at::globalContext().defaultGenerator(x.device()).clone();
  generator.set_current_seed(dropout.seed);
  const auto keep =
      at::empty_like(y, y.options().requires_grad(false)).bernoulli_(1.0 - dropout.probability, generator);
  return y * keep * (1.0 / (1.0 - dropout.probability));
}

at::Tensor normActivateDrop(const at::Tensor& x, ChannelNorm& norm, double momentum, const DropoutDraw& dropout) {
  if (!isRowsOfChannels(x)) return normActivateDropComposed(x, norm, momentum, dropout);
  const auto statistics = batchStatistics(x);
  const auto rows = static_cast<double>(rowsOf(x));
  const double unbiased = rows > 1.0 ? rows / (rows - 1.0) : 1.0;
  float* mean = norm.mean.mutable_data_ptr<float>();
  float* variance = norm.variance.mutable_data_ptr<float>();
  for (std::size_t c = 0; c < kernels::kChannels; ++c) {
    mean[c] += static_cast<float>(momentum * (statistics.exactMean[c] - static_cast<double>(mean[c])));
    variance[c] +=
        static_cast<float>(momentum * (statistics.variance[c] * unbiased - static_cast<double>(variance[c])));
  }
  return FusedNormActivation::apply(x, norm.gain, norm.shift, statistics, dropout);
}

}  // namespace podium::nn
