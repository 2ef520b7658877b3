#pragma once
// How far two words are from each other, for "did you mean".
#include <cstddef>
#include <string_view>

namespace podium {

// Bytes to change, put in or take out (Levenshtein 1966). Takes time by the product of the lengths.
std::size_t editDistance(std::string_view a, std::string_view b);

}  // namespace podium
