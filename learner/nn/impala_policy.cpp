#include "learner/nn/impala_policy.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>

#include <cmath>
#include <string>

namespace podium::nn {
namespace {

constexpr int kChannels[] = {16, 32, 32};
constexpr int kHidden = 256;

int halved(int side) { return (side + 1) / 2; }  // by a maximum over 3 with stride 2 and padding 1

}  // namespace

ImpalaPolicy::ImpalaPolicy(const PolicyShape& shape, c10::Device device) : PolicyNet(shape, device) {
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
  m_policy = register_module("policy", torch::nn::Linear(kHidden, head().outputs()));
  m_value = register_module("value", torch::nn::Linear(kHidden, 1));
  to(device);
  for (const at::Tensor& weight : parameters())
    if (weight.dim() == 4) at::Tensor(weight).set_data(weight.contiguous(at::MemoryFormat::ChannelsLast));
}

void ImpalaPolicy::initialise(std::uint64_t seed) {
  const c10::NoGradGuard noGrad;
  at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(seed);
  const auto draw = [&](auto& layer, double gain) {
    orthogonal(layer->weight, gain, generator);
    layer->bias.zero_();
  };
  const double gain = std::sqrt(2.0);
  for (Section& section : m_sections) {
    draw(section.entry, gain);
    for (torch::nn::Conv2d& block : section.blocks) draw(block, gain);
  }
  draw(m_hidden, gain);
  draw(m_policy, 0.01);
  draw(m_value, 1.0);
}

PolicyOutput ImpalaPolicy::forward(const at::Tensor& observations) {
  at::Tensor x = observations.to(at::kFloat) * (1.0 / 255.0);
  for (Section& section : m_sections) {
    x = at::max_pool2d(section.entry(x), 3, 2, 1);
    for (std::size_t b = 0; b < section.blocks.size(); b += 2)
      x = x + section.blocks[b + 1](at::relu(section.blocks[b](at::relu(x))));
  }
  x = at::relu(m_hidden(at::relu(x).permute({0, 2, 3, 1}).flatten(1)));
  return {m_policy(x), m_value(x).squeeze(1)};
}

}  // namespace podium::nn
