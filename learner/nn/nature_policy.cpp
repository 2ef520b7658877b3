#include "learner/nn/nature_policy.h"

#include <ATen/ATen.h>

#include <cmath>
#include <string>

#include "storage/domain/result.h"

namespace podium::nn {
namespace {

struct Layer {
  int kernel, stride;
};
constexpr Layer kLayers[] = {{8, 4}, {4, 2}, {3, 1}};
constexpr int kFeatures = 64;  // channels of the last convolution
constexpr int kHidden = 512;

// Side of the last feature map; 0 or less when the input is too small.
int reducedSide(int side) {
  for (const Layer& layer : kLayers) side = side < layer.kernel ? 0 : (side - layer.kernel) / layer.stride + 1;
  return side;
}

}  // namespace

NaturePolicy::NaturePolicy(const PolicyShape& shape, int memory, c10::Device device)
    : FeaturePolicy(shape, device), m_memory(memory) {
  const int high = reducedSide(shape.height), wide = reducedSide(shape.width);
  if (high < 1 || wide < 1)
    throw Exception(ErrorCode::InvalidInput,
                    "The policy needs observations of at least 36 x 36, but the environment gives " +
                        std::to_string(shape.width) + " x " + std::to_string(shape.height) + ".");
  const auto conv = [](int in, int out, Layer layer) {
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, layer.kernel).stride(layer.stride));
  };
  m_conv1 = register_module("conv1", conv(shape.stack, 32, kLayers[0]));
  m_conv2 = register_module("conv2", conv(32, kFeatures, kLayers[1]));
  m_conv3 = register_module("conv3", conv(kFeatures, kFeatures, kLayers[2]));
  m_hidden = register_module("hidden", torch::nn::Linear(kFeatures * high * wide, kHidden));
  addHeads(kHidden, memory, /*separate=*/false);
  for (auto* layer : {&m_conv1, &m_conv2, &m_conv3})
    (*layer)->weight.set_data((*layer)->weight.contiguous(at::MemoryFormat::ChannelsLast));
}

void NaturePolicy::initialiseFeatures(at::Generator generator) {
  const double gain = std::sqrt(2.0);
  for (auto* layer : {&m_conv1, &m_conv2, &m_conv3}) initialiseLayer(*layer, gain, generator);
  initialiseLayer(m_hidden, gain, generator);
}

FeaturePolicy::Features NaturePolicy::features(const at::Tensor& observations) {
  at::Tensor x = observations.to(at::kFloat);
  x = at::relu(at::conv2d(x, m_conv1->weight * (1.0 / 255.0), m_conv1->bias, kLayers[0].stride));
  x = at::relu(m_conv2(x));
  x = at::relu(m_conv3(x));
  // Flattened in the order of the memory, [height, width, channel]: no copy, and as good an order as any.
  x = at::relu(m_hidden(x.permute({0, 2, 3, 1}).flatten(1)));
  return {x, x};
}

}  // namespace podium::nn
