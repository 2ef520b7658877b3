#pragma once
// Precompiled once for everything in this room: parsing torch costs more than compiling any file here.
#include <torch/torch.h>
