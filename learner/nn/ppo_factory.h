#pragma once
// Makes the policy trainer without showing torch: for the module, and for tests that also see Qt.
#include <cstdint>
#include <memory>

#include "learner/nn_module.h"
#include "learner/policy_trainer.h"

namespace podium::nn {

class ProcessGroup;

// See NnModule::makePolicyTrainer(). Throws Exception(InvalidInput) for settings or observations that PPO cannot use
// and Exception(Unavailable) for a device that is not there. compute.threads: workers of the update on the CPU. group:
// the processes that learn together; nullptr: this one alone.
std::unique_ptr<PolicyTrainer> makePpoTrainer(const PpoConfig& config, Environment& environment,
                                              const ComputeConfig& compute, std::uint64_t seed,
                                              std::shared_ptr<ProcessGroup> group = nullptr);

}  // namespace podium::nn
