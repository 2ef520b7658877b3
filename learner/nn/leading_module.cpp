#include "learner/nn/leading_module.h"

#include <torch/cuda.h>

#include <type_traits>
#include <utility>

#include "learner/nn/group_orders.h"
#include "learner/nn/ppo_factory.h"
#include "learner/nn/reward_factory.h"
#include "learner/policy_choice.h"
#include "storage/domain/log.h"

namespace podium::nn {
namespace {

// Gives the order and does this process's part of it. A fault that the others have not met as well would leave them
// waiting: they are told, and the group ends.
template <class Work>
auto doTogether(ProcessGroup& group, const Order& order, std::stop_token stop, const Work& work) {
  giveOrder(group, order);
  try {
    return work(group.beginPiece(std::move(stop)));
  } catch (const SharedFault&) {
    throw;
  } catch (const std::exception& fault) {
    if (!group.isBroken()) group.leave(std::string("The process that leads failed: ") + fault.what());
    throw;
  }
}

// Files that hold what a trainer knows, to the others' trainers.
template <class Trainer>
void sendState(ProcessGroup& group, Order::Kind kind, const Trainer& trainer) {
  const ScratchFolder scratch;
  trainer.save(scratch.path());
  doTogether(group, {.kind = kind}, {}, [&](const std::stop_token&) {
    giveFolder(group, scratch.path(), "rollout");
    group.settle({});  // the others have loaded it
  });
}

class LeadingTrainer final : public PolicyTrainer {
 public:
  LeadingTrainer(std::shared_ptr<ProcessGroup> group, std::unique_ptr<PolicyTrainer> own)
      : m_group(std::move(group)), m_own(std::move(own)) {
    send();
  }

  PpoReport collect(StepSink* sink, std::stop_token stop) override {
    return doTogether(*m_group, {.kind = Order::Kind::Collect}, std::move(stop),
                      [&](std::stop_token mine) { return m_own->collect(sink, std::move(mine)); });
  }
  PpoReport iterate(const std::shared_ptr<const RewardSnapshot>& reward, StepSink* sink,
                    std::stop_token stop) override {
    return doTogether(*m_group, {.kind = Order::Kind::Iterate, .trueReward = !reward}, std::move(stop),
                      [&](std::stop_token mine) { return m_own->iterate(reward, sink, std::move(mine)); });
  }
  PpoReport explore(StepSink* sink, std::stop_token stop) override {
    return doTogether(*m_group, {.kind = Order::Kind::Explore}, std::move(stop),
                      [&](std::stop_token mine) { return m_own->explore(sink, std::move(mine)); });
  }
  int stepsPerIteration() const override { return m_own->stepsPerIteration(); }
  EvaluationReport evaluate(const EvaluationOptions& options, StepSink* sink, std::stop_token stop) override {
    return m_own->evaluate(options, sink, std::move(stop));
  }
  void setDemonstrations(DemonstrationPlays plays, const ImitationConfig& config) override {
    m_own->setDemonstrations(std::move(plays), config);
  }
  ImitationReport imitate(std::stop_token stop) override {
    return alone([&] { return m_own->imitate(std::move(stop)); });
  }
  CoachReport coach(const JudgedPresses& presses, const FeedbackConfig& config, std::stop_token stop) override {
    return alone([&] { return m_own->coach(presses, config, std::move(stop)); });
  }
  void restart() override { m_own->restart(); }
  std::int64_t envSteps() const override { return m_own->envSteps(); }
  std::int64_t policyVersion() const override { return m_own->policyVersion(); }
  void save(const std::string& folder) const override { m_own->save(folder); }
  void load(const std::string& folder) override {
    m_own->load(folder);
    send();
  }

 private:
  void send() { sendState(*m_group, Order::Kind::PolicyState, *m_own); }

  // What this process does to the policy, which the others then get.
  template <class Work>
  std::invoke_result_t<Work> alone(const Work& work) {
    const std::int64_t before = policyVersion();
    try {
      auto report = work();
      if (policyVersion() != before) send();
      return report;
    } catch (...) {
      if (policyVersion() != before) send();
      throw;
    }
  }

  std::shared_ptr<ProcessGroup> m_group;
  std::unique_ptr<PolicyTrainer> m_own;
};

class LeadingReward final : public RewardModel {
 public:
  LeadingReward(std::shared_ptr<ProcessGroup> group, std::unique_ptr<RewardModel> own)
      : m_group(std::move(group)), m_own(std::move(own)) {
    send();
  }

  FitReport fit(std::span<const RankingExample> examples, int steps, std::stop_token stop) override {
    return doTogether(*m_group, {.kind = Order::Kind::Fit, .steps = steps}, std::move(stop), [&](std::stop_token mine) {
      m_examples.give(*m_group, examples);
      return m_own->fit(examples, steps, std::move(mine));
    });
  }
  void setPresses(JudgedPresses presses, const FeedbackConfig&) override {
    if (!presses.empty() && !std::exchange(m_toldOfPresses, true))
      log(LogLevel::Warning, "learner",
          "The reward of several processes is learnt from answers alone: presses wait for a process that learns "
          "alone.");
  }
  std::shared_ptr<const RewardSnapshot> snapshot() const override { return m_own->snapshot(); }
  const RewardConfig& config() const override { return m_own->config(); }
  void save(const std::string& folder) const override { m_own->save(folder); }
  void load(const std::string& folder) override {
    m_own->load(folder);
    send();
  }

 private:
  void send() { sendState(*m_group, Order::Kind::RewardState, *m_own); }

  std::shared_ptr<ProcessGroup> m_group;
  std::unique_ptr<RewardModel> m_own;
  ExampleSender m_examples;
  bool m_toldOfPresses = false;
};

class LeadingModule final : public NnModule {
 public:
  LeadingModule(std::shared_ptr<ProcessGroup> group, NnModule& own) : m_group(std::move(group)), m_own(own) {}
  ~LeadingModule() override {
    if (m_group->isBroken()) return;
    try {
      giveOrder(*m_group, {.kind = Order::Kind::End});
    } catch (const std::exception& fault) {
      log(LogLevel::Warning, "learner", fault.what());
    }
  }
  std::string version() const override { return m_own.version(); }
  std::vector<DeviceInfo> devices() const override { return m_own.devices(); }
  void check() const override { m_group->check(); }
  std::string resolveDevice(const ComputeConfig& compute) const override {
    return m_own.resolveDevice(computeOf(compute, m_group->localRank()));
  }

  std::unique_ptr<RewardModel> makeRewardModel(const RewardConfig& config, const ClipMeta& shape,
                                               const ComputeConfig& compute, std::uint64_t seed) override {
    Order order{.kind = Order::Kind::MakeReward, .seed = seed, .shape = shape};
    order.config.reward = config;
    order.config.compute = compute;
    return doTogether(*m_group, order, {}, [&](const std::stop_token&) {
      std::unique_ptr<RewardModel> own;
      m_group->agreed(
          [&] { own = makeRewardEnsemble(config, shape, computeOf(compute, m_group->localRank()), seed, m_group); });
      return std::make_unique<LeadingReward>(m_group, std::move(own));
    });
  }

  std::unique_ptr<PolicyTrainer> makePolicyTrainer(const PolicyConfig& config, Environment& environment,
                                                   const ComputeConfig& compute, std::uint64_t seed) override {
    if (chosenAlgorithm(config.algorithm, environment.spec()) != "ppo")
      throw Exception(ErrorCode::InvalidInput,
                      "Several processes learn together with PPO alone: set policy.algorithm=ppo, or start one.");
    Order order{.kind = Order::Kind::MakePolicy, .seed = seed};
    order.config.env = environment.spec().config;
    order.config.ppo = config.ppo;
    order.config.compute = compute;
    auto own = doTogether(*m_group, order, {}, [&](const std::stop_token&) {
      std::unique_ptr<PolicyTrainer> made;
      m_group->agreed([&] {
        made = makePpoTrainer(config.ppo, environment, computeOf(compute, m_group->localRank()), seed, m_group);
      });
      return made;
    });
    return std::make_unique<LeadingTrainer>(m_group, std::move(own));
  }

  std::shared_ptr<NnModule> lead(const ProcessPlace& place, std::stop_token stop) override {
    return m_own.lead(place, std::move(stop));
  }
  void follow(const ProcessPlace& place, const StartEnvironment& start, std::stop_token stop) override {
    m_own.follow(place, start, std::move(stop));
  }

 private:
  std::shared_ptr<ProcessGroup> m_group;
  NnModule& m_own;
};

}  // namespace

std::shared_ptr<NnModule> makeLeadingModule(std::shared_ptr<ProcessGroup> group, NnModule& own) {
  return std::make_shared<LeadingModule>(std::move(group), own);
}

ComputeConfig computeOf(const ComputeConfig& compute, int localRank) {
  const auto devices = static_cast<int>(torch::cuda::device_count());
  if (compute.device != "auto" || devices < 2) return compute;
  return {"cuda:" + std::to_string(localRank % devices), compute.threads};
}

}  // namespace podium::nn
