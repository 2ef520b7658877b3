#include "learner/nn/sac_learner.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <cmath>

#include "learner/nn/sac_loss.h"

namespace podium::nn {
namespace {

enum Purpose : std::uint64_t { kActorSeed = 0x5ac1, kCriticSeed, kNoiseSeed };  // of mixSeed

}  // namespace

SacLearner::SacLearner(const ReplayConfig& config, const EnvSpec& spec, c10::Device device, std::uint64_t seed)
    : m_config(config),
      m_shape(shapeOf(spec)),
      m_head(std::make_shared<SquashedHead>(spec.actions)),
      m_actor(std::make_shared<SacActor>(m_shape, config.hidden, device, m_head)),
      m_critic(m_shape.numbers(), spec.actions.parts(), config.hidden, device),
      m_target(m_shape.numbers(), spec.actions.parts(), config.hidden, device),
      m_logTemperature(at::full({}, std::log(config.temperature), at::device(device))),
      m_actorAdam(m_actor->parameters(), kReplayEpsilon),
      m_criticAdam(m_critic.parameters(), kReplayEpsilon),
      m_temperatureAdam({m_logTemperature}, kReplayEpsilon),
      m_random(mixSeed(seed, kNoiseSeed)) {
  m_actor->initialise(mixSeed(seed, kActorSeed));
  m_critic.initialise(mixSeed(seed, kCriticSeed));
  follow(m_critic, m_target, 1.0);
}

std::shared_ptr<PolicyNet> SacLearner::copy() const {
  return std::make_shared<SacActor>(m_shape, m_config.hidden, m_actor->device(), m_head);
}

at::Tensor SacLearner::noise(std::int64_t rows) {
  const at::Tensor drawn = at::empty({rows, m_shape.actions.parts()});
  float* to = drawn.data_ptr<float>();
  for (std::int64_t i = 0; i < drawn.numel(); ++i) to[i] = static_cast<float>(m_random.normal());
  return drawn.to(m_actor->device());
}

OffPolicyFigures SacLearner::update(const ReplayBatch& batch) {
  OffPolicyFigures figures;
  at::Tensor targets;
  {
    const c10::NoGradGuard noGrad;
    const SquashedDraw next = squash(m_actor->forward(batch.nextInputs).actions, noise(batch.inputs.size(0)));
    targets = softTarget(batch.rewards, batch.continues, m_target.forward(batch.nextInputs, next.actions),
                         next.logProbs, m_logTemperature.exp(), m_config.gamma);
  }
  const at::Tensor values = m_critic.forward(batch.inputs, m_actor->normalised(batch.actions));
  const at::Tensor loss = softCriticLoss(values, targets);
  descend(loss, m_critic.parameters(), m_criticAdam, m_config.learningRate);
  figures.criticLoss = loss.item<double>();
  figures.actionValue = values.mean().item<double>();
  learnActor(batch, figures);
  if (++m_updates % m_config.targetPeriod == 0) follow(m_critic, m_target, m_config.tau);
  return figures;
}

void SacLearner::learnActor(const ReplayBatch& batch, OffPolicyFigures& figures) {
  const at::Tensor temperature = m_logTemperature.exp();
  const SquashedDraw drawn = squash(m_actor->forward(batch.inputs).actions, noise(batch.inputs.size(0)));
  const at::Tensor loss = softActorLoss(m_critic.forward(batch.inputs, drawn.actions), drawn.logProbs, temperature);
  descend(loss, m_actor->parameters(), m_actorAdam, m_config.learningRate);
  const at::Tensor logProbs = drawn.logProbs.detach();
  descendAlong({temperatureGradient(m_logTemperature, logProbs, -m_shape.actions.parts())}, m_temperatureAdam,
               m_config.learningRate);
  figures.actorLoss = loss.item<double>();
  figures.entropy = -logProbs.mean().item<double>();
  figures.temperature = temperature.item<double>();
}

void SacLearner::resetCritic() {
  m_critic.initialise(m_random.next());
  follow(m_critic, m_target, 1.0);
  m_criticAdam.forget();
}

void SacLearner::save(Checkpoint& checkpoint) const {
  putModule(checkpoint, "policy", *m_actor);
  putModule(checkpoint, "critic", m_critic);
  putModule(checkpoint, "target", m_target);
  checkpoint.tensors["log_temperature"] = m_logTemperature;
  m_actorAdam.save(checkpoint, "actor_adam");
  m_criticAdam.save(checkpoint, "critic_adam");
  m_temperatureAdam.save(checkpoint, "temperature_adam");
  checkpoint.metadata["random.noise"] = m_random.state();
  checkpoint.metadata["updates"] = std::to_string(m_updates);
}

void SacLearner::load(const Checkpoint& checkpoint) {
  const std::int64_t updates = requireNumber(checkpoint, "updates");
  const at::Tensor& temperature = requireTensor(checkpoint, "log_temperature");
  Random random;
  random.restore(requireMetadata(checkpoint, "random.noise"));
  getModule(checkpoint, "policy", *m_actor);
  getModule(checkpoint, "critic", m_critic);
  getModule(checkpoint, "target", m_target);
  m_actorAdam.load(checkpoint, "actor_adam");
  m_criticAdam.load(checkpoint, "critic_adam");
  m_temperatureAdam.load(checkpoint, "temperature_adam");
  m_logTemperature.copy_(temperature);
  m_random = random;
  m_updates = updates;
}

}  // namespace podium::nn
