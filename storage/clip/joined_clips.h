#pragma once
// Clips of one episode put together again.
#include "storage/domain/clip.h"

namespace podium {

// Appends what came next in the same episode: the planes of two clips that follow each other overlap by what the model
// sees at once. Throws Exception(Corrupt) when `next` does not follow `whole`. Any thread.
void append(ClipObservations& whole, const ClipObservations& next);

}  // namespace podium
