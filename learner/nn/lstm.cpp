#include "learner/nn/lstm.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <vector>

#include "learner/nn/policy_net.h"

namespace podium::nn {

Lstm::Lstm(int inputs, int units) : m_units(units) {
  m_inputWeight = register_parameter("weight_ih_l0", at::zeros({4 * units, inputs}));
  m_stateWeight = register_parameter("weight_hh_l0", at::zeros({4 * units, units}));
  m_inputBias = register_parameter("bias_ih_l0", at::zeros({4 * units}));
  m_stateBias = register_parameter("bias_hh_l0", at::zeros({4 * units}));
}

void Lstm::initialise(at::Generator generator) {
  const c10::NoGradGuard noGrad;
  orthogonal(m_inputWeight, 1.0, generator);
  orthogonal(m_stateWeight, 1.0, generator);
  m_inputBias.zero_();
  m_stateBias.zero_();
}

Lstm::Output Lstm::forward(const at::Tensor& inputs, const at::Tensor& state, const at::Tensor& keep) const {
  const std::int64_t n = state.size(0), steps = inputs.size(0) / n;
  // What the inputs add to the gates, of all steps at once: one large product instead of many small ones.
  const at::Tensor fromInputs = at::linear(inputs, m_inputWeight, m_inputBias + m_stateBias).view({steps, n, -1});
  const at::Tensor transposed = m_stateWeight.t();
  at::Tensor hidden = state.narrow(1, 0, m_units), cells = state.narrow(1, m_units, m_units);
  std::vector<at::Tensor> values;
  for (std::int64_t t = 0; t < steps; ++t) {
    if (keep.defined()) {
      hidden = hidden * keep[t];
      cells = cells * keep[t];
    }
    const std::vector<at::Tensor> gates = at::addmm(fromInputs[t], hidden, transposed).chunk(4, 1);
    cells = at::sigmoid(gates[1]) * cells + at::sigmoid(gates[0]) * at::tanh(gates[2]);
    hidden = at::sigmoid(gates[3]) * at::tanh(cells);
    values.push_back(hidden);
  }
  return {at::cat(values), at::cat({hidden, cells}, 1)};
}

}  // namespace podium::nn
