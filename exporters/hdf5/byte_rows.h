#pragma once
// A dataset of bytes as rows.
#include <memory>
#include <string>
#include <vector>

#include "exporters/hdf5/handle.h"

namespace podium {

class ByteRows {
 public:
  virtual ~ByteRows() = default;
  // Rows first; the number of rows alone where each has a length of its own.
  virtual const std::vector<std::int64_t>& shape() const = 0;
  virtual std::string row(std::int64_t index) = 0;  // throws RowFault
};

// The file itself, where the library gives no way that is safe, and where the addresses in it begin to count.
struct FilePlace {
  int descriptor = -1;
  std::uint64_t base = 0;
};

// `dataset` is open, and all of it lies in its own file. Throws RowFault that names it.
std::unique_ptr<ByteRows> openByteRows(Handle dataset, const std::string& name, const FilePlace& place);

// The sides of a dataset; empty for what has none.
std::vector<std::int64_t> sidesOf(const Handle& dataset);

}  // namespace podium
