#include "exporters/packed_sink.h"

#include <zlib.h>
#include <zstd.h>

#include <array>

namespace podium {
namespace {

constexpr std::size_t kChunk = 64 * 1024;
constexpr int kGzip = 16 + MAX_WBITS, kMemory = 8, kZstdLevel = 3;

[[noreturn]] void failToPack() { throw Exception(ErrorCode::Unknown, "The export could not be packed."); }

class Gzip : public PackedSink {
 public:
  explicit Gzip(ByteSink& sink) : m_sink(sink) {
    if (deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
      failToPack();
  }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;
  ~Gzip() override { deflateEnd(&m_stream); }
  void write(std::string_view bytes) override {
    m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib only reads it
    m_stream.avail_in = static_cast<uInt>(bytes.size());
    run(Z_NO_FLUSH);
  }
  void finish() override { run(Z_FINISH); }

 private:
  void run(int flush) {
    do {
      m_stream.next_out = reinterpret_cast<Bytef*>(m_out.data());
      m_stream.avail_out = static_cast<uInt>(m_out.size());
      if (deflate(&m_stream, flush) == Z_STREAM_ERROR) failToPack();
      m_sink.write({m_out.data(), m_out.size() - m_stream.avail_out});
    } while (m_stream.avail_out == 0);
  }

  ByteSink& m_sink;
  z_stream m_stream{};
  std::array<char, kChunk> m_out{};
};

class Zstandard : public PackedSink {
 public:
  explicit Zstandard(ByteSink& sink) : m_sink(sink), m_context(ZSTD_createCCtx()) {
    if (!m_context) failToPack();
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_compressionLevel, kZstdLevel);
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_checksumFlag, 1);
  }
  Zstandard(const Zstandard&) = delete;
  Zstandard& operator=(const Zstandard&) = delete;
  ~Zstandard() override { ZSTD_freeCCtx(m_context); }
  void write(std::string_view bytes) override { run({bytes.data(), bytes.size(), 0}, ZSTD_e_continue); }
  void finish() override { run({nullptr, 0, 0}, ZSTD_e_end); }

 private:
  void run(ZSTD_inBuffer in, ZSTD_EndDirective directive) {
    for (;;) {
      ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
      const std::size_t rest = ZSTD_compressStream2(m_context, &out, &in, directive);
      if (ZSTD_isError(rest)) failToPack();
      m_sink.write({m_out.data(), out.pos});
      if (directive == ZSTD_e_end ? rest == 0 : in.pos == in.size) return;
    }
  }

  ByteSink& m_sink;
  ZSTD_CCtx* m_context;
  std::array<char, kChunk> m_out{};
};

}  // namespace

std::unique_ptr<PackedSink> makePackedSink(std::string_view path, ByteSink& sink) {
  if (path.ends_with(".gz")) return std::make_unique<Gzip>(sink);
  if (path.ends_with(".zst")) return std::make_unique<Zstandard>(sink);
  return nullptr;
}

}  // namespace podium
