#pragma once
// TensorBoard's event files: records framed as TensorFlow's record format (length, data and masked CRC-32C of both),
// each an Event message of tensorboard/compat/proto/event.proto with one scalar. Written by hand: five fields.
#include <cstdint>
#include <string>
#include <string_view>

namespace podium {

// CRC-32C (Castagnoli), and as records carry it.
std::uint32_t crc32c(std::string_view bytes);
std::uint32_t maskedCrc32c(std::string_view bytes);

// One record. Seconds are those since 1970.
std::string eventFileHeader(double seconds);  // must come first in a file
std::string scalarEvent(double seconds, std::int64_t step, std::string_view tag, float value);

}  // namespace podium
