# Writes OUT: a header with the constant NAME, a hash of the text of FILES, the headers that the program and a module
# share.
set(text "")
foreach(file IN LISTS FILES)
  file(READ ${file} content)
  string(APPEND text "${content}")
endforeach()
string(SHA256 hash "${text}")
string(SUBSTRING ${hash} 0 16 digits)
file(CONFIGURE OUTPUT ${OUT} CONTENT [[
#pragma once
#include <cstdint>
namespace podium {
inline constexpr std::uint64_t @NAME@ = 0x@digits@ULL;
}
]] @ONLY)
