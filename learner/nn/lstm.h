#pragma once
// Long short-term memory (Hochreiter and Schmidhuber 1997; gates as torch.nn.LSTM has them), stepped through episodes.
#include <ATen/core/Generator.h>
#include <torch/nn/module.h>

#include <cstdint>

namespace podium::nn {

// One layer. Its parameters have the names and shapes of torch.nn.LSTM, which loads them.
class Lstm final : public torch::nn::Module {
 public:
  Lstm(int inputs, int units);

  // Orthogonal weights of gain 1 and zero biases (Huang et al. 2022, LSTM detail 1).
  void initialise(at::Generator generator);

  // Numbers of the state of one environment: what was put out last, and the cells.
  int stateSize() const { return 2 * m_units; }

  struct Output {
    at::Tensor values;  // [steps * n, units]
    at::Tensor state;   // [n, stateSize()] after the last step
  };
  // inputs: [steps * n, inputs], time-major. state: [n, stateSize()] before the first step. keep: [steps, n, 1], 0
  // where an episode begins, so that nothing is remembered of the one before, else 1; undefined: 1 everywhere.
  Output forward(const at::Tensor& inputs, const at::Tensor& state, const at::Tensor& keep) const;

 private:
  int m_units;
  at::Tensor m_inputWeight, m_stateWeight, m_inputBias, m_stateBias;  // [4 units, ...]: in, forget, cell, out
};

}  // namespace podium::nn
