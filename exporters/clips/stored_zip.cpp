#include "exporters/clips/stored_zip.h"

#include <zlib.h>

#include <limits>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr std::uint32_t kEpoch = 0x00210000;  // 1980-01-01, 00:00

void appendNumber(std::string& bytes, std::uint64_t value, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

}  // namespace

void StoredZip::add(const std::string& name, const std::string& content) {
  const auto offset = m_bytes.size();
  const auto crc = static_cast<std::uint32_t>(
      crc32_z(crc32(0, nullptr, 0), reinterpret_cast<const Bytef*>(content.data()), content.size()));
  std::string facts;  // the same in both headers
  appendNumber(facts, 20, 2);
  appendNumber(facts, 0, 4);  // no flags; stored
  appendNumber(facts, kEpoch, 4);
  appendNumber(facts, crc, 4);
  appendNumber(facts, content.size(), 4);
  appendNumber(facts, content.size(), 4);
  appendNumber(facts, name.size(), 2);
  appendNumber(facts, 0, 2);
  m_bytes += "PK\x03\x04" + facts + name + content;
  m_directory += "PK\x01\x02";
  appendNumber(m_directory, 20, 2);
  m_directory += facts;
  appendNumber(m_directory, 0, 6);  // no comment, the first disk
  appendNumber(m_directory, 0, 4);  // no attributes
  appendNumber(m_directory, offset, 4);
  m_directory += name;
  ++m_members;
  if (m_bytes.size() > std::numeric_limits<std::uint32_t>::max() / 2)
    throw Exception(ErrorCode::InvalidInput,
                    "A clip of more than 2 GiB does not go into an npz. Export the clips as pictures instead.");
}

std::string StoredZip::finished() {
  std::string end = "PK\x05\x06";
  appendNumber(end, 0, 4);
  appendNumber(end, m_members, 2);
  appendNumber(end, m_members, 2);
  appendNumber(end, m_directory.size(), 4);
  appendNumber(end, m_bytes.size(), 4);
  appendNumber(end, 0, 2);
  return std::move(m_bytes) + m_directory + end;
}

}  // namespace podium
