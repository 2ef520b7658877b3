#pragma once
// Tables of the words that stand for values in files and on the command line. For .cpp files of value types.
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace podium {

template <class Value, std::size_t count>
using Words = std::array<std::pair<Value, std::string_view>, count>;

// Empty for a value that the table lacks.
template <class Value, std::size_t count>
std::string_view wordOf(const Words<Value, count>& words, Value value) {
  for (const auto& [known, word] : words)
    if (known == value) return word;
  return {};
}

template <class Value, std::size_t count>
std::optional<Value> valueOf(const Words<Value, count>& words, std::string_view text) {
  for (const auto& [value, word] : words)
    if (word == text) return value;
  return std::nullopt;
}

}  // namespace podium
