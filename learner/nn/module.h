#pragma once
// The module's one object, without torch in sight.
#include <memory>

#include "learner/nn_module.h"

namespace podium::nn {

// Prepares torch for this process: one thread per caller, memory of large tensors recycled.
std::unique_ptr<NnModule> makeNnModule();

}  // namespace podium::nn
