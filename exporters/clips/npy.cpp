#include "exporters/clips/npy.h"

namespace podium {
namespace {

constexpr std::size_t kAlignment = 64;  // of the array behind its header

}  // namespace

std::string npyHeader(const char* type, const std::vector<std::int64_t>& shape) {
  std::string sides;
  for (const std::int64_t side : shape) sides += std::to_string(side) + ", ";
  if (shape.size() > 1) sides.resize(sides.size() - 2);
  if (shape.size() == 1) sides.pop_back();
  std::string words = std::string("{'descr': '") + type + "', 'fortran_order': False, 'shape': (" + sides + "), }";
  constexpr std::size_t kBefore = 10;
  words.append(kAlignment - (kBefore + words.size() + 1) % kAlignment, ' ');
  words.push_back('\n');
  std::string header("\x93NUMPY\x01\0", 8);
  header.push_back(static_cast<char>(words.size() & 0xFF));
  header.push_back(static_cast<char>(words.size() >> 8));
  return header + words;
}

}  // namespace podium
