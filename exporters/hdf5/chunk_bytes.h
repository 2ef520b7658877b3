#pragma once
// The blocks in which a dataset is stored, read as they lie in the file and unpacked here: the library would take as
// much memory as a block unpacks to, and believe a block that is shorter than it says.
#include <string>
#include <vector>

#include "exporters/hdf5/handle.h"

namespace podium {

class ChunkReader {
 public:
  // `elementBytes`: of one element in the file. Borrows the dataset. Throws RowFault for packing that is not read.
  ChunkReader(const Handle& dataset, const Handle& plan, std::string name, std::size_t elementBytes);
  const std::vector<hsize_t>& sides() const { return m_sides; }  // of a block, in elements
  // All of one block, also where it reaches beyond the dataset; `at`: its first element. Throws RowFault.
  std::string read(const std::vector<hsize_t>& at);

 private:
  const Handle& m_dataset;
  std::string m_name;
  std::size_t m_elementBytes, m_bytes = 0;  // m_bytes: of a block
  std::vector<hsize_t> m_sides;
  std::vector<H5Z_filter_t> m_filters;  // in the order in which they were applied
};

[[noreturn]] void throwDamagedData(const std::string& name);

}  // namespace podium
