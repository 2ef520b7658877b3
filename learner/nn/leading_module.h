#pragma once
// The networks of a process that leads others: the learner's loop uses them as it uses its own.
#include <memory>

#include "learner/nn/process_group.h"
#include "learner/nn_module.h"

namespace podium::nn {

// What it makes tells the others what is done, and does its part of it; they do theirs (follower.h). Only PPO:
// Exception(InvalidInput) otherwise. `own` makes what one process has alone, and answers for it. When it is destroyed
// the others end.
std::shared_ptr<NnModule> makeLeadingModule(std::shared_ptr<ProcessGroup> group, NnModule& own);

// "auto" on a machine with several GPUs: the one of this process.
ComputeConfig computeOf(const ComputeConfig& compute, int localRank);

}  // namespace podium::nn
