#include "exporters/parquet/row_spool.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr std::size_t kMemory = 32 * 1024 * 1024;

[[noreturn]] void fail(const std::string& folder, int reason) {
  throw Exception(ErrorCode::Full, "The folder for temporary files \"" + folder + "\" could not be used (" +
                                       std::strerror(reason) +
                                       "). Make room there, or choose another one with TMPDIR, then export again.");
}

std::string temporaryFolder() {
  std::error_code fault;
  const auto folder = std::filesystem::temp_directory_path(fault);
  return fault ? "/tmp" : folder.string();
}

std::FILE* openNameless() {
  const std::string folder = temporaryFolder();
  std::string name = folder + "/podium-XXXXXX";
  const int descriptor = mkstemp(name.data());
  if (descriptor < 0) fail(folder, errno);
  unlink(name.c_str());
  std::FILE* const file = fdopen(descriptor, "w+b");
  if (!file) {
    const int reason = errno;
    close(descriptor);
    fail(folder, reason);
  }
  return file;
}

}  // namespace

void RowSpool::add(const JsonRow& row) {
  m_frame.clear();
  JsonRow::to_cbor(row, m_frame);
  const std::uint64_t size = m_frame.size();
  char head[sizeof size];
  std::memcpy(head, &size, sizeof size);
  m_memory.append(head, sizeof size).append(m_frame);
  ++m_rows;
  if (m_memory.size() >= kMemory) moveToFile();
}

void RowSpool::moveToFile() {
  if (!m_file) m_file.reset(openNameless());
  if (std::fwrite(m_memory.data(), 1, m_memory.size(), m_file.get()) != m_memory.size()) fail(temporaryFolder(), errno);
  m_memory.clear();
}

void RowSpool::readFrame() {
  std::uint64_t size = 0;
  if (m_file) {
    bool whole = std::fread(&size, sizeof size, 1, m_file.get()) == 1;
    if (whole) {
      m_frame.resize(size);
      whole = std::fread(m_frame.data(), 1, size, m_file.get()) == size;
    }
    if (!whole) fail(temporaryFolder(), errno);
    return;
  }
  std::memcpy(&size, m_memory.data() + m_at, sizeof size);
  m_frame.assign(m_memory, m_at + sizeof size, size);
  m_at += sizeof size + size;
}

bool RowSpool::next(JsonRow& row, std::size_t& bytes) {
  if (!m_reading) {
    m_reading = true;
    if (m_file) {
      if (!m_memory.empty()) moveToFile();
      if (std::fflush(m_file.get()) != 0) fail(temporaryFolder(), errno);
      std::rewind(m_file.get());
    }
  }
  if (m_rows == 0) return false;
  --m_rows;
  readFrame();
  bytes = m_frame.size();
  row = JsonRow::from_cbor(m_frame);
  return true;
}

}  // namespace podium
