#include "exporters/import/pickle_reader.h"

#include <algorithm>
#include <cstring>

#include "exporters/import/pickle_machine.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr int kNewest = 5;  // protocol

}  // namespace

// No text in UTF-8 begins with such a byte.
bool looksLikePickle(std::string_view head) {
  return head.size() >= 3 && head[0] == '\x80' && head[1] >= 2 && head[1] <= kNewest;
}

std::size_t MemoryBytes::read(char* buffer, std::size_t capacity) {
  const std::size_t count = std::min(capacity, m_bytes.size() - m_at);
  std::memcpy(buffer, m_bytes.data() + m_at, count);
  m_at += count;
  return count;
}

PickleDocument readPickle(ByteSource& source, const std::string& name, std::span<const std::string_view> records,
                          const PickleLimits& limits) {
  PickleMachine machine(source, records, limits);
  try {
    return machine.run();
  } catch (const PickleRefusal& refusal) {
    throw Exception(ErrorCode::InvalidInput, "The pickle \"" + name + "\" cannot be read further than its byte " +
                                                 std::to_string(machine.offset()) + ": " + refusal.what() +
                                                 ". Ask for a whole file with plain values and arrays of NumPy only.");
  }
}

}  // namespace podium
