#include "storage/clip_hash.h"

#include <bit>

#include "storage/sha256.h"

namespace podium {
namespace {

class Digest {
 public:
  void add(std::uint64_t value) {
    char bytes[8];
    for (int i = 0; i < 8; ++i) bytes[i] = static_cast<char>(value >> (8 * i));  // little-endian on every machine
    m_hash.add(std::string_view(bytes, 8));
  }
  void add(int value) { add(static_cast<std::uint64_t>(value)); }
  void add(const std::string& text) {
    add(static_cast<std::uint64_t>(text.size()));
    m_hash.add(text);
  }
  void add(const std::vector<std::uint8_t>& bytes) {
    add(static_cast<std::uint64_t>(bytes.size()));
    m_hash.add(bytes);
  }
  std::string hex() const { return m_hash.hex(); }

 private:
  Sha256 m_hash;
};

}  // namespace

std::string clipHash(const EncodedClip& clip) {
  const ClipMeta& meta = clip.meta;
  Digest digest;
  digest.add(std::string("podium clip 1"));
  digest.add(meta.environment);
  for (int value : {meta.steps, meta.framesPerStep, meta.frameWidth, meta.frameHeight, static_cast<int>(meta.pixels),
                    meta.obsWidth, meta.obsHeight, meta.obsStack, meta.ramSize})
    digest.add(value);
  digest.add(std::bit_cast<std::uint64_t>(meta.framesPerSecond));
  // Clips of games, which were all there was at first, keep the hash that they always had.
  if (hasOwnSpaces(meta))
    for (int value : {static_cast<int>(meta.obsFormat), meta.actionParts, meta.realActions ? 1 : 0}) digest.add(value);
  digest.add(clip.steps);
  digest.add(clip.observations);
  digest.add(clip.frames);
  return digest.hex();
}

}  // namespace podium
