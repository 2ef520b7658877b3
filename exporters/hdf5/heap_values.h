#pragma once
// Values whose length is their own: they lie in global heaps (HDF5 File Format Specification 3.0, III.E), of which the
// dataset holds the addresses. Read here, because the library writes a value of any length into the room of the length
// that was announced.
#include <cstdint>
#include <string>
#include <string_view>

namespace podium {

class HeapValues {
 public:
  static constexpr std::size_t kReference = 16;  // bytes: a length, an address, an index

  // `descriptor`: of the file, borrowed. `base`: where addresses begin to count in it.
  HeapValues(int descriptor, std::uint64_t base) : m_descriptor(descriptor), m_base(base) {}
  // Throws RowFault that names the dataset.
  std::string value(std::string_view reference, const std::string& dataset);

 private:
  void readAt(std::uint64_t from, std::string& into, const std::string& dataset) const;
  void load(std::uint64_t address, const std::string& dataset);

  int m_descriptor;
  std::uint64_t m_base;
  std::uint64_t m_address = 0;  // of m_heap, which the values of neighbouring rows share
  std::string m_heap;           // without its head
};

}  // namespace podium
