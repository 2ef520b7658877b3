// PpoTrainer as files: what a checkpoint of it holds.
#include "learner/nn/checkpoint_io.h"
#include "learner/nn/ppo_trainer.h"
#include "learner/nn/torch_errors.h"
#include "storage/domain/log.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr const char* kCheckpoint = "policy";
constexpr const char* kRollout = "rollout";
constexpr const char* kReference = "reference";
constexpr const char* kReturnScale = "return_scale";
constexpr std::uint64_t kProcessSeed = 6;  // purpose of mixSeed

// Whether tensors of that module are in it; older ones have none.
bool holds(const Checkpoint& checkpoint, const std::string& module) {
  const auto first = checkpoint.tensors.lower_bound(module + ".");
  return first != checkpoint.tensors.end() && first->first.starts_with(module + ".");
}

}  // namespace

void PpoTrainer::save(const std::string& folder) const {
  atTorchEdge("Saving the policy", [&] {
    Checkpoint checkpoint;
    putModule(checkpoint, "policy", *m_policy);
    m_update.optimiser().save(checkpoint, m_config.optimiser);
    if (m_config.normaliseReward) checkpoint.tensors[kReturnScale] = at::tensor(m_returnScale.state(), at::kDouble);
    if (m_reference) putModule(checkpoint, kReference, *m_reference);
    checkpoint.metadata = {{"kind", "podium PPO policy"},
                           {"policyVersion", std::to_string(m_version)},
                           {"envSteps", std::to_string(envSteps())},
                           {"learntSteps", std::to_string(m_learntSteps)},
                           {"evaluations", std::to_string(m_collector.evaluations())},
                           {"optimiser", m_config.optimiser},
                           {"newestPress", std::to_string(m_coach.newest().value)},
                           {"random.actions", m_collector.random().state()},
                           {"random.imitation", m_imitation.random().state()},
                           {"random.minibatches", m_update.random().state()}};
    putPolicyKind(checkpoint, "ppo", m_policy->shape().actions);
    saveCheckpoint(checkpoint, folder, kCheckpoint);
    if (!m_pending) return removeCheckpoint(folder, kRollout);
    Checkpoint pending = writeRollout(*m_pending);
    pending.metadata["epochsDone"] = std::to_string(m_epochsDone);
    saveCheckpoint(pending, folder, kRollout);
  });
}

void PpoTrainer::load(const std::string& folder) {
  atTorchEdge("Loading the policy", [&] {
    const Checkpoint checkpoint = loadCheckpoint(folder, kCheckpoint);
    requirePolicyKind(checkpoint, "ppo");
    const auto number = [&](const char* key) { return requireNumber(checkpoint, key); };
    const std::int64_t version = number("policyVersion"), steps = number("envSteps"), learnt = number("learntSteps");
    ReturnScale scale;
    if (m_config.normaliseReward) {
      const at::Tensor state = requireTensor(checkpoint, kReturnScale).to(at::kDouble).contiguous();
      scale.restore({state.const_data_ptr<double>(), static_cast<std::size_t>(state.numel())});
    }
    Random actions, minibatches;
    actions.restore(requireMetadata(checkpoint, "random.actions"));
    minibatches.restore(requireMetadata(checkpoint, "random.minibatches"));
    Random imitation = m_imitation.random();
    if (const auto state = checkpoint.metadata.find("random.imitation"); state != checkpoint.metadata.end())
      imitation.restore(state->second);
    std::shared_ptr<PolicyNet> reference;
    const auto evaluations = checkpoint.metadata.contains("evaluations") ? number("evaluations") : std::int64_t{0};
    const auto press = checkpoint.metadata.contains("newestPress") ? number("newestPress") : std::int64_t{0};
    const auto optimiser = checkpoint.metadata.find("optimiser");
    const bool sameOptimiser =
        (optimiser == checkpoint.metadata.end() ? "adam" : optimiser->second) == m_config.optimiser;
    const std::vector<at::Tensor> before = m_update.optimiser().snapshot();
    try {
      if (holds(checkpoint, kReference)) {
        reference = makePolicyNet(m_config, m_policy->shape(), m_policy->device());
        getModule(checkpoint, kReference, *reference);
      }
      getModule(checkpoint, "policy", *m_policy);
      if (sameOptimiser) m_update.optimiser().load(checkpoint, m_config.optimiser);  // another one begins anew
    } catch (...) {
      m_update.optimiser().restore(before);
      throw;
    }
    m_returnScale = scale;
    const auto ofThisProcess = [&](Random& random) {  // the draws that go on are the leader's
      const std::uint64_t next = random.next();
      random = Random(mixSeed(next, kProcessSeed, static_cast<std::uint64_t>(m_group->rank())));
    };
    if (m_group && !m_group->leads()) {
      ofThisProcess(actions);
      ofThisProcess(minibatches);
    }
    m_collector.random() = actions;
    m_update.random() = minibatches;
    m_imitation.random() = imitation;
    m_coach.setNewest(PressId{press});
    m_reference = std::move(reference);
    m_collector.setEnvSteps(steps);
    m_collector.setEvaluations(static_cast<std::uint64_t>(evaluations));
    m_version = version;
    m_learntSteps = learnt;
    loadPending(folder);
  });
  m_collector.restart();
}

// A rollout that is missing, damaged or of other settings costs its steps, no more.
void PpoTrainer::loadPending(const std::string& folder) {
  m_pending.reset();
  m_epochsDone = 0;
  if (!m_config.overlap || m_group) return;
  try {
    const Checkpoint stored = loadCheckpoint(folder, kRollout);
    auto rollout = readRollout(stored, m_policy->shape());
    if (rollout->steps != m_config.steps || rollout->envs != m_collector.envs() ||
        rollout->state.size(1) != m_policy->stateSize())
      return;
    m_epochsDone = static_cast<int>(requireNumber(stored, "epochsDone"));
    m_pending = std::move(rollout);
  } catch (const Exception& fault) {
    if (fault.code() == ErrorCode::Corrupt) log(LogLevel::Warning, "learner", fault.error().message);
    if (fault.code() != ErrorCode::Corrupt && fault.code() != ErrorCode::NotFound) throw;
  }
}

}  // namespace podium::nn
