#pragma once
// Where the plain part of a JSON text ends, found eight bytes at a time.
#include <cstdint>
#include <cstring>

namespace podium {

// The first byte that cannot stand in a JSON text as it is (RFC 8259, section 7): a quote, a backslash or a control
// character below 0x20; `end` without one.
inline const char* firstEscape(const char* at, const char* end) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHighs = 0x80 * kOnes;
  // Not zero where a byte is below `limit`, at most 0x80; only whether there is one can be told (Anderson, "Bit
  // Twiddling Hacks", hasless).
  const auto hasBelow = [](std::uint64_t word, std::uint64_t limit) { return (word - kOnes * limit) & ~word & kHighs; };
  for (; end - at >= 8; at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    if (hasBelow(word, 0x20) | hasBelow(word ^ (kOnes * '"'), 1) | hasBelow(word ^ (kOnes * '\\'), 1)) break;
  }
  while (at != end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20) ++at;
  return at;
}

}  // namespace podium
