#include "tests/exporters/packed_pieces.h"

#include <zlib.h>
#include <zstd.h>

#include <fstream>

namespace podium::test {
namespace {

constexpr int kLevel = 1;

void writeGzip(const std::string& path, const std::vector<Piece>& pieces) {
  const gzFile file = gzopen(path.c_str(), "wb1");
  for (const Piece& piece : pieces)
    for (int i = 0; i < piece.times; ++i)
      gzwrite(file, piece.bytes.constData(), static_cast<unsigned>(piece.bytes.size()));
  if (gzclose(file) != Z_OK) qFatal("cannot write %s", path.c_str());
}

void writeZstd(const std::string& path, const std::vector<Piece>& pieces) {
  std::ofstream file(path, std::ios::binary);
  ZSTD_CCtx* const context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, kLevel);
  std::string packed(ZSTD_CStreamOutSize(), '\0');
  const auto feed = [&](const QByteArray& bytes, ZSTD_EndDirective directive) {
    ZSTD_inBuffer in{bytes.constData(), static_cast<std::size_t>(bytes.size()), 0};
    for (bool more = true; more;) {
      ZSTD_outBuffer out{packed.data(), packed.size(), 0};
      const std::size_t left = ZSTD_compressStream2(context, &out, &in, directive);
      file.write(packed.data(), static_cast<std::streamsize>(out.pos));
      more = directive == ZSTD_e_end ? left != 0 : in.pos < in.size;
    }
  };
  for (const Piece& piece : pieces)
    for (int i = 0; i < piece.times; ++i) feed(piece.bytes, ZSTD_e_continue);
  feed({}, ZSTD_e_end);
  ZSTD_freeCCtx(context);
  if (!file.flush()) qFatal("cannot write %s", path.c_str());
}

}  // namespace

void writePacked(const std::string& path, const std::vector<Piece>& pieces) {
  if (path.ends_with(".gz"))
    writeGzip(path, pieces);
  else
    writeZstd(path, pieces);
}

}  // namespace podium::test
