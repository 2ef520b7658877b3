#pragma once
// The bytes of a file, unpacked on the way when it is compressed.
#include <cstdint>
#include <memory>
#include <string>

namespace podium {

// One file, read from its beginning to its end by one thread.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Fills up to `capacity` bytes; 0 at the end. Throws Exception: Io, Corrupt (packed data that is damaged or cut off).
  virtual std::size_t read(char* buffer, std::size_t capacity) = 0;
  virtual std::int64_t position() const = 0;  // bytes of the file on the disk that are read
  virtual std::int64_t size() const = 0;      // bytes of the file on the disk
};

// Recognises gzip (RFC 1952) and Zstandard (RFC 8878) by their first bytes, several members in a row included; anything
// else is read as it is. Throws Exception: NotFound, ReadOnly.
std::unique_ptr<ByteSource> openBytes(const std::string& path);

}  // namespace podium
