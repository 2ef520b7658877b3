#pragma once
// Makes the trainers that learn from a replay, without showing torch: for the module, and for tests that also see Qt.
#include <cstdint>
#include <memory>

#include "learner/nn_module.h"
#include "learner/policy_trainer.h"

namespace podium::nn {

// config.algorithm: "sac" or "dqn". Throws as NnModule::makePolicyTrainer(). compute.threads: that score rewards.
std::unique_ptr<PolicyTrainer> makeOffPolicyTrainer(const PolicyConfig& config, Environment& environment,
                                                    const ComputeConfig& compute, std::uint64_t seed);

// Bytes of memory that are free here, as the system and its limits for this process say; 0: unknown.
std::size_t availableMemory();

}  // namespace podium::nn
