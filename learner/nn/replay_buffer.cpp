#include "learner/nn/replay_buffer.h"

#include <algorithm>
#include <cstring>

#include "storage/domain/result.h"

namespace podium::nn {
namespace {

int perEnvOf(const ReplayShape& shape, int capacity) { return std::max(2, capacity / shape.envs); }

// An eighth more than steps, and room for some episodes' ends in any case.
int planesPerEnvOf(const ReplayShape& shape, int capacity) {
  const int steps = perEnvOf(shape, capacity);
  return steps + steps / 8 + 4 * (shape.stack + 1);
}

}  // namespace

ReplayShape replayShapeOf(const EnvSpec& spec) {
  return {.envs = spec.config.count,
          .stack = spec.clip.obsStack,
          .actionParts = spec.actions.parts(),
          .planeBytes = spec.clip.planeBytes()};
}

std::size_t ReplayBuffer::bytes(const ReplayShape& shape, int capacity) {
  const auto envs = static_cast<std::size_t>(shape.envs), steps = static_cast<std::size_t>(perEnvOf(shape, capacity));
  const std::size_t step = 2 * sizeof(std::int64_t) + static_cast<std::size_t>(shape.actionParts) * sizeof(ActionWord) +
                           2 * sizeof(float) + sizeof(StepEnd) + sizeof(std::int32_t);
  return envs * (static_cast<std::size_t>(planesPerEnvOf(shape, capacity)) * shape.planeBytes + steps * step);
}

ReplayBuffer::ReplayBuffer(const ReplayShape& shape, int capacity, bool hideEnds)
    : m_shape(shape),
      m_hideEnds(hideEnds),
      m_perEnv(perEnvOf(shape, capacity)),
      m_planesPerEnv(planesPerEnvOf(shape, capacity)),
      m_rings(static_cast<std::size_t>(shape.envs)),
      m_planes(std::make_unique_for_overwrite<std::uint8_t[]>(
          static_cast<std::size_t>(shape.envs) * static_cast<std::size_t>(m_planesPerEnv) * shape.planeBytes)) {
  const std::size_t n = at(slots());
  m_newest.resize(n);
  m_next.resize(n);
  m_actions.resize(n * at(shape.actionParts));
  m_trueRewards.resize(n);
  m_rewards.resize(n);
  m_ends.resize(n);
  m_labels.resize(n);
}

std::uint8_t* ReplayBuffer::plane(int env, std::int64_t number) const {
  const std::int64_t index = std::int64_t{env} * m_planesPerEnv + number % m_planesPerEnv;
  return m_planes.get() + static_cast<std::size_t>(index) * m_shape.planeBytes;
}

std::int64_t ReplayBuffer::appendPlanes(int env, std::span<const std::uint8_t> planes) {
  Ring& ring = m_rings[at(env)];
  for (std::size_t from = 0; from < planes.size(); from += m_shape.planeBytes)
    std::memcpy(plane(env, ring.planes++), planes.data() + from, m_shape.planeBytes);
  const auto overwritten = [&](std::int64_t step) {
    return m_newest[at(slotOf(env, step))] - (m_shape.stack - 1) < ring.planes - m_planesPerEnv;
  };
  while (ring.first < ring.steps && overwritten(ring.first)) ++ring.first;
  return ring.planes - 1;
}

void ReplayBuffer::add(const Step& step) {
  Ring& ring = m_rings[at(step.env)];
  const std::span newestPlane = step.input.last(m_shape.planeBytes);
  const bool follows = ring.steps > ring.first && m_next[at(slotOf(step.env, ring.steps - 1))] < 0;
  const std::int64_t newest = appendPlanes(step.env, ring.running ? newestPlane : step.input);
  if (follows) m_next[at(slotOf(step.env, ring.steps - 1))] = newest;

  const int slot = slotOf(step.env, ring.steps++);
  ring.first = std::max(ring.first, ring.steps - m_perEnv);
  m_newest[at(slot)] = newest;
  m_next[at(slot)] = -1;
  std::ranges::copy(step.action, m_actions.begin() + std::ptrdiff_t{slot} * m_shape.actionParts);
  m_trueRewards[at(slot)] = step.trueReward;
  m_ends[at(slot)] = step.end;
  m_labels[at(slot)] = 0;
  ring.running = step.end == StepEnd::None;
  if (!ring.running && !m_hideEnds) m_next[at(slot)] = appendPlanes(step.env, step.finalInput.last(m_shape.planeBytes));
}

void ReplayBuffer::cut() {
  for (int env = 0; env < m_shape.envs; ++env) {
    Ring& ring = m_rings[at(env)];
    if (ring.steps > ring.first && m_next[at(slotOf(env, ring.steps - 1))] < 0) --ring.steps;
    ring.running = false;
  }
}

void ReplayBuffer::clear() { std::ranges::fill(m_rings, Ring{}); }

bool ReplayBuffer::full() const {
  return std::ranges::any_of(m_rings, [](const Ring& ring) { return ring.first > 0; });
}

// The newest step waits for its next state.
std::int64_t ReplayBuffer::drawable(const Ring& ring, int env) const {
  const std::int64_t kept = ring.steps - ring.first;
  return kept > 0 && m_next[at(slotOf(env, ring.steps - 1))] < 0 ? kept - 1 : kept;
}

std::int64_t ReplayBuffer::size() const {
  std::int64_t all = 0;
  for (int env = 0; env < m_shape.envs; ++env) all += drawable(m_rings[at(env)], env);
  return all;
}

std::vector<int> ReplayBuffer::draw(int n, Random& random) const {
  const auto total = static_cast<int>(size());
  std::vector<int> slots;
  slots.reserve(at(n));
  while (std::ssize(slots) < n) {
    std::int64_t number = random.below(total);
    int env = 0;
    for (std::int64_t here = 0; number >= (here = drawable(m_rings[at(env)], env)); ++env) number -= here;
    slots.push_back(slotOf(env, m_rings[at(env)].first + number));
  }
  return slots;
}

std::vector<int> ReplayBuffer::all() const {
  std::vector<int> slots;
  for (int env = 0; env < m_shape.envs; ++env) {
    const Ring& ring = m_rings[at(env)];
    for (std::int64_t step = ring.first, end = step + drawable(ring, env); step < end; ++step)
      slots.push_back(slotOf(env, step));
  }
  return slots;
}

void ReplayBuffer::gatherInputs(std::span<const int> slots, bool next, std::span<std::uint8_t> out) const {
  std::uint8_t* to = out.data();
  for (const int slot : slots) {
    const std::int64_t newest = (next ? m_next : m_newest)[at(slot)];
    for (std::int64_t number = newest - m_shape.stack + 1; number <= newest; ++number, to += m_shape.planeBytes)
      std::memcpy(to, plane(slot / m_perEnv, number), m_shape.planeBytes);
  }
}

void ReplayBuffer::setReward(int slot, float reward) {
  m_rewards[at(slot)] = reward;
  m_labels[at(slot)] = m_label;
}

}  // namespace podium::nn
