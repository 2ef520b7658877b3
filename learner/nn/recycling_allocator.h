#pragma once
// Memory of large CPU tensors, kept for the next tensor of the same size. A minibatch allocates and frees the same few
// hundred megabytes again and again; handed back to the system each time, clearing and mapping their pages costs as
// much as the convolutions.
#include <cstddef>

namespace podium::nn {

// From now on torch takes CPU tensors of 256 KiB and more from here, smaller ones as before. Call once, before the
// first tensor; later calls do nothing. Thread-safe. What is freed is kept until releaseIdleMemory().
void installRecyclingAllocator();

// Hands blocks that no tensor holds back to the system. Cheap enough for the end of every fit or rollout.
void releaseIdleMemory();

// Bytes that are kept and not in use.
std::size_t idleMemory();

}  // namespace podium::nn
