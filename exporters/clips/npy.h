#pragma once
// NumPy's NPY 1.0 (numpy/lib/format.py): what stands before the elements of an array.
#include <cstdint>
#include <string>
#include <vector>

namespace podium {

// `type`: "|u1", "<i4", "<i8", "<f4". The elements follow row-major.
std::string npyHeader(const char* type, const std::vector<std::int64_t>& shape);

}  // namespace podium
