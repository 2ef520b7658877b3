#include "learner/event_file.h"

#include <array>
#include <bit>
#include <cstring>

namespace podium {
namespace {

static_assert(std::endian::native == std::endian::little);

constexpr std::uint32_t kPolynomial = 0x82F63B78;  // Castagnoli's, reflected
constexpr std::uint32_t kMask = 0xA282EAD8;

constexpr std::array<std::uint32_t, 256> makeTable() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t rest = i;
    for (int bit = 0; bit < 8; ++bit) rest = rest >> 1 ^ (rest & 1 ? kPolynomial : 0);
    table[i] = rest;
  }
  return table;
}
constexpr std::array<std::uint32_t, 256> kTable = makeTable();

template <class Number>
void appendFixed(std::string& out, Number number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof number);
}

void appendVarint(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

// Protocol buffers' wire types.
enum Wire : unsigned { Varint = 0, Fixed64 = 1, Length = 2, Fixed32 = 5 };
void appendKey(std::string& out, unsigned field, Wire wire) { appendVarint(out, field << 3 | wire); }

void appendBytes(std::string& out, unsigned field, std::string_view bytes) {
  appendKey(out, field, Length);
  appendVarint(out, bytes.size());
  out += bytes;
}

std::string record(std::string_view data) {
  std::string out;
  appendFixed(out, static_cast<std::uint64_t>(data.size()));
  appendFixed(out, maskedCrc32c(out));
  out += data;
  appendFixed(out, maskedCrc32c(data));
  return out;
}

// Event: wall_time = 1, step = 2, file_version = 3, summary = 5.
std::string event(double seconds) {
  std::string out;
  appendKey(out, 1, Fixed64);
  appendFixed(out, seconds);
  return out;
}

}  // namespace

std::uint32_t crc32c(std::string_view bytes) {
  std::uint32_t rest = ~std::uint32_t{0};
  for (const char byte : bytes) rest = rest >> 8 ^ kTable[(rest ^ static_cast<unsigned char>(byte)) & 0xFF];
  return ~rest;
}

std::uint32_t maskedCrc32c(std::string_view bytes) { return std::rotr(crc32c(bytes), 15) + kMask; }

std::string eventFileHeader(double seconds) {
  std::string message = event(seconds);
  appendBytes(message, 3, "brain.Event:2");
  return record(message);
}

std::string scalarEvent(double seconds, std::int64_t step, std::string_view tag, float value) {
  std::string scalar;  // Summary.Value: tag = 1, simple_value = 2
  appendBytes(scalar, 1, tag);
  appendKey(scalar, 2, Fixed32);
  appendFixed(scalar, value);
  std::string summary;  // Summary: value = 1
  appendBytes(summary, 1, scalar);
  std::string message = event(seconds);
  appendKey(message, 2, Varint);
  appendVarint(message, static_cast<std::uint64_t>(step));
  appendBytes(message, 5, summary);
  return record(message);
}

}  // namespace podium
