#include "exporters/clips/pickle_writer.h"

#include <limits>

namespace podium {

PickleWriter::PickleWriter(ByteSink& sink) : m_sink(sink) { m_sink.write("\x80\x04"); }

void PickleWriter::finish() { m_sink.write("."); }

void PickleWriter::number(std::uint64_t value, int size) {
  char bytes[8];
  for (int i = 0; i < size; ++i) bytes[i] = static_cast<char>(value >> (8 * i) & 0xFF);
  m_sink.write({bytes, static_cast<std::size_t>(size)});
}

void PickleWriter::integer(std::int64_t value) {
  const bool fits =
      value >= std::numeric_limits<std::int32_t>::min() && value <= std::numeric_limits<std::int32_t>::max();
  m_sink.write(fits ? std::string_view("J") : std::string_view("\x8a\x08"));
  number(static_cast<std::uint64_t>(value), fits ? 4 : 8);
}

void PickleWriter::text(std::string_view text) {
  m_sink.write("X");
  number(text.size(), 4);
  m_sink.write(text);
}

void PickleWriter::bytes(std::string_view bytes) {
  m_sink.write("\x8e");
  number(bytes.size(), 8);
  m_sink.write(bytes);
}

void PickleWriter::global(std::string_view module, std::string_view name) {
  text(module);
  text(name);
  m_sink.write("\x93");
}

void PickleWriter::newObject() { m_sink.write(")\x81"); }

// What ndarray.__reduce__ says; NumPy 2 reads the module's name of NumPy 1, too.
void PickleWriter::array(std::string_view type, const std::vector<std::int64_t>& shape, std::string_view content) {
  global("numpy.core.multiarray", "_reconstruct");
  begin();
  global("numpy", "ndarray");
  begin();
  integer(0);
  tuple();
  bytes("b");
  tuple();
  m_sink.write("R");
  begin();
  integer(1);
  begin();
  for (const std::int64_t side : shape) integer(side);
  tuple();
  global("numpy", "dtype");
  begin();
  text(type);
  boolean(false);
  boolean(true);
  tuple();
  m_sink.write("R");
  begin();
  integer(3);
  text(type.ends_with('1') ? "|" : "<");
  for (int i = 0; i < 3; ++i) none();
  integer(-1);
  integer(-1);
  integer(0);
  tuple();
  build();
  boolean(false);
  bytes(content);
  tuple();
  build();
}

std::uint32_t PickleWriter::remember() {
  m_sink.write("r");
  number(m_remembered, 4);
  return m_remembered++;
}

void PickleWriter::recall(std::uint32_t number) {
  m_sink.write("j");
  this->number(number, 4);
}

}  // namespace podium
