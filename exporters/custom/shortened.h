#pragma once
// A text of a file inside a message.
#include <string>
#include <string_view>

namespace podium {

// A long one is cut between two characters of UTF-8.
inline std::string shortened(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  if (text.size() <= kLongest) return std::string(text);
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "...";
}

}  // namespace podium
