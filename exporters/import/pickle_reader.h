#pragma once
// Python's pickles (protocols 0 to 5, PEP 307, 3154 and 574; the opcodes of Python's pickletools) without Python: a
// stack machine that builds plain values and NumPy arrays, and records of classes that are named beforehand. What
// a pickle asks to be called is never called. A global outside the list below ends the reading with its name.
//
//   numpy        ndarray, dtype, and _reconstruct, scalar and _frombuffer of numpy.core and numpy._core
//   _codecs      encode to latin1, as which Python 3 writes bytes in protocols 0 to 2
//   copyreg      _reconstructor of a record with object, as which protocols 0 and 1 write records
//   collections  OrderedDict, without arguments; builtins bytearray of bytes, set and frozenset of a list
#include <span>
#include <string>

#include "exporters/import/byte_source.h"
#include "exporters/import/pickle_value.h"

namespace podium {

struct PickleLimits {
  std::size_t bytes = std::size_t{2} << 30;        // unpacked; a pickle is held in memory as a whole
  std::size_t values = std::size_t{8} << 20;       // in all
  std::size_t references = std::size_t{64} << 20;  // from lists and the like to values
  std::size_t stack = std::size_t{1} << 20;        // values that wait to be taken
  int depth = 200;                                 // of values in values
};

// `name`: of the file, for messages. `records`: "module.name" of classes whose instances become records. One thread.
// Throws Exception: InvalidInput with the offset and the reason (cut off, no pickle, more than a limit, a global that
// is not allowed, a buffer or an object outside the file), and what the source throws.
PickleDocument readPickle(ByteSource& source, const std::string& name, std::span<const std::string_view> records,
                          const PickleLimits& limits = {});

// Whether these are the first bytes of a pickle of protocol 2 or later: earlier ones cannot be told from texts.
bool looksLikePickle(std::string_view head);

// Bytes that lie in memory already; borrows them.
class MemoryBytes : public ByteSource {
 public:
  explicit MemoryBytes(std::string_view bytes) : m_bytes(bytes) {}
  std::size_t read(char* buffer, std::size_t capacity) override;
  std::int64_t position() const override { return static_cast<std::int64_t>(m_at); }
  std::int64_t size() const override { return static_cast<std::int64_t>(m_bytes.size()); }

 private:
  std::string_view m_bytes;
  std::size_t m_at = 0;
};

}  // namespace podium
