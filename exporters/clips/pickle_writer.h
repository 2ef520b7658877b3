#pragma once
// Writes pickles of protocol 4 (PEP 3154) as Python would read them: plain values, arrays of NumPy, instances of
// classes that the reader has. The same calls give the same bytes.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/exporter.h"

namespace podium {

// Values are written in the order in which the stack machine of pickle takes them: a container is begun, filled between
// begin() and one of the ends, and stays on the stack. Borrows the sink. Throws what it throws.
class PickleWriter {
 public:
  explicit PickleWriter(ByteSink& sink);
  void finish();  // STOP; the one value on the stack is the pickle's

  void none() { m_sink.write("N"); }
  void boolean(bool value) { m_sink.write(value ? "\x88" : "\x89"); }
  void integer(std::int64_t value);
  void text(std::string_view text);  // UTF-8
  void bytes(std::string_view bytes);
  void global(std::string_view module, std::string_view name);
  void emptyList() { m_sink.write("]"); }
  void emptyDict() { m_sink.write("}"); }
  void begin() { m_sink.write("("); }     // a mark
  void appends() { m_sink.write("e"); }   // all since the mark, to the list below it
  void setItems() { m_sink.write("u"); }  // key, value, key, value, ... to the dict below the mark
  void tuple() { m_sink.write("t"); }     // of all since the mark
  void newObject();                       // of the global on the stack, made without arguments
  void build() { m_sink.write("b"); }     // the state on the top, into the object below it

  // numpy.ndarray in C order; `type` as NumPy writes it ("u1", "i8", "f4"), little-endian.
  void array(std::string_view type, const std::vector<std::int64_t>& shape, std::string_view bytes);

  // The value on the top of the stack under a number, and once more from there.
  std::uint32_t remember();
  void recall(std::uint32_t number);

 private:
  void number(std::uint64_t value, int size);
  ByteSink& m_sink;
  std::uint32_t m_remembered = 0;
};

}  // namespace podium
