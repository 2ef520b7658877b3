// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#pragma once
#include <cstdint>
#include <vector>

namespace podium::atari {

// Shrinks a grey image by area averaging: an output pixel is the mean of the input area that it covers, parts of
// pixels counted by their area (what OpenCV calls INTER_AREA), rounded to the nearest integer, halves up.
//
// Exact in integers: divide every input pixel into outWidth/g by outHeight/g' equal parts (g, g' greatest common
// divisors), then an output pixel covers a whole number of parts. Not thread-safe: keeps its scratch memory.
class AreaResize {
 public:
  // 1 <= out <= in, and at most 32767 parts in an output pixel (160x210 to 84x84: 40 x 5 = 200).
  AreaResize(int inWidth, int inHeight, int outWidth, int outHeight);
  // in: [inHeight][inWidth], out: [outHeight][outWidth].
  void operator()(const std::uint8_t* in, std::uint8_t* out);

 private:
  // The inputs first .. first + count - 1 of one output and their weights.
  struct Span {
    int first = 0;
    int count = 0;
    std::vector<std::uint32_t> weights;
  };
  static std::vector<Span> spans(int in, int out, std::uint32_t& total);

  int m_inWidth, m_outWidth;
  std::uint32_t m_rowTotal = 0, m_columnTotal = 0;  // weights of one output, down and across
  std::vector<Span> m_rows, m_columns;
  int m_taps = 0;                                   // inputs of the widest column span
  std::vector<std::int32_t> m_tapFirst;             // [outWidth]
  std::vector<std::uint32_t> m_tapWeights;          // [taps][outWidth], zero where a span is shorter
  std::uint64_t m_reciprocal = 0;                   // of the whole weight, as a fixed-point number
  std::vector<std::uint32_t> m_sums;                // [inWidth + taps] one output row summed downwards
};

}  // namespace podium::atari
