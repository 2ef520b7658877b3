#include "exporters/hdf5/chunk_bytes.h"

#include <zlib.h>

#include "exporters/hdf5_protocol.h"
#include "exporters/import/row_source.h"

namespace podium {
namespace {

constexpr std::size_t kChecksum = 4, kMostFilters = 8;

// zlib's stream, unpacked to at most `most` bytes; an empty text where it is damaged or longer.
std::string inflated(const std::string& packed, std::size_t most) {
  std::string bytes(most, '\0');
  uLongf size = most;
  const int status = uncompress(reinterpret_cast<Bytef*>(bytes.data()), &size,
                                reinterpret_cast<const Bytef*>(packed.data()), packed.size());
  bytes.resize(status == Z_OK ? size : 0);
  return bytes;
}

// The first bytes of all elements stand first, then the second ones; what is left over stands as it was.
std::string unshuffled(const std::string& bytes, std::size_t elementBytes) {
  std::string plain = bytes;
  const std::size_t count = bytes.size() / elementBytes;
  for (std::size_t part = 0; part < elementBytes; ++part)
    for (std::size_t i = 0; i < count; ++i) plain[i * elementBytes + part] = bytes[part * count + i];
  return plain;
}

// The checksum of HDF5 (Fletcher's, over words of two bytes, the first byte the higher one).
std::pair<std::uint32_t, std::uint32_t> fletcher32(std::string_view bytes) {
  std::uint32_t low = 0, high = 0;
  const auto at = [&bytes](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(bytes[i])}; };
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    low = (low + (at(i) << 8) + (i + 1 < bytes.size() ? at(i + 1) : 0)) % 65535;
    high = (high + low) % 65535;
  }
  return {high, low};
}

}  // namespace

void throwDamagedData(const std::string& name) { throw RowFault("holds damaged data in \"" + name + "\""); }

ChunkReader::ChunkReader(const Handle& dataset, const Handle& plan, std::string name, std::size_t elementBytes)
    : m_dataset(dataset), m_name(std::move(name)), m_elementBytes(elementBytes) {
  hsize_t sides[H5S_MAX_RANK];
  const int rank = H5Pget_chunk(plan.id(), H5S_MAX_RANK, sides);
  if (rank < 1) throwDamagedData(m_name);
  m_sides.assign(sides, sides + rank);
  m_bytes = m_elementBytes;
  for (const hsize_t side : m_sides) {
    if (side == 0 || side > kMostHdf5Bytes / m_bytes)
      throw RowFault("keeps \"" + m_name + "\" in blocks of more than 256 MiB");
    m_bytes *= side;
  }
  const int filters = H5Pget_nfilters(plan.id());
  if (filters < 0 || filters > static_cast<int>(kMostFilters)) throwDamagedData(m_name);
  for (unsigned i = 0; i < static_cast<unsigned>(filters); ++i) {
    std::size_t values = 0;
    unsigned flags = 0;
    m_filters.push_back(H5Pget_filter2(plan.id(), i, &flags, &values, nullptr, 0, nullptr, nullptr));
    const H5Z_filter_t filter = m_filters.back();
    if (filter != H5Z_FILTER_DEFLATE && filter != H5Z_FILTER_SHUFFLE && filter != H5Z_FILTER_FLETCHER32)
      throw RowFault("keeps \"" + m_name + "\" packed by HDF5's filter " + std::to_string(filter) +
                     ", and only gzip is read");
  }
}

std::string ChunkReader::read(const std::vector<hsize_t>& at) {
  hsize_t stored = 0;
  // Packing may add a little to what cannot be made smaller.
  const std::size_t most = m_bytes + m_bytes / 256 + 1024;
  const bool known = H5Dget_chunk_storage_size(m_dataset.id(), at.data(), &stored) >= 0;
  if (!known || stored > most) throwDamagedData(m_name);
  if (stored == 0) throw RowFault("holds no data for all steps of \"" + m_name + "\"");
  std::string bytes(stored, '\0');
  std::uint32_t skipped = 0;  // a bit for each filter that was not applied
  if (H5Dread_chunk(m_dataset.id(), H5P_DEFAULT, at.data(), &skipped, bytes.data()) < 0) throwDamagedData(m_name);
  for (std::size_t i = m_filters.size(); i-- > 0;) {
    if (skipped >> i & 1U) continue;
    if (m_filters[i] == H5Z_FILTER_DEFLATE) {
      bytes = inflated(bytes, m_bytes + kMostFilters * kChecksum);
    } else if (m_filters[i] == H5Z_FILTER_SHUFFLE) {
      bytes = unshuffled(bytes, m_elementBytes);
    } else {
      if (bytes.size() < kChecksum) throwDamagedData(m_name);
      std::uint32_t written = 0;  // little-endian
      for (std::size_t k = kChecksum; k-- > 0;)
        written = written << 8 | static_cast<unsigned char>(bytes[bytes.size() - kChecksum + k]);
      bytes.resize(bytes.size() - kChecksum);
      // What is written as 65535 is 0 as well.
      if (std::pair(written / 65536 % 65535, written % 65536 % 65535) != fletcher32(bytes)) throwDamagedData(m_name);
    }
  }
  if (bytes.size() != m_bytes) throwDamagedData(m_name);
  return bytes;
}

}  // namespace podium
