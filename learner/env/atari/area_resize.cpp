// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#include "learner/env/atari/area_resize.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace podium::atari {
namespace {

constexpr int kFraction = 40;  // bits behind the point of the reciprocal

}  // namespace

std::vector<AreaResize::Span> AreaResize::spans(int in, int out, std::uint32_t& total) {
  const int divisor = std::gcd(in, out);
  const int partsPerInput = out / divisor;
  const int partsPerOutput = in / divisor;
  total = static_cast<std::uint32_t>(partsPerOutput);
  std::vector<Span> result(static_cast<std::size_t>(out));
  for (int o = 0; o < out; ++o) {
    const int begin = o * partsPerOutput;
    const int end = begin + partsPerOutput;
    Span& span = result[static_cast<std::size_t>(o)];
    span.first = begin / partsPerInput;
    for (int i = span.first; i * partsPerInput < end; ++i) {
      const int covered = std::min(end, (i + 1) * partsPerInput) - std::max(begin, i * partsPerInput);
      span.weights.push_back(static_cast<std::uint32_t>(covered));
    }
    span.count = static_cast<int>(span.weights.size());
  }
  return result;
}

AreaResize::AreaResize(int inWidth, int inHeight, int outWidth, int outHeight)
    : m_inWidth(inWidth),
      m_outWidth(outWidth),
      m_rows(spans(inHeight, outHeight, m_rowTotal)),
      m_columns(spans(inWidth, outWidth, m_columnTotal)) {
  for (const Span& span : m_columns) m_taps = std::max(m_taps, span.count);
  const auto width = static_cast<std::size_t>(outWidth);
  m_tapWeights.assign(static_cast<std::size_t>(m_taps) * width, 0);
  for (std::size_t o = 0; o < width; ++o) {
    m_tapFirst.push_back(m_columns[o].first);
    for (std::size_t tap = 0; tap < m_columns[o].weights.size(); ++tap)
      m_tapWeights[tap * width + o] = m_columns[o].weights[tap];
  }
  m_sums.assign(static_cast<std::size_t>(inWidth + m_taps), 0);
  // floor(x * ceil(2^40 / d) / 2^40) == floor(x / d) as long as x * d < 2^40; here d is twice the whole weight and
  // x at most 511 times that weight.
  assert(m_rowTotal * m_columnTotal <= 32767);
  const std::uint64_t doubled = 2ULL * m_rowTotal * m_columnTotal;
  m_reciprocal = ((1ULL << kFraction) + doubled - 1) / doubled;
}

void AreaResize::operator()(const std::uint8_t* in, std::uint8_t* out) {
  const std::uint32_t whole = m_rowTotal * m_columnTotal;
  for (const Span& row : m_rows) {
    std::fill_n(m_sums.begin(), m_inWidth, 0U);
    for (int r = 0; r < row.count; ++r) {
      const std::uint8_t* source = in + static_cast<std::ptrdiff_t>(row.first + r) * m_inWidth;
      const std::uint32_t weight = row.weights[static_cast<std::size_t>(r)];
      for (int x = 0; x < m_inWidth; ++x) m_sums[static_cast<std::size_t>(x)] += weight * source[x];
    }
    for (int x = 0; x < m_outWidth; ++x) {
      const std::uint32_t* sums = m_sums.data() + m_tapFirst[static_cast<std::size_t>(x)];
      std::uint32_t sum = 0;
      for (int tap = 0; tap < m_taps; ++tap)
        sum += sums[tap] * m_tapWeights[static_cast<std::size_t>(tap * m_outWidth + x)];
      out[x] = static_cast<std::uint8_t>((static_cast<std::uint64_t>(2 * sum + whole) * m_reciprocal) >> kFraction);
    }
    out += m_outWidth;
  }
}

}  // namespace podium::atari
