#include "exporters/import/text_reader.h"

#include <algorithm>
#include <cstring>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr std::size_t kBuffer = 256 * 1024;

}  // namespace

TextReader::TextReader(std::unique_ptr<ByteSource> bytes) : m_bytes(std::move(bytes)), m_buffer(kBuffer) {
  fill();
  const std::string_view start(m_buffer.data(), m_end);
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"))
    throw Exception(ErrorCode::InvalidInput, "The file is UTF-16. Save it as UTF-8, then import it again.");
  if (start.starts_with("\xEF\xBB\xBF")) m_at = 3;
}

bool TextReader::fill() {
  m_offset += static_cast<std::int64_t>(m_end);
  m_at = 0;
  m_end = m_bytes->read(m_buffer.data(), m_buffer.size());
  return m_end > 0;
}

int TextReader::get() {
  const int byte = peek();
  if (byte == kEnd) return kEnd;
  ++m_at;
  const bool endsLine = byte == '\r' || (byte == '\n' && !m_return);
  if (endsLine) ++m_line;
  if (endsLine)
    m_column = 1;
  else if (byte != '\n' && (byte & 0xC0) != 0x80)
    ++m_column;
  m_return = byte == '\r';
  return byte;
}

bool TextReader::getLine(std::string& line, bool& tooLong) {
  line.clear();
  tooLong = false;
  if (peek() == kEnd) return false;
  while (peek() != kEnd) {
    const std::string_view rest(m_buffer.data() + m_at, m_end - m_at);
    std::size_t length = std::min(rest.find('\n'), rest.size());
    length = std::min(rest.substr(0, length).find('\r'), length);
    tooLong = tooLong || length > kLongestRow - line.size();
    if (!tooLong) line.append(rest, 0, length);
    m_return = m_return && length == 0;
    m_at += length;
    if (length == rest.size()) continue;  // the line goes on in the next block
    if (get() == '\r' && peek() == '\n') get();
    break;
  }
  return true;
}

TextPlace placeIn(std::string_view text, std::size_t at, TextPlace begin) {
  const std::string_view before = text.substr(0, at);
  for (std::size_t i = 0; i < before.size(); ++i) {
    const bool endsLine = before[i] == '\n' || (before[i] == '\r' && !before.substr(i + 1).starts_with('\n'));
    if (endsLine) {
      ++begin.line;
      begin.column = 1;
    } else if ((static_cast<unsigned char>(before[i]) & 0xC0) != 0x80) {
      ++begin.column;
    }
  }
  return begin;
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view text) {
  const auto byteAt = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (std::size_t i = 0; i < text.size();) {
    if (std::uint64_t eight = 0; i + sizeof eight <= text.size()) {  // most text is mostly ASCII
      std::memcpy(&eight, text.data() + i, sizeof eight);
      if ((eight & 0x8080808080808080U) == 0) {
        i += sizeof eight;
        continue;
      }
    }
    const unsigned char first = byteAt(i);
    if (first < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || i + length > text.size()) return i;
    for (std::size_t k = 1; k < length; ++k)
      if ((byteAt(i + k) & 0xC0) != 0x80) return i;
    const unsigned char second = byteAt(i + 1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second > 0x9F;
    const bool beyond = first == 0xF4 && second > 0x8F;
    if (overlong || surrogate || beyond) return i;
    i += length;
  }
  return std::nullopt;
}

}  // namespace podium
