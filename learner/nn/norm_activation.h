#pragma once
// Batch normalisation, leaky ReLU and dropout as one differentiable operation. Taken one by one from the library these
// cost about twice as much as the convolutions of the reward network; together they cost two passes over the data
// forward and two backward.
#include <ATen/core/Tensor.h>

#include <cstdint>

namespace podium::nn {

inline constexpr double kLeakySlope = 0.01;  // Christiano et al. 2017, appendix A.2
inline constexpr double kNormEpsilon = 1e-5;

// The parameters and running statistics of one layer, all float32 [channels].
struct ChannelNorm {
  at::Tensor gain, shift;     // learnt
  at::Tensor mean, variance;  // running, for evaluation; changed by each call that trains
};

struct DropoutDraw {
  double probability = 0.5;  // of an element to be dropped; [0, 1)
  std::uint64_t seed = 0;    // the same seed drops the same elements
};

// x: float32 [n, channels, h, w]. Normalises with the statistics of x itself, moves the running ones towards them by
// `momentum` (unbiased variance, as torch does), applies the leaky ReLU, drops and scales what is left by
// 1 / (1 - probability). 16 channels in channels-last order on the CPU take the fused path; anything else, a GPU too,
// is composed of torch's operations, with its own draws.
at::Tensor normActivateDrop(const at::Tensor& x, ChannelNorm& norm, double momentum, const DropoutDraw& dropout);

// The same composed of torch's operations: for other devices, and as the reference of the fused path.
at::Tensor normActivateDropComposed(const at::Tensor& x, ChannelNorm& norm, double momentum,
                                    const DropoutDraw& dropout);

}  // namespace podium::nn
