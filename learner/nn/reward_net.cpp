#include "learner/nn/reward_net.h"

#include <torch/torch.h>

#include <cmath>
#include <string>

#include "learner/nn/running_moments.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

// Old statistics count 0.9 after one minibatch: a session of a few hundred minibatches must not rest on stale ones.
constexpr double kNormMomentum = 0.1;
constexpr double kNumberEpsilon = 1e-8;

int convolved(int size, const ConvShape& conv) { return size < conv.size ? 0 : (size - conv.size) / conv.stride + 1; }

at::Tensor normalDraws(at::IntArrayRef sizes, double deviation, Random& random) {
  auto values = at::empty(sizes, at::kFloat);
  float* data = values.mutable_data_ptr<float>();
  for (std::int64_t i = 0; i < values.numel(); ++i) data[i] = static_cast<float>(deviation * random.normal());
  return values;
}

// [n, c, h, w] channels-last -> [n, h * w * c], no copy; rows stay as they are.
at::Tensor asRows(const at::Tensor& x) { return x.dim() == 4 ? x.permute({0, 2, 3, 1}).reshape({x.size(0), -1}) : x; }

}  // namespace

RewardNet::RewardNet(const ClipMeta& shape, Random random) {
  const double gain = std::sqrt(2.0 / (1.0 + kLeakySlope * kLeakySlope));
  const int features =
      shape.obsFormat == ObsFormat::Grey8 ? addConvolutions(shape, gain, random) : addFirstLayer(shape, gain, random);
  hiddenWeight =
      register_parameter("hidden_weight", normalDraws({kRewardHidden, features}, gain / std::sqrt(features), random));
  hiddenBias = register_parameter("hidden_bias", at::zeros({kRewardHidden}));
  outWeight = register_parameter("out_weight", normalDraws({1, kRewardHidden}, 0.1 / std::sqrt(kRewardHidden), random));
  outBias = register_parameter("out_bias", at::zeros({1}));
}

int RewardNet::addConvolutions(const ClipMeta& shape, double gain, Random& random) {
  int channels = shape.obsStack, height = shape.obsHeight, width = shape.obsWidth;
  layers.resize(kRewardLayers);
  for (std::size_t i = 0; i < kRewardLayers; ++i) {
    const auto& conv = kRewardConvs[i];
    const auto name = "conv" + std::to_string(i + 1);
    auto& layer = layers[i];
    const double deviation = gain / std::sqrt(static_cast<double>(channels * conv.size * conv.size));
    layer.weight = register_parameter(name + "_weight",
                                      normalDraws({kRewardFilters, channels, conv.size, conv.size}, deviation, random)
                                          .contiguous(at::MemoryFormat::ChannelsLast));
    layer.norm.gain = register_parameter(name + "_norm_gain", at::ones({kRewardFilters}));
    layer.norm.shift = register_parameter(name + "_norm_shift", at::zeros({kRewardFilters}));
    layer.norm.mean = register_buffer(name + "_norm_mean", at::zeros({kRewardFilters}));
    layer.norm.variance = register_buffer(name + "_norm_variance", at::ones({kRewardFilters}));
    channels = kRewardFilters;
    height = convolved(height, conv);
    width = convolved(width, conv);
  }
  if (height < 1 || width < 1)
    throw Exception(ErrorCode::InvalidInput, "Observations of " + std::to_string(shape.obsWidth) + "x" +
                                                 std::to_string(shape.obsHeight) +
                                                 " are too small for the reward network, which wants at least 43x43.");
  return channels * height * width;
}

int RewardNet::addFirstLayer(const ClipMeta& shape, double gain, Random& random) {
  const int numbers = shape.obsStack * shape.obsHeight * shape.obsWidth;
  inputWeight =
      register_parameter("input_weight", normalDraws({kRewardHidden, numbers}, gain / std::sqrt(numbers), random));
  inputBias = register_parameter("input_bias", at::zeros({kRewardHidden}));
  inputMean = register_buffer("input_mean", at::zeros({numbers}));
  inputVariance = register_buffer("input_variance", at::ones({numbers}));
  inputCount = register_buffer("input_count", at::zeros({}, at::kDouble));
  return kRewardHidden;
}

at::Tensor RewardNet::forwardTraining(const at::Tensor& inputs, double dropout, Random& random) {
  auto x = inputs;
  if (layers.empty()) {
    addToMoments(inputs, {inputMean, inputVariance, inputCount});
    x = (x - inputMean) * (inputVariance + kNumberEpsilon).rsqrt();
    x = at::leaky_relu(at::linear(x, inputWeight, inputBias), kLeakySlope);
  }
  for (std::size_t i = 0; i < layers.size(); ++i) {
    x = at::conv2d(x, layers[i].weight, {}, kRewardConvs[i].stride);
    x = normActivateDrop(x, layers[i].norm, kNormMomentum, {dropout, random.next()});
  }
  x = at::leaky_relu(at::linear(asRows(x), hiddenWeight, hiddenBias), kLeakySlope);
  return at::linear(x, outWeight, outBias).squeeze(1);
}

void RewardNet::passOver(const at::Tensor& inputs, Random& random) {
  const at::NoGradGuard noGrad;
  if (layers.empty()) addToMoments(inputs, {inputMean, inputVariance, inputCount});
  for (auto& layer : layers) {
    random.next();  // of the dropout
    layer.norm.mean.mul_(1.0 - kNormMomentum);
    layer.norm.variance.mul_(1.0 - kNormMomentum);
  }
}

std::vector<at::Tensor> RewardNet::addedStatistics() const {
  std::vector<at::Tensor> all;
  for (const auto& layer : layers) all.insert(all.end(), {layer.norm.mean, layer.norm.variance});
  return all;
}

FoldedRewardNet::FoldedRewardNet(const RewardNet& net) {
  const at::NoGradGuard noGrad;
  if (net.layers.empty()) {
    m_weights.push_back(net.inputWeight * (net.inputVariance + kNumberEpsilon).rsqrt());
    m_biases.push_back(net.inputBias - at::mv(m_weights[0], net.inputMean));
  }
  for (const auto& [weight, norm] : net.layers) {
    const auto scale = norm.gain / (norm.variance + kNormEpsilon).sqrt();
    m_weights.push_back((weight * scale.view({-1, 1, 1, 1})).contiguous(at::MemoryFormat::ChannelsLast));
    m_biases.push_back(norm.shift - norm.mean * scale);
  }
  m_hiddenWeight = net.hiddenWeight.detach().clone();
  m_hiddenBias = net.hiddenBias.detach().clone();
  m_outWeight = net.outWeight.detach().clone();
  m_outBias = net.outBias.detach().clone();
}

FoldedRewardNet FoldedRewardNet::normalised(double mean, double scale) const {
  auto result = *this;
  result.m_outWeight = m_outWeight * scale;
  result.m_outBias = (m_outBias - mean) * scale;
  return result;
}

at::Tensor FoldedRewardNet::forward(const at::Tensor& inputs) const {
  const at::NoGradGuard noGrad;
  auto x = inputs;
  for (std::size_t i = 0; i < m_weights.size(); ++i) {
    x = m_weights[i].dim() == 4 ? at::conv2d(x, m_weights[i], m_biases[i], kRewardConvs[i].stride)
                                : at::linear(x, m_weights[i], m_biases[i]);
    at::leaky_relu_(x, kLeakySlope);
  }
  x = at::linear(asRows(x), m_hiddenWeight, m_hiddenBias);
  at::leaky_relu_(x, kLeakySlope);
  return at::linear(x, m_outWeight, m_outBias).squeeze(1);
}

template <class Self, class Visit>
void FoldedRewardNet::forEachTensor(Self& self, const std::string& prefix, Visit&& visit) {
  for (std::size_t i = 0; i < self.m_weights.size(); ++i) {
    const std::string layer = prefix + (self.m_weights.size() == 1 ? ".input" : ".conv" + std::to_string(i + 1));
    visit(layer + "_weight", self.m_weights[i]);
    visit(layer + "_bias", self.m_biases[i]);
  }
  visit(prefix + ".hidden_weight", self.m_hiddenWeight);
  visit(prefix + ".hidden_bias", self.m_hiddenBias);
  visit(prefix + ".out_weight", self.m_outWeight);
  visit(prefix + ".out_bias", self.m_outBias);
}

void FoldedRewardNet::put(Checkpoint& checkpoint, const std::string& prefix) const {
  forEachTensor(*this, prefix, [&](const std::string& name, const at::Tensor& t) { checkpoint.tensors[name] = t; });
}

FoldedRewardNet FoldedRewardNet::get(const Checkpoint& checkpoint, const std::string& prefix, c10::Device device) {
  FoldedRewardNet net;
  const std::size_t layers = checkpoint.tensors.contains(prefix + ".input_weight") ? 1 : kRewardLayers;
  net.m_weights.resize(layers);
  net.m_biases.resize(layers);
  forEachTensor(net, prefix, [&](const std::string& name, at::Tensor& t) {
    t = requireTensor(checkpoint, name).to(device);
    if (t.dim() == 4) t = t.contiguous(at::MemoryFormat::ChannelsLast);
  });
  return net;
}

}  // namespace podium::nn
