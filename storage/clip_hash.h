#pragma once
// The key under which a clip's content is stored once.
#include <string>

#include "storage/domain/clip.h"

namespace podium {

// SHA-256 in lower-case hex over the facts that decoding needs (environment, sizes, rates, pixel format) and the three
// blobs, each with its length before it. Where the clip came from (seed, policy version, start step) is no part of the
// content: it belongs to the item. Pure; any thread.
std::string clipHash(const EncodedClip& clip);

}  // namespace podium
