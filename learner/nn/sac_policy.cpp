#include "learner/nn/sac_policy.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>

#include <string>

namespace podium::nn {
namespace {

constexpr double kLowSpread = -5.0, kHighSpread = 2.0;

}  // namespace

SacActor::SacActor(const PolicyShape& shape, int hidden, c10::Device device, std::shared_ptr<SquashedHead> head)
    : PolicyNet(shape, device, head), m_hidden(hidden), m_head(std::move(head)) {
  m_first = register_module("first", torch::nn::Linear(shape.numbers(), hidden));
  m_second = register_module("second", torch::nn::Linear(hidden, hidden));
  m_out = register_module("out", torch::nn::Linear(hidden, m_head->outputs()));
  const ActionRange range = rangeOf(shape.actions);
  m_middle = register_buffer("action_middle", at::tensor(range.middle));
  m_half = register_buffer("action_half", at::tensor(range.half));
  to(device);
}

std::shared_ptr<PolicyNet> SacActor::another() const {
  return std::make_shared<SacActor>(shape(), m_hidden, device(), m_head);
}

void SacActor::initialise(std::uint64_t seed) {
  const c10::NoGradGuard noGrad;
  at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(seed);
  for (torch::nn::Linear* layer : {&m_first, &m_second, &m_out}) {
    orthogonal((*layer)->weight, 1.0, generator);
    (*layer)->bias.zero_();
  }
}

at::Tensor SacActor::normalised(const at::Tensor& actions) const {
  return ((actions - m_middle) / m_half).clamp(-1.0, 1.0);
}

PolicyOutput SacActor::step(const at::Tensor& observations, const at::Tensor& state, const at::Tensor& /*starts*/) {
  const at::Tensor out = m_out(at::relu(m_second(at::relu(m_first(observations)))));
  const std::int64_t parts = shape().actions.parts();
  const at::Tensor spread =
      kLowSpread + 0.5 * (kHighSpread - kLowSpread) * (at::tanh(out.narrow(1, parts, parts)) + 1.0);
  return {at::cat({out.narrow(1, 0, parts), spread}, 1), at::zeros({observations.size(0)}, out.options()), state};
}

TwinCritic::TwinCritic(int numbers, int parts, int hidden, c10::Device device) {
  const std::int64_t sizes[] = {numbers + parts, hidden, hidden, 1};
  for (int layer = 0; layer < 3; ++layer) {
    const std::string name = std::to_string(layer + 1);
    m_weights[layer] =
        register_parameter("weight" + name, at::zeros({2, sizes[layer], sizes[layer + 1]}, at::device(device)));
    m_biases[layer] = register_parameter("bias" + name, at::zeros({2, 1, sizes[layer + 1]}, at::device(device)));
  }
}

void TwinCritic::initialise(std::uint64_t seed) {
  const c10::NoGradGuard noGrad;
  at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(seed);
  for (int layer = 0; layer < 3; ++layer) {
    for (int critic = 0; critic < 2; ++critic) orthogonal(m_weights[layer].select(0, critic), 1.0, generator);
    m_biases[layer].zero_();
  }
}

at::Tensor TwinCritic::forward(const at::Tensor& observations, const at::Tensor& actions) {
  const at::Tensor inputs = at::cat({observations, actions}, 1);
  at::Tensor x = inputs.unsqueeze(0).expand({2, inputs.size(0), inputs.size(1)});
  for (int layer = 0; layer < 3; ++layer) {
    x = at::baddbmm(m_biases[layer], x, m_weights[layer]);
    if (layer < 2) x = at::relu(x);
  }
  return x.squeeze(2);
}

}  // namespace podium::nn
