#pragma once
// Networks that learn nothing but keep a journal and fail when told to: for the logic of the loop alone. What the true
// networks do with it is tested in test_learning_loop.cpp.
#include <functional>
#include <mutex>
#include <vector>

#include "learner/nn_module.h"
#include "learner/random.h"

namespace podium::test {

// What was asked of the networks. Shared with the test; the loop's thread writes.
struct NnJournal {
  struct Fit {
    int steps = 0;
    std::vector<std::int64_t> answers;  // ids
  };
  std::mutex mutex;
  std::vector<Fit> fits;
  int collects = 0, explorations = 0, iterations = 0, evaluations = 0, saves = 0, policiesMade = 0, policyLoads = 0,
      rewardsMade = 0;
  std::vector<int> imitated;            // steps of play in each imitation
  std::vector<int> presses;             // set, at each fit
  std::vector<int> coached;             // presses that were given to be followed
  std::vector<int> automatic;           // automatic labels in each fit
  std::vector<std::int64_t> snapshots;  // version used by each iteration

  // Called at the start of each call, with how many came before it. May throw.
  std::function<void(int)> onFit = [](int) {};
  std::function<void(int)> onCollect = [](int) {};
  std::function<void(int)> onIterate = [](int) {};
  std::function<void(int)> onSave = [](int) {};
  std::function<void(int)> onLoad = [](int) {};
  std::function<void(int)> onMakeReward = [](int) {};
  // Called with the stop token in each iteration, before it plays: a long piece of work.
  std::function<void(std::stop_token)> during = [](std::stop_token) {};
};

// The policy plays at random through the given environment, so that clips and counters are real.
class ScriptedNnModule final : public NnModule {
 public:
  explicit ScriptedNnModule(std::shared_ptr<NnJournal> journal) : m_journal(std::move(journal)) {}
  std::string version() const override { return "scripted"; }
  std::vector<DeviceInfo> devices() const override { return {{"cpu", "scripted"}}; }
  std::string resolveDevice(const ComputeConfig&) const override { return "cpu"; }
  std::unique_ptr<RewardModel> makeRewardModel(const RewardConfig& config, const ClipMeta& shape,
                                               const ComputeConfig& compute, std::uint64_t seed) override;
  std::unique_ptr<PolicyTrainer> makePolicyTrainer(const PolicyConfig& config, Environment& environment,
                                                   const ComputeConfig& compute, std::uint64_t seed) override;
  std::shared_ptr<NnModule> lead(const ProcessPlace&, std::stop_token) override { return {}; }
  void follow(const ProcessPlace&, const StartEnvironment&, std::stop_token) override {}

 private:
  std::shared_ptr<NnJournal> m_journal;
};

}  // namespace podium::test
