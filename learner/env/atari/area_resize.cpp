// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#include "learner/env/atari/area_resize.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <stdexcept>

namespace podium::atari {
namespace {

using Float4 = float __attribute__((vector_size(16)));  // one SSE or NEON register
using Int4 = std::int32_t __attribute__((vector_size(16)));

Float4 load(const float* from) {
  Float4 value;
  std::memcpy(&value, from, sizeof value);
  return value;
}

}  // namespace

std::vector<AreaResize::Taps> AreaResize::taps(int in, int out) {
  const int partsOfInput = out / std::gcd(in, out);
  const int partsOfOutput = in / std::gcd(in, out);
  std::vector<Taps> result(static_cast<std::size_t>(out));
  for (int o = 0; o < out; ++o) {
    const int begin = o * partsOfOutput;
    const int end = begin + partsOfOutput;
    Taps& taps = result[static_cast<std::size_t>(o)];
    // Four inputs from here on lie within the image and include all that are covered.
    taps.first = std::max(0, std::min(begin / partsOfInput, in - 4));
    for (int tap = 0; tap < 4; ++tap) {
      const int input = (taps.first + tap) * partsOfInput;
      const int covered = std::min(end, input + partsOfInput) - std::max(begin, input);
      taps.weights[static_cast<std::size_t>(tap)] = static_cast<std::uint16_t>(std::max(0, covered));
    }
  }
  return result;
}

AreaResize::AreaResize(int inWidth, int inHeight, int outWidth, int outHeight)
    : m_inWidth(inWidth), m_outWidth(outWidth) {
  const auto fits = [](int in, int out) { return out >= 1 && out <= in && in <= 3 * out && in >= 4; };
  if (!fits(inWidth, outWidth) || !fits(inHeight, outHeight))
    throw std::invalid_argument("An image of this size cannot be shrunk to that one.");
  const int down = inHeight / std::gcd(inHeight, outHeight);
  const int whole = down * (inWidth / std::gcd(inWidth, outWidth));
  if (down > 257 || whole > 8000)
    throw std::invalid_argument("An image of this size cannot be shrunk to that one exactly.");
  m_whole = static_cast<float>(whole);
  m_rows = taps(inHeight, outHeight);
  for (const Taps& column : taps(inWidth, outWidth)) {
    m_columnFirst.push_back(column.first);
    m_columnWeights.insert(m_columnWeights.end(), column.weights.begin(), column.weights.end());
  }
  while (m_columnFirst.size() % 4 != 0) m_columnFirst.push_back(0);
  m_columnWeights.resize(4 * m_columnFirst.size(), 0.0F);
  m_rowSums.resize(static_cast<std::size_t>(inWidth));
  m_sums.resize(static_cast<std::size_t>(inWidth) + 4, 0.0F);
}

void AreaResize::operator()(const std::uint8_t* in, std::uint8_t* out) {
  for (const Taps& row : m_rows) {
    sumRows(in, row);
    sumColumns(out);
    out += m_outWidth;
  }
}

// m_sums[x] = sum over the row's four inputs of weight * in. At most 255 * 257 = 65535.
void AreaResize::sumRows(const std::uint8_t* in, const Taps& row) {
  const auto width = static_cast<std::size_t>(m_inWidth);
  const std::uint8_t* a = in + static_cast<std::size_t>(row.first) * width;
  const std::uint8_t *b = a + width, *c = b + width, *d = c + width;
  const auto [wa, wb, wc, wd] = row.weights;
  std::uint16_t* sums = m_rowSums.data();
  if (wd == 0) {  // the usual case of shrinking by less than three
    for (std::size_t x = 0; x < width; ++x) sums[x] = static_cast<std::uint16_t>(wa * a[x] + wb * b[x] + wc * c[x]);
  } else {
    for (std::size_t x = 0; x < width; ++x)
      sums[x] = static_cast<std::uint16_t>(wa * a[x] + wb * b[x] + wc * c[x] + wd * d[x]);
  }
  for (std::size_t x = 0; x < width; ++x) m_sums[x] = sums[x];
}

// Four outputs at a time: out = floor(sum / whole + 1/2), computed as (2 sum + whole + 1/2) / (2 whole). The half in
// the numerator keeps exact quotients clear of float's rounding (at most 3.1e-5 here, against 0.5 / 16000).
void AreaResize::sumColumns(std::uint8_t* out) const {
  const float scale = 0.5F / m_whole;
  const float offset = m_whole + 0.5F;
  const auto outputs = static_cast<std::size_t>(m_outWidth);
  for (std::size_t o = 0; o < outputs; o += 4) {
    const auto products = [&](std::size_t i) {
      return load(m_sums.data() + m_columnFirst[o + i]) * load(m_columnWeights.data() + 4 * (o + i));
    };
    const Float4 a = products(0), b = products(1), c = products(2), d = products(3);
    const Float4 ab = __builtin_shufflevector(a, b, 0, 4, 1, 5) + __builtin_shufflevector(a, b, 2, 6, 3, 7);
    const Float4 cd = __builtin_shufflevector(c, d, 0, 4, 1, 5) + __builtin_shufflevector(c, d, 2, 6, 3, 7);
    const Float4 sums = __builtin_shufflevector(ab, cd, 0, 1, 4, 5) + __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
    const Int4 means = __builtin_convertvector((2.0F * sums + offset) * scale, Int4);
    for (std::size_t i = 0; i < 4 && o + i < outputs; ++i) out[o + i] = static_cast<std::uint8_t>(means[i]);
  }
}

}  // namespace podium::atari
