#pragma once
// Numbers that look random and are the same everywhere: a draw is a pure function of a seed and what it is for.
#include <cstdint>

namespace podium {

// The output of SplitMix64 (Steele et al. 2014) of this seed at this index, from 0.
constexpr std::uint64_t mixed(std::uint64_t seed, std::uint64_t index) {
  std::uint64_t z = seed + (index + 1) * 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

}  // namespace podium
