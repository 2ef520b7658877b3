#pragma once
// How the program talks with podium-hdf5. It is started with the file's path. It reads a command a line, and answers
// each with a byte that says what follows, its length (8 bytes, little-endian) and the bytes; before the first command
// with kHdf5Protocol, or with why the file cannot be read.
#include <cstdint>

namespace podium {

constexpr const char* kHdf5Protocol = "1";

enum class Hdf5Command : char {
  Count = 'c',  // and a name: how many rows, as a text
  Open = 'o',   // and a name: the sides, as a text with blanks between them
  Row = 'r'     // and an index: the bytes
};

enum class Hdf5Answer : char {
  Value = 'v',
  RowFault = 'f',  // the end of a sentence
  FileFault = 'e'  // why the whole file cannot be read, for the middle of a sentence
};

constexpr int kHdf5HeadBytes = 9;
constexpr std::uint64_t kMostHdf5Bytes = std::uint64_t{256} << 20;  // that one step of reading takes, or an answer

}  // namespace podium
