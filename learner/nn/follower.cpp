#include "learner/nn/follower.h"

#include <utility>

#include "learner/nn/group_orders.h"
#include "learner/nn/leading_module.h"
#include "learner/nn/ppo_factory.h"
#include "learner/nn/reward_factory.h"
#include "learner/random.h"
#include "storage/domain/log.h"

namespace podium::nn {
namespace {

constexpr std::uint64_t kEnvironmentSeed = 0xf0110;  // purpose of mixSeed()

class Follower {
 public:
  Follower(std::shared_ptr<ProcessGroup> group, const StartEnvironment& start, std::stop_token stop)
      : m_group(std::move(group)), m_start(start), m_stop(std::move(stop)) {}

  void run() {
    for (;;) {
      const Order order = takeOrder(*m_group);
      if (order.kind == Order::Kind::End) return;
      const std::stop_token piece = m_group->beginPiece({});
      try {
        obey(order, piece);
      } catch (const SharedFault& fault) {  // the leader has met it too, and knows what to do
        if (fault.code() != ErrorCode::Cancelled) log(LogLevel::Warning, "learner", fault.what());
      }
    }
  }

 private:
  void obey(const Order& order, const std::stop_token& piece) {
    switch (order.kind) {
      case Order::Kind::MakeReward:
        return m_group->agreed([&] {
          m_reward = makeRewardEnsemble(order.config.reward, order.shape, computeHere(order), order.seed, m_group);
        });
      case Order::Kind::MakePolicy:
        return m_group->agreed([&] { makePolicy(order); });
      case Order::Kind::RewardState:
        return load(*m_reward);
      case Order::Kind::PolicyState:
        return load(*m_policy);
      case Order::Kind::Fit:
        m_reward->fit(m_examples.take(*m_group), order.steps, piece);
        return;
      case Order::Kind::Collect:
        m_policy->collect(nullptr, piece);
        return;
      case Order::Kind::Iterate:
        m_policy->iterate(order.trueReward ? nullptr : m_reward->snapshot(), nullptr, piece);
        return;
      case Order::Kind::Explore:
        m_policy->explore(nullptr, piece);
        return;
      case Order::Kind::End:
        return;
    }
  }

  ComputeConfig computeHere(const Order& order) const { return computeOf(order.config.compute, m_group->localRank()); }

  // Other games than the leader's, which nobody looks at.
  void makePolicy(const Order& order) {
    m_policy.reset();
    m_environment.reset();
    EnvConfig config = order.config.env;
    config.seed = mixSeed(config.seed, kEnvironmentSeed, static_cast<std::uint64_t>(m_group->rank()));
    config.frames = false;
    m_environment = m_start(config, m_stop);
    m_policy = makePpoTrainer(order.config.ppo, *m_environment, computeHere(order), order.seed, m_group);
  }

  template <class Trainer>
  void load(Trainer& trainer) {
    const ScratchFolder scratch;
    takeFolder(*m_group, scratch.path());
    m_group->agreed([&] { trainer.load(scratch.path()); });
  }

  std::shared_ptr<ProcessGroup> m_group;
  const StartEnvironment& m_start;
  std::stop_token m_stop;
  std::unique_ptr<Environment> m_environment;
  std::unique_ptr<RewardModel> m_reward;
  std::unique_ptr<PolicyTrainer> m_policy;
  ExampleReceiver m_examples;
};

}  // namespace

void follow(const std::shared_ptr<ProcessGroup>& group, const StartEnvironment& start, std::stop_token stop) {
  try {
    Follower(group, start, std::move(stop)).run();
  } catch (const std::exception& fault) {
    if (!group->isBroken()) group->leave(group->name() + " failed: " + fault.what());
    throw;
  }
}

}  // namespace podium::nn
