#include "exporters/clips/clip_arrays.h"

#include <string_view>

#include "exporters/clips/clip_pixels.h"
#include "exporters/clips/npy.h"

namespace podium {

ClipArray observationArray(const ClipObservations& clip) {
  const ClipMeta& meta = clip.meta;
  if (meta.obsFormat == ObsFormat::Grey8)
    return {"u1", {meta.steps, meta.obsHeight, meta.obsWidth, meta.obsStack}, stackedInputs(clip)};
  ClipArray array{"f4", {meta.steps, std::int64_t{meta.obsStack} * meta.obsWidth}, {}};
  const auto* bytes = reinterpret_cast<const char*>(clip.planes.data());
  for (std::size_t step = 0; step < static_cast<std::size_t>(meta.steps); ++step)
    array.bytes.append(bytes + step * meta.planeBytes(), meta.inputBytes());
  return array;
}

ClipArray actionArray(const ClipMeta& meta, const ClipSteps& steps, std::int64_t count) {
  ClipArray array{meta.realActions ? "f4" : "i8", {count}, {}};
  if (meta.realActions || meta.actionParts > 1) array.shape.push_back(meta.actionParts);
  const std::vector<ActionWord> words(steps.actions.begin(), steps.actions.begin() + count * meta.actionParts);
  if (meta.realActions)
    array.bytes = bytesOf(words);
  else
    array.bytes = bytesOf(std::vector<std::int64_t>(words.begin(), words.end()));
  return array;
}

bool haveSameSpaces(const ClipMeta& one, const ClipMeta& other) {
  return one.obsFormat == other.obsFormat && one.obsWidth == other.obsWidth && one.obsHeight == other.obsHeight &&
         one.obsStack == other.obsStack && one.actionParts == other.actionParts && one.realActions == other.realActions;
}

std::string npyOf(const ClipArray& array) {
  const std::string_view type = array.type;
  return npyHeader(type == "u1" ? "|u1" : type == "i8" ? "<i8" : "<f4", array.shape) + array.bytes;
}

}  // namespace podium
