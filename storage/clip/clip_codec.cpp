#include "storage/clip/clip_codec.h"

#include <zstd.h>

#include <bit>
#include <cstring>
#include <memory>
#include <string>

#include "storage/domain/result.h"

namespace podium {
namespace {

static_assert(std::endian::native == std::endian::little, "blobs are little-endian");

using Bytes = std::vector<std::uint8_t>;

// Higher levels gain nothing worth their time: most of a difference is zeros.
constexpr int kLevel = 1;
constexpr std::size_t kPaletteEntries = 256;
constexpr std::size_t kBlobMost = std::size_t{1} << 30;  // no clip comes near: 25 steps of Atari are 3.4 MB

[[noreturn]] void corrupt(const char* part, const std::string& why) {
  throw Exception(ErrorCode::Corrupt, std::string("The ") + part + " of a clip cannot be read: " + why +
                                          ". The project file is damaged; `podium check` lists what is affected.");
}

// The sizes that a clip's meta data implies, checked so that none overflows or is absurd.
struct Sizes {
  std::size_t steps, frame, frameCount, plane, planeCount, actions, ram;

  Sizes(const ClipMeta& meta, const char* part) {
    const auto within = [&](std::int64_t value, std::int64_t low, std::int64_t high) {
      if (value < low || value > high) corrupt(part, "its description is impossible");
      return static_cast<std::size_t>(value);
    };
    steps = within(meta.steps, 0, 1 << 20);
    frame = within(meta.frameWidth, 0, 1 << 14) * within(meta.frameHeight, 0, 1 << 14) *
            static_cast<std::size_t>(meta.bytesPerPixel());
    frameCount = steps * within(meta.framesPerStep, 0, 1 << 10);
    within(meta.obsWidth, 0, 1 << 14);
    within(meta.obsHeight, 0, 1 << 14);
    plane = meta.planeBytes();
    planeCount = steps == 0 ? 0 : steps + within(meta.obsStack, 1, 1 << 10) - 1;
    actions = steps * within(meta.actionParts, 1, 1 << 10);
    ram = within(meta.ramSize, 0, 1 << 20);
  }
  static std::size_t product(std::size_t a, std::size_t b, const char* part) {
    if (a != 0 && b > kBlobMost / a) corrupt(part, "its description is larger than any clip");
    return a * b;
  }
};

// Bytes into one zstd frame that knows its size and carries a checksum.
class Compressor {
 public:
  explicit Compressor(std::size_t total)
      : m_context(ZSTD_createCCtx(), ZSTD_freeCCtx), m_out(ZSTD_compressBound(total)) {
    if (!m_context) throw Exception(ErrorCode::OutOfMemory, "No memory to compress a clip.");
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_setPledgedSrcSize(m_context.get(), total);
  }
  void add(const void* data, std::size_t bytes) { feed({data, bytes, 0}, ZSTD_e_continue); }
  Bytes finish() {
    feed({nullptr, 0, 0}, ZSTD_e_end);
    m_out.resize(m_used);
    m_out.shrink_to_fit();
    return std::move(m_out);
  }

 private:
  void feed(ZSTD_inBuffer in, ZSTD_EndDirective directive) {
    ZSTD_outBuffer out = {m_out.data(), m_out.size(), m_used};
    // The output has room for the worst case, so each call takes all of its input and ends all that it should.
    const std::size_t left = ZSTD_compressStream2(m_context.get(), &out, &in, directive);
    if (ZSTD_isError(left) || in.pos < in.size || (directive == ZSTD_e_end && left != 0))
      throw Exception(ErrorCode::Unknown, std::string("A clip cannot be compressed: ") + ZSTD_getErrorName(left) + ".");
    m_used = out.pos;
  }

  std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> m_context;
  Bytes m_out;
  std::size_t m_used = 0;
};

// Exactly `expected` bytes, or Exception(Corrupt). The size is looked at before memory is taken.
Bytes decompress(const Bytes& blob, std::size_t expected, const char* part) {
  const unsigned long long size = ZSTD_getFrameContentSize(blob.data(), blob.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) corrupt(part, "it is not compressed data");
  if (size != expected)
    corrupt(part, "it has " + std::to_string(size) + " bytes instead of " + std::to_string(expected));
  const std::size_t frame = ZSTD_findFrameCompressedSize(blob.data(), blob.size());
  if (ZSTD_isError(frame) || frame != blob.size()) corrupt(part, "it is cut off or followed by something else");
  Bytes raw(expected);
  const std::size_t written = ZSTD_decompress(raw.data(), raw.size(), blob.data(), blob.size());
  if (ZSTD_isError(written)) corrupt(part, ZSTD_getErrorName(written));
  if (written != expected) corrupt(part, "it ends early");
  return raw;
}

// Pictures as differences (exclusive or) to the one before; the first as it is.
void addPictures(Compressor& out, const Bytes& pictures, std::size_t size) {
  if (pictures.empty()) return;
  out.add(pictures.data(), size);
  Bytes difference(size);
  for (std::size_t start = size; start < pictures.size(); start += size) {
    const std::uint8_t* now = pictures.data() + start;
    const std::uint8_t* before = now - size;
    for (std::size_t i = 0; i < size; ++i) difference[i] = now[i] ^ before[i];
    out.add(difference.data(), size);
  }
}

void undoDifferences(Bytes& pictures, std::size_t size) {
  for (std::size_t start = size; start < pictures.size(); start += size) {
    std::uint8_t* now = pictures.data() + start;
    const std::uint8_t* before = now - size;
    for (std::size_t i = 0; i < size; ++i) now[i] ^= before[i];
  }
}

void require(bool fits, const char* part) {
  if (!fits)
    throw Exception(ErrorCode::InvalidInput, std::string("A clip cannot be stored: its ") + part +
                                                 " do not have the size that its description says.");
}

std::size_t paletteBytes(const ClipMeta& meta) {
  return meta.pixels == PixelFormat::Indexed8 ? kPaletteEntries * sizeof(std::uint32_t) : 0;
}

}  // namespace

EncodedClip encodeClip(const RawClip& raw) {
  const ClipMeta& meta = raw.frames.meta;
  require(raw.observations.meta == meta, "observations");
  const Sizes sizes(meta, "description");
  const std::size_t frameBytes = Sizes::product(sizes.frame, sizes.frameCount, "frames");
  const std::size_t planeBytes = Sizes::product(sizes.plane, sizes.planeCount, "observations");
  const std::size_t ramBytes = Sizes::product(sizes.ram, sizes.steps, "steps");
  const std::size_t palette = paletteBytes(meta);
  require(raw.frames.frames.size() == frameBytes, "frames");
  require(raw.frames.palette.size() * sizeof(std::uint32_t) == palette, "colours");
  require(raw.observations.planes.size() == planeBytes, "observations");
  require(raw.steps.actions.size() == sizes.actions && raw.steps.rewards.size() == sizes.steps &&
              raw.steps.ram.size() == ramBytes,
          "steps");

  EncodedClip clip;
  clip.meta = meta;
  Compressor frames(palette + frameBytes);
  addPictures(frames, raw.frames.frames, sizes.frame);
  frames.add(raw.frames.palette.data(), palette);
  clip.frames = frames.finish();

  Compressor observations(planeBytes);
  addPictures(observations, raw.observations.planes, sizes.plane);
  clip.observations = observations.finish();

  Compressor steps(sizes.actions * sizeof(ActionWord) + sizes.steps * sizeof(float) + ramBytes);
  steps.add(raw.steps.actions.data(), sizes.actions * sizeof(ActionWord));
  steps.add(raw.steps.rewards.data(), sizes.steps * sizeof(float));
  addPictures(steps, raw.steps.ram, sizes.ram);
  clip.steps = steps.finish();
  return clip;
}

ClipFrames decodeFrames(const ClipMeta& meta, const std::vector<std::uint8_t>& blob) {
  const Sizes sizes(meta, "frames");
  const std::size_t palette = paletteBytes(meta);
  const std::size_t pictures = Sizes::product(sizes.frame, sizes.frameCount, "frames");
  ClipFrames result;
  result.meta = meta;
  result.frames = decompress(blob, pictures + palette, "frames");
  result.palette.resize(palette / sizeof(std::uint32_t));
  if (palette > 0) std::memcpy(result.palette.data(), result.frames.data() + pictures, palette);
  result.frames.resize(pictures);
  undoDifferences(result.frames, sizes.frame);
  return result;
}

ClipObservations decodeObservations(const ClipMeta& meta, const std::vector<std::uint8_t>& blob) {
  const Sizes sizes(meta, "observations");
  ClipObservations result;
  result.meta = meta;
  result.planes = decompress(blob, Sizes::product(sizes.plane, sizes.planeCount, "observations"), "observations");
  undoDifferences(result.planes, sizes.plane);
  return result;
}

ClipSteps decodeSteps(const ClipMeta& meta, const std::vector<std::uint8_t>& blob) {
  const Sizes sizes(meta, "steps");
  const std::size_t words = sizes.actions * sizeof(ActionWord), numbers = words + sizes.steps * sizeof(float);
  const Bytes raw = decompress(blob, numbers + Sizes::product(sizes.ram, sizes.steps, "steps"), "steps");
  ClipSteps result;
  result.actions.resize(sizes.actions);
  result.rewards.resize(sizes.steps);
  if (sizes.steps == 0) return result;
  std::memcpy(result.actions.data(), raw.data(), words);
  std::memcpy(result.rewards.data(), raw.data() + words, numbers - words);
  result.ram.assign(raw.begin() + static_cast<std::ptrdiff_t>(numbers), raw.end());
  undoDifferences(result.ram, sizes.ram);
  return result;
}

}  // namespace podium
