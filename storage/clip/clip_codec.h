#pragma once
// Lossless, compressed form of clips. Pure functions, safe on any thread. Decoders check every size and throw
// Exception(Corrupt) on bytes that they did not write; they never read or allocate beyond what the meta data implies.
#include "storage/domain/clip.h"

namespace podium {

struct RawClip {
  ClipFrames frames;
  ClipObservations observations;
  ClipSteps steps;
};

// Frames are stored as differences to the frame before (most pixels of a game stand still), then zstd.
EncodedClip encodeClip(const RawClip& raw);

ClipFrames decodeFrames(const ClipMeta& meta, const std::vector<std::uint8_t>& blob);
ClipObservations decodeObservations(const ClipMeta& meta, const std::vector<std::uint8_t>& blob);
ClipSteps decodeSteps(const ClipMeta& meta, const std::vector<std::uint8_t>& blob);

}  // namespace podium
