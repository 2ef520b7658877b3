#pragma once
// Which part of a divided data set a group belongs to.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace podium {

// Names of the parts for so many shares: {""}, {"train"}, {"train", "validation"}, {"train", "validation", "test"}.
std::vector<std::string> splitNames(std::size_t shares);
// Index into the shares. A pure function of seed and group (SHA-256): it stays what it is when the project grows, and
// no group stands in two parts. The shares hold on average.
std::size_t splitOf(std::string_view group, const std::vector<double>& shares, std::uint64_t seed);

}  // namespace podium
