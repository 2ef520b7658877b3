#include "learner/nn/dqn_learner.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <algorithm>

namespace podium::nn {
namespace {

constexpr std::uint64_t kWeightSeed = 0xd91;  // purpose of mixSeed
constexpr double kMaxNorm = 10.0;             // of a gradient (Wang et al. 2016, section 4.2)

}  // namespace

DqnLearner::DqnLearner(const PolicyConfig& config, const EnvSpec& spec, c10::Device device, std::uint64_t seed)
    : m_config(config.replay),
      m_network({.network = config.ppo.network, .hidden = config.replay.hidden, .separateNetworks = false}),
      m_shape(shapeOf(spec)),
      m_head(std::make_shared<GreedyHead>(spec.actions)),
      m_online(make(device)),
      m_target(make(device)),
      m_adam(m_online->parameters(), kReplayEpsilon),
      m_random(mixSeed(seed, kWeightSeed)) {
  resetCritic();
}

std::shared_ptr<DqnPolicy> DqnLearner::make(c10::Device device) const {
  return std::make_shared<DqnPolicy>(m_network, m_shape, device, m_head);
}

std::shared_ptr<PolicyNet> DqnLearner::copy() const { return make(m_online->device()); }

double DqnLearner::randomShare(std::int64_t envSteps) const {
  const double passed = std::min(1.0, static_cast<double>(envSteps) / static_cast<double>(m_config.epsilonSteps));
  return m_config.epsilonStart + passed * (m_config.epsilonEnd - m_config.epsilonStart);
}

OffPolicyFigures DqnLearner::update(const ReplayBatch& batch) {
  at::Tensor targets;
  {
    const c10::NoGradGuard noGrad;
    targets = doubleDqnTarget(batch.rewards, batch.continues, m_online->forward(batch.nextInputs).actions,
                              m_target->forward(batch.nextInputs).actions, m_config.gamma);
  }
  const at::Tensor values = m_online->forward(batch.inputs).actions.gather(1, batch.actions).squeeze(1);
  const at::Tensor loss = at::huber_loss(values, targets);
  descend(loss, m_online->parameters(), m_adam, m_config.learningRate, kMaxNorm);
  if (++m_updates % m_config.targetPeriod == 0) follow(*m_online, *m_target, m_config.tau);
  return {.criticLoss = loss.item<double>(), .actionValue = values.mean().item<double>()};
}

void DqnLearner::resetCritic() {
  m_online->initialise(m_random.next());
  follow(*m_online, *m_target, 1.0);
  m_adam.forget();
}

void DqnLearner::save(Checkpoint& checkpoint) const {
  putModule(checkpoint, "policy", m_online->body());
  putModule(checkpoint, "target", m_target->body());
  m_adam.save(checkpoint, "adam");
  checkpoint.metadata["random.networks"] = m_random.state();
  checkpoint.metadata["updates"] = std::to_string(m_updates);
}

void DqnLearner::load(const Checkpoint& checkpoint) {
  const std::int64_t updates = requireNumber(checkpoint, "updates");
  Random random;
  random.restore(requireMetadata(checkpoint, "random.networks"));
  getModule(checkpoint, "policy", m_online->body());
  getModule(checkpoint, "target", m_target->body());
  m_adam.load(checkpoint, "adam");
  m_random = random;
  m_updates = updates;
}

}  // namespace podium::nn
