#pragma once
// Plain loops over float32 [rows][16], one row for one pixel: what normActivateDrop() and the network's input are made
// of on the CPU. No allocation, no threads; compiled for several instruction sets and picked when the module is loaded.
#include <cstdint>

namespace podium::nn::kernels {

inline constexpr int kChannels = 16;

// Per channel: sum and sum of squares. Added to what the arrays [16] hold.
void columnSums(const float* x, std::int64_t rows, double* sum, double* sumOfSquares);

// y = keep * leaky(scale_c x + offset_c). Element i is dropped when its draw from `key` is below dropThreshold (in
// units of 2^-24); kept ones are multiplied by keepScale.
struct Activation {
  const float* scale;
  const float* offset;
  float slope;
  float keepScale;
  std::int32_t dropThreshold;
  std::uint32_t key;
};
void activate(const float* x, std::int64_t rows, const Activation& activation, float* y);

// Backward of `activate` up to the normalised value: g = dy * dy/dz, where what was dropped is read off y == 0.
// Adds sum_c g and sum_c g * xhat with xhat = (x - mean) * invStd. Arrays [16].
struct Normalised {
  const float* mean;
  const float* invStd;
  float slope;
  float keepScale;
};
void gradientSums(const float* x, const float* y, const float* dy, std::int64_t rows, const Normalised& normalised,
                  double* sum, double* sumTimesXhat);

// dx = factor_c * (g - meanG_c - xhat * meanGXhat_c)   (Ioffe and Szegedy 2015, section 3).
void inputGradient(const float* x, const float* y, const float* dy, std::int64_t rows, const Normalised& normalised,
                   const float* factor, const float* meanG, const float* meanGXhat, float* dx);

// Planes of bytes side by side to pixels of `stack` floats: out[p][s] = planes[s][p] / 255.
void interleavePlanes(const std::uint8_t* planes, std::int64_t pixels, int stack, float* out);

}  // namespace podium::nn::kernels
