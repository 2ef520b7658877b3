#pragma once
// The bytes of a pickle, one after the other and counted.
#include <cstdint>
#include <string>

#include "exporters/import/byte_source.h"

namespace podium {

// Throws PickleRefusal where the bytes end too early, and what the source throws. Borrows the source.
class PickleInput {
 public:
  explicit PickleInput(ByteSource& source);
  std::uint64_t offset() const { return m_before + m_at; }
  unsigned char byte() {
    if (m_at == m_size) refill();
    return static_cast<unsigned char>(m_buffer[m_at++]);
  }
  std::uint64_t number(int bytes);  // least significant byte first
  // Grows with what is really there, not with what is asked for.
  std::string take(std::uint64_t count);
  std::string line();          // of protocol 0, without its end
  std::int64_t decimalLine();  // a line that is a whole number

 private:
  void refill();
  ByteSource& m_source;
  std::string m_buffer;
  std::size_t m_at = 0, m_size = 0;
  std::uint64_t m_before = 0;
};

// Throws PickleRefusal for anything but a whole number of 64 bits.
std::int64_t pickleDecimal(std::string_view text);

}  // namespace podium
