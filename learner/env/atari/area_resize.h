// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

namespace podium::atari {

// Shrinks a grey image by area averaging: an output pixel is the mean of the input area that it covers, parts of
// pixels counted by their area (what OpenCV calls INTER_AREA), rounded to the nearest integer, halves up.
//
// Exact: with g the greatest common divisor, an input row is cut into outHeight / g equal parts, of which an output row
// covers inHeight / g; the same across. All sums are then whole numbers that float holds exactly.
// Not thread-safe: keeps its scratch memory.
class AreaResize {
 public:
  // 4 <= in, out <= in <= 3 out in both directions, at most 257 parts down and 8000 in all of an output pixel; 160 x
  // 210 to 84 x 84 has 5 * 40. Throws std::invalid_argument otherwise.
  AreaResize(int inWidth, int inHeight, int outWidth, int outHeight);
  // in: [inHeight][inWidth], out: [outHeight][outWidth].
  void operator()(const std::uint8_t* in, std::uint8_t* out);

 private:
  // An output covers the inputs first .. first + 3 with these weights, some of them 0.
  struct Taps {
    int first = 0;
    std::array<std::uint16_t, 4> weights{};
  };
  static std::vector<Taps> taps(int in, int out);

  void sumRows(const std::uint8_t* in, const Taps& row);
  void sumColumns(std::uint8_t* out) const;

  int m_inWidth, m_outWidth;
  std::vector<Taps> m_rows;
  std::vector<std::int32_t> m_columnFirst;  // [outWidth, rounded up to a multiple of 4]
  std::vector<float> m_columnWeights;       // [the same][4]
  float m_whole = 0.0F;                     // all weights of an output pixel
  std::vector<std::uint16_t> m_rowSums;     // [inWidth]
  std::vector<float> m_sums;                // [inWidth + 4] the same, followed by zeros
};

}  // namespace podium::atari
