#include "learner/nn/ppo_trainer.h"

#include <algorithm>
#include <future>
#include <numeric>
#include <utility>

#include "learner/nn/device.h"
#include "learner/nn/ppo_factory.h"
#include "learner/nn/stopwatch.h"
#include "learner/nn/threads.h"
#include "learner/nn/torch_errors.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr std::uint64_t kWeightSeed = 4, kProcessSeed = 5;  // purposes of mixSeed

std::shared_ptr<PolicyNet> makePolicy(const PpoConfig& config, const EnvSpec& spec, c10::Device device,
                                      std::uint64_t seed) {
  useOneTorchThreadPerCaller();  // before the first weights: their bits depend on it
  auto policy = makePolicyNet(config, shapeOf(spec), device);
  policy->initialise(mixSeed(seed, kWeightSeed));
  return policy;
}

// Of what a process does on its own: the leader's draws are those of a process alone.
std::uint64_t ownSeed(std::uint64_t seed, const ProcessGroup* group) {
  return group && !group->leads() ? mixSeed(seed, kProcessSeed, static_cast<std::uint64_t>(group->rank())) : seed;
}

void requireSound(const PpoConfig& config, int envs) {
  const auto require = [](bool sound, const std::string& what) {
    if (!sound) throw Exception(ErrorCode::InvalidInput, "PPO cannot run with these settings: " + what + ".");
  };
  require(config.steps >= 1, "steps must be at least 1");
  require(config.epochs >= 1, "epochs must be at least 1");
  require(config.minibatches >= 1 && config.minibatches <= config.steps * envs,
          "minibatches must be between 1 and steps times environments");
  require(config.recurrent == 0 || envs % config.minibatches == 0,
          "with a memory (recurrent), minibatches must divide the number of environments");
  require(config.learningRate > 0.0, "learningRate must be positive");
  require(config.gamma >= 0.0 && config.gamma <= 1.0, "gamma must be between 0 and 1");
  require(config.gaeLambda >= 0.0 && config.gaeLambda <= 1.0, "gaeLambda must be between 0 and 1");
  require(config.clip > 0.0, "clip must be positive");
  require(!(config.annealLearningRate || config.annealClip) || config.annealSteps >= 1,
          "annealSteps must be at least 1");
}

}  // namespace

std::unique_ptr<PolicyTrainer> makePpoTrainer(const PpoConfig& config, Environment& environment,
                                              const ComputeConfig& compute, std::uint64_t seed,
                                              std::shared_ptr<ProcessGroup> group) {
  return atTorchEdge("Making the policy", [&] {
    return std::make_unique<PpoTrainer>(config, environment, resolveDevice(compute.device), compute.threads, seed,
                                        std::move(group));
  });
}

PpoTrainer::PpoTrainer(const PpoConfig& config, Environment& environment, c10::Device device, int threads,
                       std::uint64_t seed, std::shared_ptr<ProcessGroup> group)
    : m_config(config),
      m_group(std::move(group)),
      m_policy(makePolicy(config, environment.spec(), device, seed)),
      m_collector(environment, makePolicyNet(config, m_policy->shape(), device), ownSeed(seed, m_group.get())),
      m_update(m_policy, config.optimiser, threads, ownSeed(seed, m_group.get()), m_group),
      m_imitation(m_policy, seed),
      m_coach(m_policy),
      m_novelty(environment.spec().clip, ownSeed(seed, m_group.get())) {
  requireSound(config, m_collector.envs());
  m_collector.countFor(processes());
}

double PpoTrainer::remaining() const {
  return std::max(0.0, 1.0 - static_cast<double>(m_learntSteps) / static_cast<double>(m_config.annealSteps));
}

double PpoTrainer::learningRate() const {
  return m_config.learningRate * (m_config.annealLearningRate ? remaining() : 1.0);
}

PpoReport PpoTrainer::collect(StepSink* sink, std::stop_token stop) {
  PpoReport report;
  atTorchEdge("Playing", [&] {
    const Stopwatch watch;
    m_collector.setPolicy(*m_policy, m_version);
    together(m_group.get(), [&] { m_pending = m_collector.collect(m_config.steps, sink, stop); });
    m_epochsDone = 0;
    describe(*m_pending, report);
    report.meanReward = report.trueRewardPerStep;
    report.seconds = watch.seconds();
    report.stepsPerSecond = m_pending->size() * processes() / report.seconds;
    report.learningRate = learningRate();
  });
  report.envSteps = envSteps();
  report.policyVersion = m_version;
  return report;
}

PpoReport PpoTrainer::iterate(const std::shared_ptr<const RewardSnapshot>& reward, StepSink* sink,
                              std::stop_token stop) {
  PpoReport report;
  const Stopwatch watch;
  const std::int64_t before = envSteps();
  atTorchEdge("Improving the policy", [&] {
    report.learningRate = learningRate();
    m_collector.setPolicy(*m_policy, m_version);
    if (m_config.overlap) {
      collectAndLearn(reward.get(), sink, stop, report);
    } else {
      m_pending.reset();
      std::unique_ptr<Rollout> rollout;
      together(m_group.get(), [&] { rollout = m_collector.collect(m_config.steps, sink, stop); });
      describe(*rollout, report);
      int epochsDone = 0;
      learn(*rollout, epochsDone, reward.get(), stop, report);
    }
  });
  report.seconds = watch.seconds();
  report.stepsPerSecond = static_cast<double>(envSteps() - before) / report.seconds;
  report.envSteps = envSteps();
  report.policyVersion = m_version;
  return report;
}

PpoReport PpoTrainer::explore(StepSink* sink, std::stop_token stop) {
  NoveltySink watching(m_novelty, sink);
  return iterate(m_novelty.snapshot(), &watching, std::move(stop));
}

void PpoTrainer::collectAndLearn(const RewardSnapshot* reward, StepSink* sink, std::stop_token stop,
                                 PpoReport& report) {
  std::unique_ptr<Rollout> last = std::move(m_pending), next;
  int epochsDone = std::exchange(m_epochsDone, 0);
  if (m_group && !allHave(last.get(), epochsDone)) last.reset();
  std::stop_source both;  // stops the collector when the caller stops or the update fails, and the other way round
  const std::stop_callback forward(stop, [&both] { both.request_stop(); });
  std::future<void> playing = std::async(std::launch::async, [&] {
    useOneTorchThreadPerCaller();
    try {
      next = m_collector.collect(m_config.steps, sink, both.get_token());
    } catch (...) {
      both.request_stop();
      throw;
    }
  });
  std::exception_ptr learning, collecting;
  try {
    if (last) learn(*last, epochsDone, reward, both.get_token(), report);
  } catch (...) {
    learning = std::current_exception();
    both.request_stop();
  }
  try {
    playing.get();
  } catch (...) {
    collecting = std::current_exception();
  }
  // When one failed the other was merely cancelled: report the cause.
  const auto cancelled = [](const std::exception_ptr& fault) {
    try {
      std::rethrow_exception(fault);
    } catch (const Exception& exception) {
      return exception.code() == ErrorCode::Cancelled;
    } catch (...) {
      return false;
    }
  };
  if (m_group) {
    m_group->settle(learning && !(collecting && cancelled(learning)) ? learning : collecting);
    learning = collecting = nullptr;
  }
  m_pending = std::move(next);
  if (!m_pending && learning && cancelled(learning)) {
    m_pending = std::move(last);
    m_epochsDone = epochsDone;
  }
  if (learning && !(collecting && cancelled(learning))) std::rethrow_exception(learning);
  if (collecting) std::rethrow_exception(collecting);
  describe(*m_pending, report);
}

void PpoTrainer::learn(const Rollout& rollout, int& epochsDone, const RewardSnapshot* reward, std::stop_token stop,
                       PpoReport& report) {
  const Stopwatch watch;
  std::vector<float> rewards;
  together(m_group.get(), [&] { rewards = m_update.rewards(rollout, reward, stop); });
  report.meanReward = std::accumulate(rewards.begin(), rewards.end(), 0.0) / rollout.size();
  if (m_config.normaliseReward) {
    if (epochsDone == 0) observeRewards(rollout, rewards);
    m_returnScale.apply(rewards);
  }
  const std::vector<StepEnd> hidden(rollout.ends.size(), StepEnd::None);
  const Advantages advantages = generalisedAdvantages({.steps = rollout.steps,
                                                       .envs = rollout.envs,
                                                       .rewards = rewards,
                                                       .values = rollout.values,
                                                       .ends = m_config.hideEpisodeEnds ? hidden : rollout.ends,
                                                       .finalValues = rollout.finalValues,
                                                       .gamma = m_config.gamma,
                                                       .lambda = m_config.gaeLambda});
  report.explainedVariance =
      explainedVariance(std::span(rollout.values).first(advantages.returns.size()), advantages.returns);
  PpoConfig config = m_config;
  config.epochs = std::max(1, m_config.epochs - epochsDone);
  if (config.annealClip) config.clip = std::max(1e-6, config.clip * remaining());
  UpdateFigures figures;
  prepareCompany(report);
  const auto moved = [&] {
    if (figures.minibatches > 0) ++m_version;
    epochsDone += figures.minibatches / m_config.minibatches;
  };
  try {
    m_update.update(rollout, advantages, config, learningRate(), stop, figures);
  } catch (...) {
    moved();
    throw;
  }
  moved();
  // After it was learnt from: the ratios are those of what acted.
  m_policy->observe(m_group && m_config.normaliseObservations ? m_group->gatherRows(rollout.inputs) : rollout.inputs);
  m_learntSteps += std::int64_t{rollout.size()} * processes();
  report.learnt = figures.minibatches > 0;
  report.policyLoss = figures.policyLoss;
  report.valueLoss = figures.valueLoss;
  report.entropy = figures.entropy;
  report.approxKl = figures.approxKl;
  report.oldApproxKl = figures.oldApproxKl;
  report.clipFraction = figures.clipFraction;
  report.referenceKl = figures.referenceKl;
  report.learnSeconds = watch.seconds();
}

bool PpoTrainer::allHave(const Rollout* rollout, int epochsDone) const {
  const std::vector<double> mine{rollout ? 1.0 : 0.0, static_cast<double>(epochsDone)};
  const auto all = m_group->gather(mine);  // the same question everywhere, so that the answer is the same
  return std::ranges::all_of(all, [&](const std::vector<double>& other) { return other[0] == 1.0 && other == all[0]; });
}

void PpoTrainer::observeRewards(const Rollout& rollout, std::span<const float> rewards) {
  if (!m_group) return m_returnScale.observe(rewards, rollout.ends, rollout.envs, m_config.gamma);
  ReturnScale mine = m_returnScale.part();
  mine.observe(rewards, rollout.ends, rollout.envs, m_config.gamma);
  m_returnScale.add(mine, m_group->gather(mine.counted()));
}

double PpoTrainer::imitationWeight() const {
  const double all = static_cast<double>(m_imitationConfig.annealSteps);
  const double left = all > 0.0 ? std::max(0.0, 1.0 - static_cast<double>(m_learntSteps) / all) : 1.0;
  return m_imitationConfig.coef * left;
}

void PpoTrainer::prepareCompany(PpoReport& report) {
  if (m_config.klCoef > 0.0 && !m_reference) {
    m_reference = makePolicyNet(m_config, m_policy->shape(), m_policy->device());
    m_reference->copyFrom(*m_policy);
  }
  m_update.setReference(m_reference);
  // The leader alone has demonstrations: its part of the mean over the processes.
  const double weight = m_imitation.hasPlays() ? imitationWeight() * processes() : 0.0;
  PpoUpdate::Alongside company;
  if (weight > 0.0)
    company = [this, weight, &report](std::vector<at::Tensor>& gradients) {
      report.imitationLoss = m_imitation.addGradients(m_imitationConfig.batch, weight, gradients);
    };
  m_update.setAlongside(std::move(company));
}

void PpoTrainer::setDemonstrations(DemonstrationPlays plays, const ImitationConfig& config) {
  m_imitation.setPlays(std::move(plays));
  m_imitationConfig = config;
}

ImitationReport PpoTrainer::imitate(std::stop_token stop) {
  if (!m_imitation.hasPlays() || m_imitationConfig.steps == 0) return {};
  ++m_version;
  m_reference.reset();
  m_pending.reset();  // another policy's
  m_epochsDone = 0;
  return atTorchEdge("Imitating the demonstrations", [&] {
    return m_imitation.clone(m_update.optimiser(), m_imitationConfig, m_config.learningRate, m_config.maxGradNorm,
                             stop);
  });
}

CoachReport PpoTrainer::coach(const JudgedPresses& presses, const FeedbackConfig& config, std::stop_token stop) {
  return atTorchEdge("Following presses", [&] {
    const CoachReport report = m_coach.follow(presses, config, m_config.maxGradNorm, stop);
    if (report.presses > 0) ++m_version;
    return report;
  });
}

EvaluationReport PpoTrainer::evaluate(const EvaluationOptions& options, StepSink* sink, std::stop_token stop) {
  EvaluationReport report;
  atTorchEdge("Evaluating the policy", [&] {
    m_collector.setPolicy(*m_policy, m_version);
    report = m_collector.evaluate(options, sink, stop);
  });
  return report;
}

}  // namespace podium::nn
