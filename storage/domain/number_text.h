#pragma once
// Numbers as text: the same in every locale, and exact.
#include <array>
#include <charconv>
#include <string>

namespace podium {

// The shortest text from which the same value can be read.
template <class Number>
std::string numberText(Number value) {
  std::array<char, 64> buffer{};
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

}  // namespace podium
