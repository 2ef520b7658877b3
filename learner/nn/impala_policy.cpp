#include "learner/nn/impala_policy.h"

#include <ATen/ATen.h>

#include <cmath>
#include <string>

namespace podium::nn {
namespace {

constexpr int kChannels[] = {16, 32, 32};
constexpr int kHidden = 256;

int halved(int side) { return (side + 1) / 2; }  // by a maximum over 3 with stride 2 and padding 1

}  // namespace

ImpalaPolicy::ImpalaPolicy(const PolicyShape& shape, int memory, c10::Device device)
    : FeaturePolicy(shape, device), m_memory(memory) {
  int channels = shape.stack, height = shape.height, width = shape.width;
  const auto conv = [this](const std::string& name, int in, int out) {
    return register_module(name, torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 3).padding(1)));
  };
  for (std::size_t s = 0; s < m_sections.size(); ++s) {
    const std::string name = "section" + std::to_string(s + 1);
    m_sections[s].entry = conv(name + "_entry", channels, kChannels[s]);
    channels = kChannels[s];
    for (std::size_t b = 0; b < m_sections[s].blocks.size(); ++b)
      m_sections[s].blocks[b] = conv(name + "_block" + std::to_string(b + 1), channels, channels);
    height = halved(height);
    width = halved(width);
  }
  m_hidden = register_module("hidden", torch::nn::Linear(channels * height * width, kHidden));
  addHeads(kHidden, memory, /*separate=*/false);
  for (const at::Tensor& weight : parameters())
    if (weight.dim() == 4) at::Tensor(weight).set_data(weight.contiguous(at::MemoryFormat::ChannelsLast));
}

void ImpalaPolicy::initialiseFeatures(at::Generator generator) {
  const double gain = std::sqrt(2.0);
  for (Section& section : m_sections) {
    initialiseLayer(section.entry, gain, generator);
    for (torch::nn::Conv2d& block : section.blocks) initialiseLayer(block, gain, generator);
  }
  initialiseLayer(m_hidden, gain, generator);
}

FeaturePolicy::Features ImpalaPolicy::features(const at::Tensor& observations) {
  at::Tensor x = observations.to(at::kFloat) * (1.0 / 255.0);
  for (Section& section : m_sections) {
    x = at::max_pool2d(section.entry(x), 3, 2, 1);
    for (std::size_t b = 0; b < section.blocks.size(); b += 2)
      x = x + section.blocks[b + 1](at::relu(section.blocks[b](at::relu(x))));
  }
  x = at::relu(m_hidden(at::relu(x).permute({0, 2, 3, 1}).flatten(1)));
  return {x, x};
}

}  // namespace podium::nn
