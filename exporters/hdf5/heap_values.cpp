#include "exporters/hdf5/heap_values.h"

#include <unistd.h>

#include "exporters/hdf5/chunk_bytes.h"
#include "exporters/hdf5_protocol.h"

namespace podium {
namespace {

constexpr std::size_t kHeapHead = 16, kObjectHead = 16;

std::uint64_t numberIn(std::string_view bytes, std::size_t from, std::size_t size) {
  std::uint64_t number = 0;
  for (std::size_t i = size; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[from + i]);
  return number;
}

}  // namespace

void HeapValues::readAt(std::uint64_t from, std::string& into, const std::string& dataset) const {
  for (std::size_t done = 0; done < into.size();) {
    const ssize_t count = pread(m_descriptor, into.data() + done, into.size() - done, static_cast<off_t>(from + done));
    if (count <= 0) throwDamagedData(dataset);
    done += static_cast<std::size_t>(count);
  }
}

void HeapValues::load(std::uint64_t address, const std::string& dataset) {
  if (!m_heap.empty() && address == m_address) return;
  m_heap.clear();
  std::string head(kHeapHead, '\0');
  readAt(m_base + address, head, dataset);
  const std::uint64_t size = numberIn(head, 8, 8);
  if (!head.starts_with("GCOL\x01") || size <= kHeapHead || size > kMostHdf5Bytes) throwDamagedData(dataset);
  std::string heap(size - kHeapHead, '\0');
  readAt(m_base + address + kHeapHead, heap, dataset);
  m_heap = std::move(heap);
  m_address = address;
}

std::string HeapValues::value(std::string_view reference, const std::string& dataset) {
  const std::uint64_t length = numberIn(reference, 0, 4), index = numberIn(reference, 12, 4);
  if (length == 0) return {};
  load(numberIn(reference, 4, 8), dataset);
  for (std::size_t at = 0; m_heap.size() - at >= kObjectHead;) {
    const std::uint64_t number = numberIn(m_heap, at, 2), size = numberIn(m_heap, at + 8, 8);
    at += kObjectHead;
    if (number == 0 || size > m_heap.size() - at) break;  // 0: the free space at the end
    if (number == index && length <= size) return m_heap.substr(at, length);
    const std::uint64_t padded = (size + 7) / 8 * 8;
    if (padded > m_heap.size() - at) break;
    at += padded;
  }
  throwDamagedData(dataset);
}

}  // namespace podium
