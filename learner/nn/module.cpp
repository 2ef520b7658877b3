#include "learner/nn/module.h"

#include <torch/torch.h>
#include <torch/version.h>

#include "learner/nn/device.h"
#include "learner/nn/follower.h"
#include "learner/nn/leading_module.h"
#include "learner/nn/off_policy_factory.h"
#include "learner/nn/ppo_factory.h"
#include "learner/nn/recycling_allocator.h"
#include "learner/nn/reward_ensemble.h"
#include "learner/nn/reward_factory.h"
#include "learner/nn/threads.h"
#include "learner/nn/torch_errors.h"
#include "learner/policy_choice.h"

namespace podium::nn {
namespace {

class Module final : public NnModule {
 public:
  Module() {
    installRecyclingAllocator();
    useOneTorchThreadPerCaller();
  }
  std::string version() const override {
    return std::string("LibTorch ") + TORCH_VERSION + (torch::cuda::is_available() ? " with CUDA" : "");
  }
  std::vector<DeviceInfo> devices() const override {
    return atTorchEdge("Listing the devices", [] { return availableDevices(); });
  }
  std::string resolveDevice(const ComputeConfig& compute) const override {
    return atTorchEdge("Choosing the device", [&] { return nn::resolveDevice(compute.device).str(); });
  }
  std::unique_ptr<RewardModel> makeRewardModel(const RewardConfig& config, const ClipMeta& shape,
                                               const ComputeConfig& compute, std::uint64_t seed) override {
    return makeRewardEnsemble(config, shape, compute, seed);
  }
  std::unique_ptr<PolicyTrainer> makePolicyTrainer(const PolicyConfig& config, Environment& environment,
                                                   const ComputeConfig& compute, std::uint64_t seed) override {
    PolicyConfig chosen = config;
    chosen.algorithm = chosenAlgorithm(config.algorithm, environment.spec());
    if (chosen.algorithm == "ppo") return makePpoTrainer(config.ppo, environment, compute, seed);
    return makeOffPolicyTrainer(chosen, environment, compute, seed);
  }
  std::shared_ptr<NnModule> lead(const ProcessPlace& place, std::stop_token stop) override {
    return makeLeadingModule(std::make_shared<ProcessGroup>(place, std::move(stop)), *this);
  }
  void follow(const ProcessPlace& place, const StartEnvironment& start, std::stop_token stop) override {
    const auto group = std::make_shared<ProcessGroup>(place, stop);
    atTorchEdge("Learning together", [&] { nn::follow(group, start, stop); });
  }
};

}  // namespace

std::unique_ptr<RewardModel> makeRewardEnsemble(const RewardConfig& config, const ClipMeta& shape,
                                                const ComputeConfig& compute, std::uint64_t seed,
                                                std::shared_ptr<ProcessGroup> group) {
  return atTorchEdge("Making the reward model", [&] {
    return std::make_unique<RewardEnsemble>(config, shape, resolveDevice(compute.device), compute.threads, seed,
                                            std::move(group));
  });
}

std::unique_ptr<NnModule> makeNnModule() { return std::make_unique<Module>(); }

}  // namespace podium::nn
