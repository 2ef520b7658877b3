#include "exporters/hdf5/byte_rows.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>

#include "exporters/hdf5/chunk_bytes.h"
#include "exporters/hdf5/heap_values.h"
#include "exporters/hdf5_protocol.h"
#include "exporters/import/row_source.h"

namespace podium {
namespace {

enum class Element { Byte, Bytes };  // Bytes: as many as each has itself

Element elementOf(const Handle& dataset, const std::string& name) {
  const auto isByte = [](hid_t type) {
    return H5Tget_class(type) == H5T_INTEGER && H5Tget_size(type) == 1 && H5Tget_sign(type) == H5T_SGN_NONE;
  };
  const Handle type(H5Dget_type(dataset.id()), H5Tclose);
  if (type && isByte(type.id())) return Element::Byte;
  if (type && H5Tget_class(type.id()) == H5T_VLEN) {
    const Handle inner(H5Tget_super(type.id()), H5Tclose);
    if (inner && isByte(inner.id())) return Element::Bytes;
  }
  throw RowFault("keeps \"" + name + "\" as something else than bytes (uint8)");
}

class DatasetRows : public ByteRows {
 public:
  DatasetRows(Handle dataset, std::string name) : m_dataset(std::move(dataset)), m_name(std::move(name)) {
    m_shape = sidesOf(m_dataset);
    if (m_shape.empty()) throw RowFault("keeps \"" + m_name + "\" as a single value, and not as one for each step");
    for (std::size_t i = 1; i < m_shape.size(); ++i) {
      if (m_shape[i] < 1 || static_cast<std::size_t>(m_shape[i]) > kMostHdf5Bytes / m_rowBytes)
        throw RowFault("keeps \"" + m_name + "\" with steps of more than 256 MiB, or of none");
      m_rowBytes *= static_cast<std::size_t>(m_shape[i]);
    }
  }
  const std::vector<std::int64_t>& shape() const override { return m_shape; }

 protected:
  void requireRow(std::int64_t index) const {
    if (index < 0 || index >= m_shape[0]) throw RowFault("holds fewer steps in \"" + m_name + "\"");
  }

  Handle m_dataset;
  std::string m_name;
  std::vector<std::int64_t> m_shape;
  std::size_t m_rowBytes = 1;  // elements of a row
};

// All rows lie behind each other.
class PlainRows : public DatasetRows {
 public:
  PlainRows(Handle dataset, std::string name) : DatasetRows(std::move(dataset), std::move(name)) {
    const hsize_t stored = H5Dget_storage_size(m_dataset.id());
    if (stored / m_rowBytes < static_cast<hsize_t>(m_shape[0]))
      throw RowFault("holds no data for all steps of \"" + m_name + "\"");
  }
  std::string row(std::int64_t index) override {
    requireRow(index);
    std::vector<hsize_t> from(m_shape.size(), 0), count(m_shape.begin(), m_shape.end());
    from[0] = static_cast<hsize_t>(index);
    count[0] = 1;
    const hsize_t size = m_rowBytes;
    const Handle here(H5Screate_simple(1, &size, nullptr), H5Sclose), there(H5Dget_space(m_dataset.id()), H5Sclose);
    std::string bytes(m_rowBytes, '\0');
    if (!here || !there ||
        H5Sselect_hyperslab(there.id(), H5S_SELECT_SET, from.data(), nullptr, count.data(), nullptr) < 0 ||
        H5Dread(m_dataset.id(), H5T_NATIVE_UINT8, here.id(), there.id(), H5P_DEFAULT, bytes.data()) < 0)
      throwDamagedData(m_name);
    return bytes;
  }
};

// Rows lie in blocks, which hold parts of several. The rows of a block wait together.
class ChunkedRows : public DatasetRows {
 public:
  ChunkedRows(Handle dataset, const Handle& plan, std::string name, std::optional<HeapValues> heap)
      : DatasetRows(std::move(dataset), std::move(name)),
        m_elementBytes(heap ? HeapValues::kReference : 1),
        m_chunks(m_dataset, plan, m_name, m_elementBytes),
        m_heap(std::move(heap)) {
    const auto& sides = m_chunks.sides();
    if (sides.size() != m_shape.size()) throwDamagedData(m_name);
    m_rowsTogether = static_cast<std::int64_t>(std::min<hsize_t>(sides[0], static_cast<hsize_t>(m_shape[0])));
    if (m_rowsTogether > 0 && m_rowBytes > kMostHdf5Bytes / m_elementBytes / static_cast<std::size_t>(m_rowsTogether))
      throw RowFault("keeps \"" + m_name + "\" in blocks of more than 256 MiB");
  }
  std::string row(std::int64_t index) override {
    requireRow(index);
    const std::int64_t first = index / m_rowsTogether * m_rowsTogether;
    if (m_slab.empty() || first != m_first) readSlab(first);
    const std::size_t size = m_rowBytes * m_elementBytes;
    const auto bytes = std::string_view(m_slab).substr(static_cast<std::size_t>(index - first) * size, size);
    return m_heap ? m_heap->value(bytes, m_name) : std::string(bytes);
  }

 private:
  void readSlab(std::int64_t first) {
    m_slab.clear();
    std::string slab(static_cast<std::size_t>(m_rowsTogether) * m_rowBytes * m_elementBytes, '\0');
    std::vector<hsize_t> at(m_shape.size(), 0);
    at[0] = static_cast<hsize_t>(first);
    do {
      const std::string block = m_chunks.read(at);
      std::size_t from = 0;
      place(block, at, 0, from, 0, slab);
    } while (goOn(at));
    m_slab = std::move(slab);
    m_first = first;
  }
  // To the next block of the same rows; false after the last.
  bool goOn(std::vector<hsize_t>& at) const {
    for (std::size_t side = at.size(); side-- > 1;) {
      at[side] += m_chunks.sides()[side];
      if (at[side] < static_cast<hsize_t>(m_shape[side])) return true;
      at[side] = 0;
    }
    return false;
  }
  // Copies what a block holds from `side` on, and steps over what of it lies beyond the dataset. `to`: the element of
  // the slab, in units of that side.
  void place(const std::string& block, const std::vector<hsize_t>& at, std::size_t side, std::size_t& from,
             std::size_t to, std::string& slab) const {
    const hsize_t length = m_chunks.sides()[side];
    const std::size_t begin = side == 0 ? 0 : at[side];
    const std::size_t end = side == 0 ? std::min<std::size_t>(static_cast<std::size_t>(m_rowsTogether),
                                                              static_cast<std::size_t>(m_shape[0]) - at[0])
                                      : static_cast<std::size_t>(m_shape[side]);
    const std::size_t inside = std::min<std::size_t>(length, end - begin);
    to = to * (side == 0 ? 1 : static_cast<std::size_t>(m_shape[side])) + begin;
    if (side + 1 == at.size()) {
      std::memcpy(slab.data() + to * m_elementBytes, block.data() + from, inside * m_elementBytes);
      from += length * m_elementBytes;
      return;
    }
    std::size_t inner = m_elementBytes;
    for (std::size_t i = side + 1; i < at.size(); ++i) inner *= m_chunks.sides()[i];
    for (std::size_t i = 0; i < inside; ++i) place(block, at, side + 1, from, to + i, slab);
    from += (length - inside) * inner;
  }

  std::size_t m_elementBytes;
  ChunkReader m_chunks;
  std::optional<HeapValues> m_heap;
  std::int64_t m_rowsTogether = 0, m_first = 0;
  std::string m_slab;  // the rows from m_first on
};

}  // namespace

std::vector<std::int64_t> sidesOf(const Handle& dataset) {
  const Handle space(H5Dget_space(dataset.id()), H5Sclose);
  hsize_t sides[H5S_MAX_RANK];
  const int rank = space && H5Sget_simple_extent_type(space.id()) == H5S_SIMPLE
                       ? H5Sget_simple_extent_dims(space.id(), sides, nullptr)
                       : 0;
  std::vector<std::int64_t> found;
  for (int i = 0; i < rank; ++i)
    found.push_back(static_cast<std::int64_t>(
        std::min<hsize_t>(sides[i], static_cast<hsize_t>(std::numeric_limits<std::int64_t>::max()))));
  return found;
}

std::unique_ptr<ByteRows> openByteRows(Handle dataset, const std::string& name, const FilePlace& place) {
  const Element element = elementOf(dataset, name);
  const Handle plan(H5Dget_create_plist(dataset.id()), H5Pclose);
  const H5D_layout_t layout = plan ? H5Pget_layout(plan.id()) : H5D_LAYOUT_ERROR;
  if (layout == H5D_CHUNKED) {
    std::optional<HeapValues> heap;
    if (element == Element::Bytes) heap.emplace(place.descriptor, place.base);
    return std::make_unique<ChunkedRows>(std::move(dataset), plan, name, std::move(heap));
  }
  if (element == Element::Byte && (layout == H5D_CONTIGUOUS || layout == H5D_COMPACT))
    return std::make_unique<PlainRows>(std::move(dataset), name);
  throw RowFault("keeps \"" + name + "\" in a way that is not read: not in blocks");
}

}  // namespace podium
