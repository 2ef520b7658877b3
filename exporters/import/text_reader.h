#pragma once
// Text, byte by byte, from any ByteSource: without its byte order mark, and with its lines and bytes counted.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/import/byte_source.h"

namespace podium {

// What one row may take; longer ones are kept out.
inline constexpr std::size_t kLongestRow = 64 * 1024 * 1024;

// A place in a text. The column counts characters.
struct TextPlace {
  std::int64_t line = 1, column = 1;
};
// The place of the byte `at` of a text that begins at `begin`.
TextPlace placeIn(std::string_view text, std::size_t at, TextPlace begin = {});

class TextReader {
 public:
  static constexpr int kEnd = -1;
  // Throws Exception(InvalidInput) for UTF-16, which is recognised by its mark.
  explicit TextReader(std::unique_ptr<ByteSource> bytes);

  int peek() { return m_at < m_end || fill() ? static_cast<unsigned char>(m_buffer[m_at]) : kEnd; }
  int get();                                              // kEnd after the last byte
  std::int64_t line() const { return m_line; }            // of the next byte, from 1; lines end in LF, CRLF or CR
  TextPlace place() const { return {m_line, m_column}; }  // of the next byte; not within a line that getLine() reads
  std::int64_t offset() const { return m_offset + static_cast<std::int64_t>(m_at); }  // of the next byte, unpacked
  const ByteSource& bytes() const { return *m_bytes; }

  // The rest of the line without its end; false at the end of the text. What exceeds kLongestRow is passed over, and
  // `tooLong` says so.
  bool getLine(std::string& line, bool& tooLong);

 private:
  bool fill();

  std::unique_ptr<ByteSource> m_bytes;
  std::vector<char> m_buffer;
  std::size_t m_at = 0, m_end = 0;
  std::int64_t m_offset = 0;  // of the buffer's first byte
  std::int64_t m_line = 1, m_column = 1;
  bool m_return = false;  // the last byte was CR, which is already counted
};

// Where a text stops being UTF-8 (RFC 3629: no surrogates, nothing longer than needed); nullopt when it never does.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

}  // namespace podium
