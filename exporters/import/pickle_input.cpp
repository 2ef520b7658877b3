#include "exporters/import/pickle_input.h"

#include <algorithm>
#include <charconv>

#include "exporters/import/pickle_calls.h"

namespace podium {
namespace {

constexpr std::size_t kBuffer = 1 << 16;
constexpr std::size_t kPiece = 1 << 20;
constexpr std::size_t kLongestLine = 1 << 16;

}  // namespace

PickleInput::PickleInput(ByteSource& source) : m_source(source), m_buffer(kBuffer, '\0') {}

void PickleInput::refill() {
  m_before += m_size;
  m_at = 0;
  m_size = m_source.read(m_buffer.data(), m_buffer.size());
  if (m_size == 0) throw PickleRefusal("it ends in the middle");
}

std::uint64_t PickleInput::number(int bytes) {
  std::uint64_t value = 0;
  for (int i = 0; i < bytes; ++i) value |= static_cast<std::uint64_t>(byte()) << (8 * i);
  return value;
}

std::string PickleInput::take(std::uint64_t count) {
  std::string bytes;
  while (bytes.size() < count) {
    if (m_at == m_size) refill();
    const auto piece = static_cast<std::size_t>(std::min<std::uint64_t>({count - bytes.size(), m_size - m_at, kPiece}));
    bytes.append(m_buffer.data() + m_at, piece);
    m_at += piece;
  }
  return bytes;
}

std::string PickleInput::line() {
  std::string line;
  for (char c = static_cast<char>(byte()); c != '\n'; c = static_cast<char>(byte())) {
    if (line.size() == kLongestLine) throw PickleRefusal("a line of it has no end");
    line.push_back(c);
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

std::int64_t PickleInput::decimalLine() { return pickleDecimal(line()); }

std::int64_t pickleDecimal(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size())
    throw PickleRefusal("a number of it cannot be read, or needs more than 64 bits");
  return value;
}

}  // namespace podium
