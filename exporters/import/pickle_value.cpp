#include "exporters/import/pickle_value.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>

#include "exporters/import/row_source.h"

namespace podium {
namespace {

// Bytes of one element as a number, least significant byte first whatever the file's order.
std::uint64_t wordAt(const PickleValue& array, std::int64_t i) {
  const std::size_t size = array.dtype.size, from = static_cast<std::size_t>(i) * size;
  std::uint64_t word = 0;
  for (std::size_t byte = 0; byte < size; ++byte) {
    const std::size_t at = from + (array.dtype.bigEndian ? byte : size - 1 - byte);
    word = word << 8 | static_cast<unsigned char>(array.bytes->text[at]);
  }
  return word;
}

// IEEE 754 binary16.
double halfFloat(std::uint64_t word) {
  const int exponent = static_cast<int>(word >> 10 & 0x1F);
  const auto fraction = static_cast<double>(word & 0x3FF);
  const double sign = (word & 0x8000) != 0 ? -1.0 : 1.0;
  if (exponent == 0) return sign * std::ldexp(fraction, -24);
  if (exponent == 31) return fraction == 0 ? sign * INFINITY : NAN;
  return sign * std::ldexp(1024.0 + fraction, exponent - 25);
}

void requireElement(const PickleValue& array, std::int64_t i) {
  if (!array.bytes || array.dtype.size == 0 || i < 0 || i >= array.count())
    throw RowFault("has an array without the numbers that it should hold");
}

}  // namespace

const PickleValue* PickleValue::find(std::string_view key) const {
  if (kind != PickleKind::Dict && kind != PickleKind::Record) return nullptr;
  const PickleValue* found = nullptr;  // what is set last counts
  for (std::size_t i = 0; i + 1 < items.size(); i += 2)
    if (items[i]->isWord() && items[i]->text == key) found = items[i + 1];
  return found;
}

std::int64_t PickleValue::count() const {
  return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

double PickleValue::numberAt(std::int64_t i) const {
  if (kind == PickleKind::Float) return number;
  if (kind == PickleKind::Array && dtype.kind == 'f') {
    requireElement(*this, i);
    const std::uint64_t word = wordAt(*this, i);
    if (dtype.size == 8) return std::bit_cast<double>(word);
    if (dtype.size == 4) return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(word)));
    if (dtype.size == 2) return halfFloat(word);
    throw RowFault("has numbers of " + std::to_string(dtype.size) + " bytes");
  }
  return static_cast<double>(integerAt(i));
}

std::int64_t PickleValue::integerAt(std::int64_t i) const {
  if (kind == PickleKind::Int || kind == PickleKind::Bool) return integer;
  if (kind == PickleKind::Array && (dtype.kind == 'i' || dtype.kind == 'u' || dtype.kind == 'b') && dtype.size <= 8) {
    requireElement(*this, i);
    const std::uint64_t word = wordAt(*this, i);
    if (dtype.kind != 'i' || dtype.size == 8) return static_cast<std::int64_t>(word);
    const int unused = 64 - 8 * static_cast<int>(dtype.size);
    return static_cast<std::int64_t>(word << unused) >> unused;
  }
  if (kind == PickleKind::Float || (kind == PickleKind::Array && dtype.kind == 'f')) {
    const double value = numberAt(i);
    if (!(std::abs(value) < 9e15) || value != std::trunc(value)) throw RowFault("has a number that is no whole number");
    return static_cast<std::int64_t>(value);
  }
  throw RowFault("has something else where a number belongs");
}

}  // namespace podium
