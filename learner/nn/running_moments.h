#pragma once
// Mean and variance of every column of all rows seen so far.
#include <ATen/core/Tensor.h>

namespace podium::nn {

// [columns], [columns], [] (float64). Start: zeros, ones, zero.
struct RunningMoments {
  at::Tensor mean, variance, count;
};

// Adds float32 rows [n, columns] in place: moments of two sets make those of both (Chan et al. 1979). No gradient.
void addToMoments(const at::Tensor& rows, const RunningMoments& moments);

}  // namespace podium::nn
