#include "learner/nn/rollout_collector.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <utility>

#include "learner/nn/clip_batch.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr std::uint64_t kActionSeed = 1, kEvaluationSeed = 2;  // purposes of mixSeed

std::size_t index(int n) { return static_cast<std::size_t>(n); }

}  // namespace

RolloutCollector::RolloutCollector(Environment& environment, std::shared_ptr<PolicyNet> actor, std::uint64_t seed)
    : m_environment(environment),
      m_spec(environment.spec()),
      m_actor(std::move(actor)),
      m_random(mixSeed(seed, kActionSeed)),
      m_seed(seed),
      m_inFlight(index(m_spec.config.groups)),
      m_shape(shapeOf(m_spec)),
      m_planes(index(m_spec.config.count) * m_spec.clip.inputBytes()),
      m_parts(index(m_spec.actions.parts())),
      m_actions(index(m_spec.config.count) * m_parts),
      m_seen(index(m_spec.groupSize())),
      m_state(m_actor->noMemory(m_spec.config.count)),
      m_returns(index(m_spec.config.count)),
      m_lengths(index(m_spec.config.count)),
      m_groupSteps(index(m_spec.config.groups)) {}

void RolloutCollector::setPolicy(const PolicyNet& policy, std::int64_t version) {
  m_actor->copyFrom(policy);
  if (m_actor->logDeviation().defined()) {
    const at::Tensor spread = m_actor->logDeviation().detach().cpu().contiguous();
    m_logDeviation.assign(spread.const_data_ptr<float>(), spread.const_data_ptr<float>() + spread.numel());
  }
  m_version = version;
}

void RolloutCollector::restart() {
  m_open = false;
  m_rollout.reset();
}

// Receives whatever is still under way, resets, and takes the first inputs.
void RolloutCollector::open(std::stop_token stop) {
  if (m_open) return;
  m_rollout.reset();
  for (int g = 0; g < m_spec.config.groups; ++g)
    if (m_inFlight[index(g)]) receive(g, stop);
  m_environment.reset();
  std::fill(m_inFlight.begin(), m_inFlight.end(), char{1});
  for (int g = 0; g < m_spec.config.groups; ++g) keepInputs(receive(g, stop));
  m_state.zero_();
  std::fill(m_returns.begin(), m_returns.end(), 0.0);
  std::fill(m_lengths.begin(), m_lengths.end(), 0.0);
  m_open = true;
}

StepBatch RolloutCollector::receive(int group, std::stop_token stop) {
  try {
    const StepBatch batch = m_environment.receive(group, stop);
    m_inFlight[index(group)] = 0;
    return batch;
  } catch (const Exception& fault) {
    if (fault.code() != ErrorCode::Cancelled) {  // nobody knows what the groups are doing now
      std::fill(m_inFlight.begin(), m_inFlight.end(), char{0});
      restart();
    }
    throw;
  }
}

void RolloutCollector::keepInputs(const StepBatch& batch) {
  std::copy(batch.observations.begin(), batch.observations.end(),
            m_planes.begin() + static_cast<std::ptrdiff_t>(index(batch.firstEnv) * m_spec.clip.inputBytes()));
}

// The group's rows of the network's inputs, from what was observed last.
void RolloutCollector::fillInputs(int first, int n, const at::Tensor& inputs) const {
  const std::size_t size = m_spec.clip.inputBytes();
  const std::span from = std::span(m_planes).subspan(index(first) * size, index(n) * size);
  const std::span to(static_cast<std::uint8_t*>(inputs.data_ptr()), from.size());
  if (m_shape.format != ObsFormat::Grey8) {
    std::ranges::copy(from, to.begin());
    return;
  }
  for (std::size_t at = 0; at < from.size(); at += size)
    interleavePlanes(from.subspan(at, size), m_shape.stack, to.subspan(at, size));
}

void RolloutCollector::act(int group, const at::Tensor& inputs, const Playing& playing, float* values,
                           float* logProbs) {
  const int n = m_spec.groupSize(), first = group * n;
  fillInputs(first, n, inputs);
  const at::Tensor state = m_state.narrow(0, first, n);
  const PolicyOutput output = m_actor->forward(inputs.to(m_actor->device()), state);
  const at::Tensor scores = output.actions.cpu().contiguous(), value = output.values.cpu().contiguous();
  const std::span all(scores.const_data_ptr<float>(), static_cast<std::size_t>(scores.numel()));
  const std::size_t outputs = all.size() / index(n);
  const std::span<const float> spread(m_logDeviation);
  for (int i = 0; i < n; ++i) {
    const std::span action = std::span(m_actions).subspan(index(first + i) * m_parts, m_parts);
    const std::span<const float> mine = all.subspan(index(i) * outputs, outputs);
    if (playing.mostProbable)
      m_actor->head().mode(mine, action);
    else if (const float logProb = m_actor->head().sample(mine, spread, playing.random, action); logProbs)
      logProbs[i] = logProb;
    if (values) values[i] = value.const_data_ptr<float>()[i];
    m_seen[index(i)] = playing.sink && m_spec.config.frames && playing.sink->wantsFrames(first + i);
  }
  m_environment.send(group, std::span(m_actions).subspan(index(first) * m_parts, index(n) * m_parts), m_seen);
  m_inFlight[index(group)] = 1;
  state.copy_(output.state);
}

std::vector<float> RolloutCollector::valuesOf(std::span<const std::uint8_t> observations, int first, int n) {
  at::Tensor inputs = viewInputs(observations, n, m_spec.clip).to(m_actor->device());
  if (m_shape.format == ObsFormat::Grey8) inputs = inputs.contiguous(at::MemoryFormat::ChannelsLast);
  const at::Tensor values = m_actor->forward(inputs, m_state.narrow(0, first, n)).values.cpu().contiguous();
  return {values.const_data_ptr<float>(), values.const_data_ptr<float>() + n};
}

void RolloutCollector::report(const StepBatch& batch, int i, StepSink& sink) const {
  const std::size_t size = m_spec.clip.inputBytes(), env = index(batch.firstEnv + i), slot = index(i);
  const std::size_t n = index(batch.count), frames = batch.frames.size() / n, ram = batch.ram.size() / n;
  sink.onStep({.env = batch.firstEnv + i,
               .input = std::span(m_planes).subspan(env * size, size),
               .action = std::span(m_actions).subspan(env * m_parts, m_parts),
               .trueReward = batch.rewards[slot],
               .terminated = batch.terminated[slot] != 0,
               .truncated = batch.truncated[slot] != 0,
               .frames = batch.frames.subspan(slot * frames, frames),
               .ram = batch.ram.subspan(slot * ram, ram),
               .finalInput =
                   batch.done(i) ? batch.finalObservations.subspan(slot * size, size) : std::span<const std::uint8_t>(),
               .policyVersion = m_version});
}

// Notes what a group's actions of step t brought.
void RolloutCollector::record(const StepBatch& batch, int t, StepSink* sink) {
  Rollout& rollout = *m_rollout;
  const std::size_t size = m_spec.clip.inputBytes();
  for (int i = 0; i < batch.count; ++i) {
    const std::size_t env = index(batch.firstEnv + i), slot = index(i), at = index(t * rollout.envs) + env;
    rollout.trueRewards[at] = batch.rewards[slot];
    rollout.ends[at] = batch.terminated[slot]  ? StepEnd::Terminated
                       : batch.truncated[slot] ? StepEnd::Truncated
                                               : StepEnd::None;
    rollout.finalValues[at] = 0.0f;
    if (rollout.ends[at] == StepEnd::Truncated)
      rollout.finalValues[at] = valuesOf(batch.finalObservations.subspan(slot * size, size), batch.firstEnv + i, 1)[0];
    m_returns[env] += batch.rewards[slot];
    m_lengths[env] += 1.0;
    if (batch.done(i)) {
      m_state[batch.firstEnv + i].zero_();
      ++rollout.episodes;
      rollout.returnSum += std::exchange(m_returns[env], 0.0);
      rollout.lengthSum += std::exchange(m_lengths[env], 0.0);
    }
  }
  m_envSteps += std::int64_t{batch.count} * m_processes;
  if (sink)
    for (int i = 0; i < batch.count; ++i) report(batch, i, *sink);
}

std::unique_ptr<Rollout> RolloutCollector::collect(int steps, StepSink* sink, std::stop_token stop) {
  const c10::NoGradGuard noGrad;
  const auto begin = std::chrono::steady_clock::now();
  const int groups = m_spec.config.groups, n = m_spec.groupSize(), envs = m_spec.config.count;
  open(stop);
  if (!m_rollout) {
    m_rollout = std::make_unique<Rollout>(steps, envs, m_actor->shape());
    m_rollout->state = m_state.clone();
    std::fill(m_groupSteps.begin(), m_groupSteps.end(), 0);
  }
  const Playing playing{m_random, sink};
  const auto sendNext = [&](int g) {
    const int t = m_groupSteps[index(g)], at = t * envs + g * n;
    if (t < m_rollout->steps && !m_inFlight[index(g)])
      act(g, m_rollout->inputs.narrow(0, at, n), playing, &m_rollout->values[index(at)],
          &m_rollout->logProbs[index(at)]);
  };
  for (int g = 0; g < groups; ++g) sendNext(g);
  while (m_groupSteps.back() < m_rollout->steps) {  // groups take turns, so the last one is never ahead
    for (int g = 0; g < groups; ++g) {
      if (!m_inFlight[index(g)]) continue;  // received before the call was stopped
      const StepBatch batch = receive(g, stop);
      const int t = m_groupSteps[index(g)]++;
      std::ranges::copy(std::span(m_actions).subspan(index(g * n) * m_parts, index(n) * m_parts),
                        std::span(m_rollout->actions).subspan(index(t * envs + g * n) * m_parts).begin());
      m_open = false;  // until the step is noted in full: a sink may throw
      record(batch, t, sink);
      keepInputs(batch);
      m_open = true;
      sendNext(g);
    }
  }
  const std::vector<float> bootstrap = valuesOf(m_planes, 0, envs);
  std::copy(bootstrap.begin(), bootstrap.end(), m_rollout->values.end() - envs);
  m_rollout->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return std::move(m_rollout);
}

EvaluationReport RolloutCollector::evaluate(const EvaluationOptions& options, StepSink* sink, std::stop_token stop) {
  const c10::NoGradGuard noGrad;
  const int groups = m_spec.config.groups, n = m_spec.groupSize(), envs = m_spec.config.count;
  Random random(mixSeed(m_seed, kEvaluationSeed, m_evaluations++));
  const Playing playing{random, sink, options.mostProbable};
  const at::Tensor inputs = Rollout(1, envs, m_actor->shape()).inputs;
  std::vector<double> returns, lengths;
  while (static_cast<int>(returns.size()) < options.episodes) {
    restart();
    open(stop);
    m_open = false;  // whatever happens from here on, training starts from a reset
    const int players = std::min(envs, options.episodes - static_cast<int>(returns.size()));
    std::vector<char> over(index(envs));
    std::fill(over.begin() + players, over.end(), char{1});
    const auto active = [&](int g) {
      return std::any_of(over.begin() + g * n, over.begin() + (g + 1) * n, [](char done) { return !done; });
    };
    const auto sendNext = [&](int g) {
      if (active(g)) act(g, inputs.narrow(0, g * n, n), playing, nullptr, nullptr);
    };
    for (int g = 0; g < groups; ++g) sendNext(g);
    while (std::any_of(m_inFlight.begin(), m_inFlight.end(), [](char sent) { return sent; })) {
      for (int g = 0; g < groups; ++g) {
        if (!m_inFlight[index(g)]) continue;
        const StepBatch batch = receive(g, stop);
        for (int i = 0; i < n; ++i) {
          const std::size_t env = index(g * n + i);
          if (over[env]) continue;
          if (sink) report(batch, i, *sink);
          m_returns[env] += batch.rewards[index(i)];
          m_lengths[env] += 1.0;
          over[env] = batch.done(i) || (options.maxSteps > 0 && m_lengths[env] >= options.maxSteps);
        }
        keepInputs(batch);
        sendNext(g);
      }
    }
    returns.insert(returns.end(), m_returns.begin(), m_returns.begin() + players);
    lengths.insert(lengths.end(), m_lengths.begin(), m_lengths.begin() + players);
  }
  EvaluationReport report{.episodes = static_cast<int>(returns.size())};
  if (returns.empty()) return report;
  const auto count = static_cast<double>(returns.size());
  report.meanReturn = std::accumulate(returns.begin(), returns.end(), 0.0) / count;
  report.meanLength = std::accumulate(lengths.begin(), lengths.end(), 0.0) / count;
  double squares = 0.0;
  for (const double value : returns) squares += (value - report.meanReturn) * (value - report.meanReturn);
  report.deviation = count > 1 ? std::sqrt(squares / (count - 1)) : 0.0;
  return report;
}

}  // namespace podium::nn
