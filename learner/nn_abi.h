#pragma once
// One number for all that the program and the module of the networks share: nobody has to remember to change it.
#include <cstdint>

#include "learner/nn_interface.h"  // made by the build: kNnInterface, a hash of the shared headers' text
#include "learner/nn_module.h"

namespace podium {

// Differs when a shared header does, or when what is made of it has another size: another compiler, standard library
// or checking mode.
constexpr std::uint64_t nnModuleAbi() {
  std::uint64_t abi = kNnInterface;
  for (const std::uint64_t size : {sizeof(EnvConfig),        sizeof(EnvSpec),          sizeof(StepBatch),
                                   sizeof(PolicyConfig),     sizeof(PpoReport),        sizeof(StepRecord),
                                   sizeof(EvaluationReport), sizeof(ImitationConfig),  sizeof(ImitationReport),
                                   sizeof(FeedbackConfig),   sizeof(JudgedPress),      sizeof(CoachReport),
                                   sizeof(RewardConfig),     sizeof(RankingExample),   sizeof(FitReport),
                                   sizeof(ClipMeta),         sizeof(ClipObservations), sizeof(ComputeConfig),
                                   sizeof(ProcessPlace),     sizeof(DeviceInfo),       sizeof(Error),
                                   sizeof(LogSink)})
    abi = (abi ^ size) * 0x100000001b3ULL;  // FNV-1a (Fowler, Noll and Vo)
  return abi;
}

}  // namespace podium
