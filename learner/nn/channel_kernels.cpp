#include "learner/nn/channel_kernels.h"

// Function multiversioning through the loader (ifunc); sanitizers intercept too late for that.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define PODIUM_MULTIVERSION __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define PODIUM_MULTIVERSION
#endif

namespace podium::nn::kernels {
namespace {

constexpr std::int64_t kBlockRows = 256;  // summed in float before it is added in double

// 24 uniform bits for element i of a draw: the finaliser of MurmurHash3 over a Weyl sequence. Only shifts, xors and
// products, so that it stays within vector registers.
inline std::int32_t draw24(std::uint32_t key, std::uint32_t i) {
  std::uint32_t h = key + i * 0x9e3779b9u;
  h ^= h >> 16;
  h *= 0x85ebca6bu;
  h ^= h >> 13;
  h *= 0xc2b2ae35u;
  h ^= h >> 16;
  return static_cast<std::int32_t>(h >> 8);
}

inline float upstream(float y, float dy, float positive, float negative) {
  return y > 0.0f ? dy * positive : (y < 0.0f ? dy * negative : 0.0f);
}

}  // namespace

// One row in registers. The compiler's own vectoriser would add across rows here and shuffle for it.
typedef float Row __attribute__((vector_size(kChannels * sizeof(float)), aligned(sizeof(float)), may_alias));

PODIUM_MULTIVERSION
void columnSums(const float* x, std::int64_t rows, double* sum, double* sumOfSquares) {
  for (std::int64_t first = 0; first < rows; first += kBlockRows) {
    const std::int64_t last = first + kBlockRows < rows ? first + kBlockRows : rows;
    Row s = {}, q = {};
    for (std::int64_t r = first; r < last; ++r) {
      const Row row = *reinterpret_cast<const Row*>(x + r * kChannels);
      s += row;
      q += row * row;
    }
    for (int c = 0; c < kChannels; ++c) {
      sum[c] += static_cast<double>(s[c]);
      sumOfSquares[c] += static_cast<double>(q[c]);
    }
  }
}

PODIUM_MULTIVERSION
void activate(const float* x, std::int64_t rows, const Activation& activation, float* y) {
  float scale[kChannels], offset[kChannels];
  for (int c = 0; c < kChannels; ++c) {
    scale[c] = activation.scale[c];
    offset[c] = activation.offset[c];
  }
  const float positive = activation.keepScale, negative = activation.keepScale * activation.slope;
  const std::int32_t threshold = activation.dropThreshold;
  const std::uint32_t key = activation.key;
  for (std::int64_t r = 0; r < rows; ++r) {
    const float* in = x + r * kChannels;
    float* out = y + r * kChannels;
    const auto base = static_cast<std::uint32_t>(r) * static_cast<std::uint32_t>(kChannels);
    for (int c = 0; c < kChannels; ++c) {
      const float z = scale[c] * in[c] + offset[c];
      const float a = z * (z > 0.0f ? positive : negative);
      out[c] = draw24(key, base + static_cast<std::uint32_t>(c)) >= threshold ? a : 0.0f;
    }
  }
}

PODIUM_MULTIVERSION
void gradientSums(const float* x, const float* y, const float* dy, std::int64_t rows, const Normalised& normalised,
                  double* sum, double* sumTimesXhat) {
  float mean[kChannels], invStd[kChannels];
  for (int c = 0; c < kChannels; ++c) {
    mean[c] = normalised.mean[c];
    invStd[c] = normalised.invStd[c];
  }
  const float positive = normalised.keepScale, negative = normalised.keepScale * normalised.slope;
  for (std::int64_t first = 0; first < rows; first += kBlockRows) {
    const std::int64_t last = first + kBlockRows < rows ? first + kBlockRows : rows;
    float s[kChannels] = {}, q[kChannels] = {};
    for (std::int64_t r = first; r < last; ++r) {
      const std::int64_t at = r * kChannels;
      for (int c = 0; c < kChannels; ++c) {
        const float g = upstream(y[at + c], dy[at + c], positive, negative);
        s[c] += g;
        q[c] += g * ((x[at + c] - mean[c]) * invStd[c]);
      }
    }
    for (int c = 0; c < kChannels; ++c) {
      sum[c] += static_cast<double>(s[c]);
      sumTimesXhat[c] += static_cast<double>(q[c]);
    }
  }
}

PODIUM_MULTIVERSION
void inputGradient(const float* x, const float* y, const float* dy, std::int64_t rows, const Normalised& normalised,
                   const float* factor, const float* meanG, const float* meanGXhat, float* dx) {
  float f[kChannels], slopeX[kChannels], constant[kChannels];
  for (int c = 0; c < kChannels; ++c) {  // dx = f g + slopeX x + constant
    f[c] = factor[c];
    slopeX[c] = -factor[c] * meanGXhat[c] * normalised.invStd[c];
    constant[c] = -factor[c] * meanG[c] - slopeX[c] * normalised.mean[c];
  }
  const float positive = normalised.keepScale, negative = normalised.keepScale * normalised.slope;
  for (std::int64_t r = 0; r < rows; ++r) {
    const std::int64_t at = r * kChannels;
    for (int c = 0; c < kChannels; ++c) {
      const float g = upstream(y[at + c], dy[at + c], positive, negative);
      dx[at + c] = f[c] * g + slopeX[c] * x[at + c] + constant[c];
    }
  }
}

PODIUM_MULTIVERSION
void interleavePlanes(const std::uint8_t* planes, std::int64_t pixels, int stack, float* out) {
  constexpr float kScale = 1.0f / 255.0f;
  if (stack == 4) {  // Atari: known to the compiler, so that it interleaves in registers
    const std::uint8_t* a = planes;
    const std::uint8_t* b = a + pixels;
    const std::uint8_t* c = b + pixels;
    const std::uint8_t* d = c + pixels;
    for (std::int64_t p = 0; p < pixels; ++p) {
      out[4 * p] = static_cast<float>(a[p]) * kScale;
      out[4 * p + 1] = static_cast<float>(b[p]) * kScale;
      out[4 * p + 2] = static_cast<float>(c[p]) * kScale;
      out[4 * p + 3] = static_cast<float>(d[p]) * kScale;
    }
    return;
  }
  for (int s = 0; s < stack; ++s)
    for (std::int64_t p = 0; p < pixels; ++p) out[p * stack + s] = static_cast<float>(planes[s * pixels + p]) * kScale;
}

}  // namespace podium::nn::kernels
