// Numbers and texts of a pickle.
#include <algorithm>
#include <bit>
#include <charconv>

#include "exporters/import/pickle_machine.h"

namespace podium {
namespace {

constexpr int kNewest = 5;  // protocol

}  // namespace

void PickleMachine::longNumber(std::uint64_t bytes) {
  if (bytes > 8) throw PickleRefusal("a number of it needs more than 64 bits");
  if (bytes == 0) return makeInt(0);
  const int unused = 64 - 8 * static_cast<int>(bytes);
  const std::uint64_t word = m_input.number(static_cast<int>(bytes));
  makeInt(static_cast<std::int64_t>(word << unused) >> unused);
}

// 'it\'s' or "it's", as Python 2 writes them: only plain letters are read, which is all that its globals need.
void PickleMachine::quoted(const std::string& line) {
  if (line.size() < 2 || line.front() != line.back() || (line.front() != '\'' && line.front() != '"') ||
      line.find('\\') != std::string::npos)
    throw PickleRefusal("a text of protocol 0 has signs that are not read; save it with protocol 2 or later");
  m_budget.takeBytes(line.size());
  make(PickleKind::Bytes).text = line.substr(1, line.size() - 2);
}

void PickleMachine::escaped(const std::string& line) {
  if (line.find('\\') != std::string::npos || std::ranges::any_of(line, [](char c) { return (c & 0x80) != 0; }))
    throw PickleRefusal("a text of protocol 0 has signs that are not read; save it with protocol 2 or later");
  m_budget.takeBytes(line.size());
  make(PickleKind::Text).text = line;
}

bool PickleMachine::plain(unsigned char opcode) {
  switch (opcode) {
    case 0x80:
      if (const int protocol = m_input.byte(); protocol > kNewest)
        throw PickleRefusal("it is of protocol " + std::to_string(protocol) + ", and 5 is the newest that is known");
      return true;
    case 0x95:  // a frame: only a hint for reading
      m_input.number(8);
      return true;
    case 'N':
      make(PickleKind::None);
      return true;
    case 0x88:
    case 0x89:
      makeBool(opcode == 0x88);
      return true;
    case 'I': {
      const std::string line = m_input.line();
      if (line == "00" || line == "01")
        makeBool(line == "01");
      else
        makeInt(pickleDecimal(line));
      return true;
    }
    case 'L': {
      std::string line = m_input.line();
      if (line.ends_with('L')) line.pop_back();
      makeInt(pickleDecimal(line));
      return true;
    }
    case 'J':
      makeInt(static_cast<std::int32_t>(m_input.number(4)));
      return true;
    case 'K':
      makeInt(static_cast<std::int64_t>(m_input.number(1)));
      return true;
    case 'M':
      makeInt(static_cast<std::int64_t>(m_input.number(2)));
      return true;
    case 0x8A:
      longNumber(m_input.number(1));
      return true;
    case 0x8B:
      longNumber(m_input.number(4));
      return true;
    case 'F': {
      const std::string line = m_input.line();
      double value = 0.0;
      const auto [end, fault] = std::from_chars(line.data(), line.data() + line.size(), value);
      if (fault != std::errc() || end != line.data() + line.size())
        throw PickleRefusal("a number of it cannot be read");
      make(PickleKind::Float).number = value;
      return true;
    }
    case 'G': {
      std::uint64_t word = 0;  // most significant byte first
      for (int i = 0; i < 8; ++i) word = word << 8 | m_input.byte();
      make(PickleKind::Float).number = std::bit_cast<double>(word);
      return true;
    }
    default:
      return words(opcode);
  }
}

bool PickleMachine::words(unsigned char opcode) {
  switch (opcode) {
    case 'S':
      quoted(m_input.line());
      return true;
    case 'V':
      escaped(m_input.line());
      return true;
    case 'U':
    case 'C':
      makeText(PickleKind::Bytes, m_input.number(1));
      return true;
    case 'T':
    case 'B':
      makeText(PickleKind::Bytes, m_input.number(4));
      return true;
    case 0x8E:
    case 0x96:
      makeText(PickleKind::Bytes, m_input.number(8));
      return true;
    case 0x8C:
      makeText(PickleKind::Text, m_input.number(1));
      return true;
    case 'X':
      makeText(PickleKind::Text, m_input.number(4));
      return true;
    case 0x8D:
      makeText(PickleKind::Text, m_input.number(8));
      return true;
    default:
      return false;
  }
}

}  // namespace podium
