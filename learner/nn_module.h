#pragma once
// The networks, behind a module that is loaded when a learner starts: the window alone never loads LibTorch.
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "learner/environment.h"
#include "learner/policy_trainer.h"
#include "learner/process_place.h"
#include "learner/reward_model.h"
#include "storage/domain/log.h"
#include "storage/domain/result.h"

namespace podium {

struct DeviceInfo {
  std::string name;         // "cpu", "cuda:0"
  std::string description;  // "2 cores", "NVIDIA ..., 139 GiB"
};

// `device`: "auto" (CUDA when present), "cpu", "cuda:I". Unknown or missing devices: Exception(Unavailable).
// `threads`: torch's own; 0: chosen by a short measured warm-up, leaving the window responsive.
struct ComputeConfig {
  std::string device = "auto";
  int threads = 0;
  bool operator==(const ComputeConfig&) const = default;
};

// Throws Exception; Cancelled when stopped meanwhile.
using StartEnvironment = std::function<std::unique_ptr<Environment>(const EnvConfig&, std::stop_token)>;

class NnModule {
 public:
  virtual ~NnModule() = default;
  virtual std::string version() const = 0;  // "LibTorch 2.13.0+cpu"
  virtual std::vector<DeviceInfo> devices() const = 0;
  virtual std::string resolveDevice(const ComputeConfig& compute) const = 0;
  virtual std::unique_ptr<RewardModel> makeRewardModel(const RewardConfig& config, const ClipMeta& shape,
                                                       const ComputeConfig& compute, std::uint64_t seed) = 0;
  // The environment must outlive the trainer. Throws Exception(InvalidInput) for settings that it cannot be played
  // with, and Exception(OutOfMemory) for a replay that does not fit into the machine.
  virtual std::unique_ptr<PolicyTrainer> makePolicyTrainer(const PolicyConfig& config, Environment& environment,
                                                           const ComputeConfig& compute, std::uint64_t seed) = 0;

  // Several processes that learn together: PPO and the reward model, gradients over all. Each calls the one that its
  // place says, and waits for the others there. `stop` ends the waits. Throw Exception(Unavailable) when the others do
  // not come or cannot be reached any more, and Exception(Cancelled).
  //
  // Rank 0: what it returns is used like this module; what it makes plays and learns with the others, who end when it
  // is destroyed. This module outlives it. A lost process is an Exception(Unavailable) of whatever is done next, and of
  // check() while there is nothing to do.
  virtual std::shared_ptr<NnModule> lead(const ProcessPlace& place, std::stop_token stop) = 0;
  virtual void check() const {}
  // The other ranks: plays in environments of its own and learns along, until the leader ends.
  virtual void follow(const ProcessPlace& place, const StartEnvironment& start, std::stop_token stop) = 0;
};

// Loads the module once per process (later calls return the same). `path` empty: lib/ beside the program, or the
// environment variable PODIUM_NN. Error(Unavailable) says what is missing and how to get it.
Result<std::shared_ptr<NnModule>> loadNnModule(const std::string& path = {});

// What the module exports. `abi` is nnModuleAbi() of learner/nn_abi.h, checked so that a stale module is refused
// instead of crashing. `log` is where the module's messages go: it has a log() of its own.
using CreateNnModule = NnModule* (*)(std::uint64_t abi, const LogSink& log);  // nullptr: another abi
constexpr const char* kCreateNnModuleSymbol = "podiumCreateNnModule";

}  // namespace podium
