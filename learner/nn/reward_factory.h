#pragma once
// Makes the reward model without showing torch: for the module, and for tests that also see Qt.
#include <cstdint>
#include <memory>

#include "learner/nn_module.h"
#include "learner/reward_model.h"

namespace podium::nn {

class ProcessGroup;

// See NnModule::makeRewardModel(). Throws Exception(InvalidInput) for settings or observations that the network cannot
// use and Exception(Unavailable) for a device that is not there. compute.threads: of fitting on the CPU. group: the
// processes that learn together; nullptr: this one alone.
std::unique_ptr<RewardModel> makeRewardEnsemble(const RewardConfig& config, const ClipMeta& shape,
                                                const ComputeConfig& compute, std::uint64_t seed,
                                                std::shared_ptr<ProcessGroup> group = nullptr);

}  // namespace podium::nn
