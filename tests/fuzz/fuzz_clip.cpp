// The clip codec: what is encoded is decoded the same, and bytes that are no clip are refused.
#include "storage/clip/clip_codec.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

namespace {

ClipMeta metaOf(fuzz::Bytes& bytes) {
  ClipMeta meta;
  meta.steps = bytes.byte() % 8;
  meta.framesPerStep = bytes.byte() % 5;
  meta.frameWidth = bytes.byte() % 9;
  meta.frameHeight = bytes.byte() % 9;
  meta.pixels = (bytes.byte() & 1U) != 0 ? PixelFormat::Indexed8 : PixelFormat::Rgb24;
  meta.obsWidth = bytes.byte() % 9;
  meta.obsHeight = bytes.byte() % 9;
  meta.obsStack = bytes.byte() % 5;
  meta.ramSize = bytes.byte() % 9;
  return meta;
}

std::vector<std::uint8_t> filled(std::string_view from, std::size_t count) {
  std::vector<std::uint8_t> bytes(count);
  for (std::size_t i = 0; i < count && !from.empty(); ++i) bytes[i] = static_cast<std::uint8_t>(from[i % from.size()]);
  return bytes;
}

RawClip clipOf(const ClipMeta& meta, std::string_view from) {
  const auto size = [](auto... sides) { return (static_cast<std::size_t>(sides) * ...); };
  RawClip clip;
  clip.frames.meta = clip.observations.meta = meta;
  clip.frames.frames =
      filled(from, size(meta.steps, meta.framesPerStep, meta.frameWidth, meta.frameHeight, meta.bytesPerPixel()));
  if (meta.pixels == PixelFormat::Indexed8) clip.frames.palette.assign(256, static_cast<std::uint32_t>(from.size()));
  if (meta.steps > 0)
    clip.observations.planes = filled(from, size(meta.steps + meta.obsStack - 1, meta.obsWidth, meta.obsHeight));
  clip.steps.actions.assign(static_cast<std::size_t>(meta.steps), 7);
  clip.steps.rewards.assign(static_cast<std::size_t>(meta.steps), -0.5F);
  clip.steps.ram = filled(from, size(meta.steps, meta.ramSize));
  return clip;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const ClipMeta meta = metaOf(bytes);
  const std::vector<std::uint8_t> blob(bytes.rest().begin(), bytes.rest().end());
  fuzz::accepts([&] { decodeFrames(meta, blob); });
  fuzz::accepts([&] { decodeObservations(meta, blob); });
  fuzz::accepts([&] { decodeSteps(meta, blob); });
  const RawClip raw = clipOf(meta, bytes.rest());
  EncodedClip clip;
  if (!fuzz::accepts([&] { clip = encodeClip(raw); })) return 0;
  const ClipFrames frames = decodeFrames(meta, clip.frames);
  fuzz::require(frames.frames == raw.frames.frames && frames.palette == raw.frames.palette, "frames come back");
  fuzz::require(decodeObservations(meta, clip.observations).planes == raw.observations.planes,
                "observations come back");
  const ClipSteps steps = decodeSteps(meta, clip.steps);
  fuzz::require(steps.actions == raw.steps.actions && steps.rewards == raw.steps.rewards && steps.ram == raw.steps.ram,
                "steps come back");
  return 0;
}
