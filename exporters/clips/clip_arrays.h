#pragma once
// What a clip holds, as arrays that other programs read: grey pictures or numbers that were observed, choices or real
// numbers that were done. Pure.
#include <cstdint>
#include <string>
#include <vector>

#include "storage/domain/clip.h"

namespace podium {

struct ClipArray {
  const char* type = "u1";  // NumPy's: "u1", "i8", "f4"; little-endian
  std::vector<std::int64_t> shape;
  std::string bytes;  // row-major
};

// The model's inputs, the oldest of a stack first: uint8 [steps][height][width][stack] of pictures, float32
// [steps][numbers] of numbers.
ClipArray observationArray(const ClipObservations& clip);

// Of the first `count` steps: int64 [count] of one choice, int64 [count][parts] of several, float32 [count][parts] of
// real numbers.
ClipArray actionArray(const ClipMeta& meta, const ClipSteps& steps, std::int64_t count);

// Whether what is observed and done in both can stand in one array.
bool haveSameSpaces(const ClipMeta& one, const ClipMeta& other);

// As an NPY file.
std::string npyOf(const ClipArray& array);

}  // namespace podium
