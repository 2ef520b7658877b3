#include "learner/nn/off_policy_trainer.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "learner/nn/device.h"
#include "learner/nn/dqn_learner.h"
#include "learner/nn/off_policy_factory.h"
#include "learner/nn/sac_learner.h"
#include "learner/nn/stopwatch.h"
#include "learner/nn/threads.h"
#include "learner/nn/torch_errors.h"
#include "storage/domain/log.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr const char* kCheckpoint = "policy";
constexpr std::uint64_t kBatchSeed = 0x0bac;  // purpose of mixSeed
constexpr double kGiB = 1024.0 * 1024.0 * 1024.0;

std::string gibibytes(double bytes) {
  const auto tenths = static_cast<std::int64_t>(bytes / kGiB * 10.0);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " GiB";
}

// Says what the replay may take, and refuses what is not there: memory is only taken as steps come in.
int affordable(const ReplayConfig& config, const EnvSpec& spec) {
  const auto needed = static_cast<double>(ReplayBuffer::bytes(replayShapeOf(spec), config.capacity));
  const auto free = static_cast<double>(availableMemory());
  const std::string wanted =
      "The replay of " + std::to_string(config.capacity) + " steps may take " + gibibytes(needed) + " of memory";
  if (free > 0.0 && needed > 0.9 * free) {
    const auto most = static_cast<std::int64_t>(0.8 * free / needed * config.capacity);
    throw Exception(ErrorCode::OutOfMemory, wanted + ", and " + gibibytes(free) +
                                                " are free here. Set replay.capacity to " + std::to_string(most) +
                                                " or less.");
  }
  log(LogLevel::Info, "learner", wanted + ".");
  return config.capacity;
}

// Keeps every step and shows it to another sink.
class KeepingSink final : public StepSink {
 public:
  KeepingSink(ReplayBuffer& buffer, StepSink* other) : m_buffer(buffer), m_other(other) {}
  void onStep(const StepRecord& step) override {
    m_buffer.add({.env = step.env,
                  .input = step.input,
                  .finalInput = step.finalInput,
                  .action = step.action,
                  .trueReward = step.trueReward,
                  .end = step.terminated  ? StepEnd::Terminated
                         : step.truncated ? StepEnd::Truncated
                                          : StepEnd::None});
    if (m_other) m_other->onStep(step);
  }
  bool wantsFrames(int env) override { return m_other && m_other->wantsFrames(env); }

 private:
  ReplayBuffer& m_buffer;
  StepSink* m_other;
};

}  // namespace

std::unique_ptr<PolicyTrainer> makeOffPolicyTrainer(const PolicyConfig& config, Environment& environment,
                                                    const ComputeConfig& compute, std::uint64_t seed) {
  return atTorchEdge("Making the policy", [&] {
    useOneTorchThreadPerCaller();  // before the first weights: their bits depend on it
    const c10::Device device = resolveDevice(compute.device);
    const EnvSpec& spec = environment.spec();
    std::unique_ptr<OffPolicyLearner> learner;
    if (config.algorithm == "sac")
      learner = std::make_unique<SacLearner>(config.replay, spec, device, seed);
    else
      learner = std::make_unique<DqnLearner>(config, spec, device, seed);
    return std::make_unique<OffPolicyTrainer>(config.replay, environment, std::move(learner), compute.threads, seed);
  });
}

OffPolicyTrainer::OffPolicyTrainer(const ReplayConfig& config, Environment& environment,
                                   std::unique_ptr<OffPolicyLearner> learner, int threads, std::uint64_t seed)
    : m_config(config),
      m_shape(shapeOf(environment.spec())),
      m_learner(std::move(learner)),
      m_collector(environment, m_learner->copy(), seed),
      m_buffer(replayShapeOf(environment.spec()), affordable(config, environment.spec()), config.hideEpisodeEnds),
      m_rewards(m_buffer, m_shape, threads),
      m_novelty(environment.spec().clip, seed),
      m_random(mixSeed(seed, kBatchSeed)) {}

PpoReport OffPolicyTrainer::collect(StepSink* sink, std::stop_token stop) {
  return atTorchEdge("Playing", [&] {
    const Stopwatch watch;
    const std::int64_t before = envSteps();
    PpoReport report;
    play(sink, stop, report);
    m_countedSteps = envSteps();
    report.meanReward = report.trueRewardPerStep;
    return finished(report, watch.seconds(), before);
  });
}

PpoReport OffPolicyTrainer::iterate(const std::shared_ptr<const RewardSnapshot>& reward, StepSink* sink,
                                    std::stop_token stop) {
  return atTorchEdge("Improving the policy", [&] {
    if (std::exchange(m_explored, false)) {
      m_learner->resetCritic();
      m_owed = m_config.resetUpdates;
      m_countedSteps = envSteps();
    }
    return improve(reward, sink, stop);
  });
}

PpoReport OffPolicyTrainer::explore(StepSink* sink, std::stop_token stop) {
  return atTorchEdge("Exploring", [&] {
    m_explored = true;
    NoveltySink watching(m_novelty, sink);
    return improve(m_novelty.snapshot(), &watching, stop);
  });
}

PpoReport OffPolicyTrainer::improve(const std::shared_ptr<const RewardSnapshot>& reward, StepSink* sink,
                                    const std::stop_token& stop) {
  const Stopwatch watch;
  const std::int64_t before = envSteps();
  PpoReport report;
  report.learningRate = m_config.learningRate;
  play(sink, stop, report);
  m_rewards.use(reward);
  learn(stop, report);
  return finished(report, watch.seconds(), before);
}

void OffPolicyTrainer::play(StepSink* sink, const std::stop_token& stop, PpoReport& report) {
  m_collector.setPolicy(m_learner->policy(), m_version);
  const bool warmingUp = envSteps() < m_config.learningStarts;
  m_learner->head().randomShare = warmingUp ? 1.0 : m_learner->randomShare(envSteps());
  report.replay = ReplayFigures{.randomShare = m_learner->head().randomShare};
  KeepingSink keeping(m_buffer, sink);
  try {
    describe(*m_collector.collect(m_config.steps, &keeping, stop), report);
  } catch (...) {
    if (!m_collector.playsOn()) m_buffer.cut();
    throw;
  }
}

void OffPolicyTrainer::learn(const std::stop_token& stop, PpoReport& report) {
  const Stopwatch watch;
  const std::int64_t played = envSteps() - std::exchange(m_countedSteps, envSteps());
  if (m_buffer.size() < m_config.learningStarts && !m_buffer.full()) return;
  m_owed += m_config.updateRatio * static_cast<double>(played);
  if (m_owed * m_config.batch >= static_cast<double>(m_buffer.size())) m_rewards.label(m_buffer.all(), stop);
  OffPolicyFigures figures;
  double rewards = 0.0;
  int updates = 0;
  const auto moved = [&] { m_version += updates > 0 ? 1 : 0; };
  try {
    for (; m_owed >= 1.0; m_owed -= 1.0, ++updates) {
      if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "Learning was stopped.");
      const std::vector<int> slots = m_buffer.draw(m_config.batch, m_random);
      m_rewards.label(slots, stop);
      const ReplayBatch batch = batchOf(slots);
      figures = m_learner->update(batch);
      rewards += batch.rewards.mean().item<double>();
    }
  } catch (...) {
    moved();
    throw;
  }
  moved();
  report.learnt = updates > 0;
  report.policyLoss = figures.actorLoss;
  report.valueLoss = figures.criticLoss;
  report.entropy = figures.entropy;
  report.replay->actionValue = figures.actionValue;
  report.replay->temperature = figures.temperature;
  if (updates > 0) report.meanReward = rewards / updates;
  report.learnSeconds = watch.seconds();
}

ReplayBatch OffPolicyTrainer::batchOf(const std::vector<int>& slots) const {
  const c10::Device device = m_learner->policy().device();
  const at::Tensor rewards = at::empty({std::ssize(slots)}), continues = at::empty({std::ssize(slots)});
  for (std::size_t i = 0; i < slots.size(); ++i) {
    rewards.data_ptr<float>()[i] = m_rewards.reward(slots[i]);
    continues.data_ptr<float>()[i] = m_buffer.terminal(slots[i]) ? 0.0f : 1.0f;
  }
  return {.inputs = gatherInputs(m_buffer, slots, false, m_shape).to(device),
          .nextInputs = gatherInputs(m_buffer, slots, true, m_shape).to(device),
          .actions = m_learner->policy().head().gather(m_buffer.actions(), slots).to(device),
          .rewards = rewards.to(device),
          .continues = continues.to(device)};
}

PpoReport OffPolicyTrainer::finished(PpoReport report, double seconds, std::int64_t stepsBefore) const {
  report.replay->steps = m_buffer.size();
  report.seconds = seconds;
  report.stepsPerSecond = static_cast<double>(envSteps() - stepsBefore) / seconds;
  report.envSteps = envSteps();
  report.policyVersion = m_version;
  return report;
}

EvaluationReport OffPolicyTrainer::evaluate(const EvaluationOptions& options, StepSink* sink, std::stop_token stop) {
  return atTorchEdge("Evaluating the policy", [&] {
    m_collector.setPolicy(m_learner->policy(), m_version);
    m_learner->head().randomShare = 0.0;
    m_buffer.cut();
    return m_collector.evaluate(options, sink, stop);
  });
}

void OffPolicyTrainer::setDemonstrations(DemonstrationPlays plays, const ImitationConfig&) {
  if (!plays.empty())
    log(LogLevel::Warning, "learner",
        "Nothing is learnt from the demonstrations: PPO imitates them, SAC and DQN do not.");
}

CoachReport OffPolicyTrainer::coach(const JudgedPresses& presses, const FeedbackConfig&, std::stop_token) {
  if (!presses.empty() && presses.back().id > std::exchange(m_newestPress, presses.back().id))
    log(LogLevel::Warning, "learner",
        "The policy learns nothing from presses: PPO follows them (feedback.mode coach), SAC and DQN do not. Set "
        "feedback.mode to tamer, so that the reward model learns from them.");
  return {};
}

void OffPolicyTrainer::restart() {
  m_collector.restart();
  m_buffer.cut();
}

void OffPolicyTrainer::save(const std::string& folder) const {
  atTorchEdge("Saving the policy", [&] {
    Checkpoint checkpoint;
    m_learner->save(checkpoint);
    putPolicyKind(checkpoint, m_learner->algorithm(), m_shape.actions);
    checkpoint.metadata["kind"] = "podium replay policy";
    checkpoint.metadata["policyVersion"] = std::to_string(m_version);
    checkpoint.metadata["envSteps"] = std::to_string(envSteps());
    checkpoint.metadata["explored"] = m_explored ? "1" : "0";
    checkpoint.metadata["random.actions"] = m_collector.random().state();
    checkpoint.metadata["random.batches"] = m_random.state();
    saveCheckpoint(checkpoint, folder, kCheckpoint);
  });
}

void OffPolicyTrainer::load(const std::string& folder) {
  atTorchEdge("Loading the policy", [&] {
    const Checkpoint checkpoint = loadCheckpoint(folder, kCheckpoint);
    requirePolicyKind(checkpoint, m_learner->algorithm());
    const std::int64_t version = requireNumber(checkpoint, "policyVersion"),
                       steps = requireNumber(checkpoint, "envSteps"), explored = requireNumber(checkpoint, "explored");
    Random actions, batches;
    actions.restore(requireMetadata(checkpoint, "random.actions"));
    batches.restore(requireMetadata(checkpoint, "random.batches"));
    Checkpoint before;
    m_learner->save(before);
    for (auto& [name, tensor] : before.tensors) tensor = tensor.clone();
    try {
      m_learner->load(checkpoint);
    } catch (...) {
      m_learner->load(before);
      throw;
    }
    m_collector.random() = actions;
    m_random = batches;
    m_collector.setEnvSteps(steps);
    m_version = version;
    m_explored = explored != 0;
    m_countedSteps = steps;
    m_owed = 0.0;
  });
  m_buffer.clear();
  m_collector.restart();
}

}  // namespace podium::nn
