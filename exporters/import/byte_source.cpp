#include "exporters/import/byte_source.h"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "storage/domain/result.h"
#include "storage/project_store.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kChunk = 64 * 1024;
constexpr int kGzipOnly = 16 + MAX_WBITS;  // zlib: the gzip format, the largest window

class PlainFile : public ByteSource {
 public:
  explicit PlainFile(const std::string& path) : m_path(path), m_stream(path, std::ios::binary) {
    std::error_code fault;
    const bool exists = fs::exists(path, fault);
    if (!exists) throw Exception(ErrorCode::NotFound, "There is no file \"" + path + "\". Check the name.");
    if (!fs::is_regular_file(path, fault))
      throw Exception(ErrorCode::InvalidInput, "\"" + path + "\" is not a file that can be read. Choose a file.");
    if (!m_stream)
      throw Exception(ErrorCode::ReadOnly, "\"" + path + "\" cannot be read. Ask its owner for permission.");
    m_size = static_cast<std::int64_t>(fs::file_size(path, fault));
  }
  std::size_t read(char* buffer, std::size_t capacity) override {
    m_stream.read(buffer, static_cast<std::streamsize>(capacity));
    const auto count = static_cast<std::size_t>(m_stream.gcount());
    if (m_stream.bad())
      throw Exception(ErrorCode::Io, "\"" + m_path + "\" could not be read to its end. Check that its disk is there.");
    m_position += static_cast<std::int64_t>(count);
    return count;
  }
  std::int64_t position() const override { return m_position; }
  std::int64_t size() const override { return m_size; }
  const std::string& path() const { return m_path; }
  void rewind() {
    m_stream.clear();
    m_stream.seekg(0);
    m_position = 0;
  }

 private:
  std::string m_path;
  std::ifstream m_stream;
  std::int64_t m_position = 0, m_size = 0;
};

// Packed data, taken from the file in chunks.
class Unpacked : public ByteSource {
 public:
  explicit Unpacked(std::unique_ptr<PlainFile> file) : m_file(std::move(file)) {}
  std::int64_t position() const override { return m_file->position(); }
  std::int64_t size() const override { return m_file->size(); }

 protected:
  // Whether there is packed data to go on with.
  bool refill() {
    if (m_begin == m_end) {
      m_begin = 0;
      m_end = m_file->read(m_packed.data(), m_packed.size());
    }
    return m_begin < m_end;
  }
  [[noreturn]] void fail(const std::string& why) const {
    throw Exception(ErrorCode::Corrupt,
                    "\"" + m_file->path() + "\" " + why + ". Get the file again from where it came from.");
  }

  std::array<char, kChunk> m_packed;
  std::size_t m_begin = 0, m_end = 0;  // of m_packed

 private:
  std::unique_ptr<PlainFile> m_file;
};

class GzipFile : public Unpacked {
 public:
  explicit GzipFile(std::unique_ptr<PlainFile> file) : Unpacked(std::move(file)) {
    if (inflateInit2(&m_state, kGzipOnly) != Z_OK) throw Exception(ErrorCode::OutOfMemory, "No memory to unpack gzip.");
  }
  ~GzipFile() override { inflateEnd(&m_state); }
  std::size_t read(char* buffer, std::size_t capacity) override {
    m_state.next_out = reinterpret_cast<Bytef*>(buffer);
    m_state.avail_out = static_cast<uInt>(capacity);
    while (m_state.avail_out == capacity) {
      // A full buffer may have left unpacked bytes inside: ask for them before more packed ones.
      const bool more = refill();
      if (!more && m_between) return 0;
      m_between = false;
      m_state.next_in = reinterpret_cast<Bytef*>(m_packed.data() + m_begin);
      m_state.avail_in = static_cast<uInt>(m_end - m_begin);
      const int outcome = inflate(&m_state, Z_NO_FLUSH);
      m_begin = m_end - m_state.avail_in;
      if (outcome == Z_STREAM_END) {  // another member may follow
        m_between = true;
        inflateReset(&m_state);
      } else if (outcome != Z_OK && outcome != Z_BUF_ERROR) {
        fail("holds damaged gzip data");
      }
      if (!more && m_state.avail_out == capacity) fail("ends in the middle of its compressed data");
    }
    return capacity - m_state.avail_out;
  }

 private:
  z_stream m_state = {};
  bool m_between = false;  // two members, or at the end
};

class ZstdFile : public Unpacked {
 public:
  explicit ZstdFile(std::unique_ptr<PlainFile> file) : Unpacked(std::move(file)), m_state(ZSTD_createDStream()) {
    if (!m_state) throw Exception(ErrorCode::OutOfMemory, "No memory to unpack Zstandard.");
  }
  ~ZstdFile() override { ZSTD_freeDStream(m_state); }
  std::size_t read(char* buffer, std::size_t capacity) override {
    ZSTD_outBuffer out{buffer, capacity, 0};
    while (out.pos == 0) {
      // A full buffer may have left unpacked bytes inside: ask for them before more packed ones.
      const bool more = refill();
      ZSTD_inBuffer in{m_packed.data(), m_end, m_begin};
      const std::size_t outcome = ZSTD_decompressStream(m_state, &out, &in);
      m_begin = in.pos;
      if (ZSTD_getErrorCode(outcome) == ZSTD_error_frameParameter_windowTooLarge)
        fail("was packed with a window of more than 128 MiB. Pack it anew without --long");
      if (ZSTD_isError(outcome)) fail("holds damaged Zstandard data");
      if (!more && out.pos == 0) {
        if (!m_between) fail("ends in the middle of its compressed data");
        return 0;
      }
      m_between = outcome == 0;
    }
    return out.pos;
  }

 private:
  ZSTD_DStream* m_state;
  bool m_between = false;  // two frames, or at the end
};

}  // namespace

std::unique_ptr<ByteSource> openBytes(const std::string& path) {
  using std::string_view_literals::operator""sv;
  // Not opened: that would end the locks on a project that is open here (storage/open_files.h).
  if (ProjectStore::belongsToProject(path))
    throw Exception(ErrorCode::InvalidInput,
                    "\"" + path + "\" is a Podium project, or belongs to one. Choose a file of data.");
  auto file = std::make_unique<PlainFile>(path);
  std::array<char, 4> first{};
  const std::string_view magic(first.data(), file->read(first.data(), first.size()));
  file->rewind();
  if (magic.starts_with("\x1F\x8B"sv)) return std::make_unique<GzipFile>(std::move(file));
  if (magic.starts_with("\x28\xB5\x2F\xFD"sv)) return std::make_unique<ZstdFile>(std::move(file));
  return file;
}

}  // namespace podium
