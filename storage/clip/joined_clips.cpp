#include "storage/clip/joined_clips.h"

#include "storage/domain/result.h"

namespace podium {

void append(ClipObservations& whole, const ClipObservations& next) {
  ClipMeta expected = whole.meta;
  expected.steps = next.meta.steps;
  expected.startStep += whole.meta.steps;
  if (next.meta != expected)
    throw Exception(ErrorCode::Corrupt,
                    "The clips of a demonstration do not follow each other: the project file is damaged.");
  const std::size_t seen = static_cast<std::size_t>(next.meta.obsStack - 1) * next.meta.planeBytes();
  whole.planes.insert(whole.planes.end(), next.planes.begin() + static_cast<std::ptrdiff_t>(seen), next.planes.end());
  whole.meta.steps += next.meta.steps;
}

}  // namespace podium
