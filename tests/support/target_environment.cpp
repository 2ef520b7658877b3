#include "tests/support/target_environment.h"

#include <algorithm>
#include <cmath>

#include "storage/domain/result.h"

namespace podium::test {
namespace {

constexpr int kSide = 8;  // of a frame

std::size_t size(int n) { return static_cast<std::size_t>(n); }

std::span<const std::uint8_t> bytesOf(const std::vector<float>& numbers) {
  return {reinterpret_cast<const std::uint8_t*>(numbers.data()), numbers.size() * sizeof(float)};
}

}  // namespace

TargetEnvironment::TargetEnvironment(EnvConfig config, TargetConfig target)
    : m_target(std::move(target)),
      m_random(config.seed),
      m_steps(size(config.count)),
      m_asked(size(config.count * kTargetNumbers)),
      m_groups(size(config.groups)) {
  config.id = "Toy/Target";
  m_spec.config = config;
  m_spec.actions = m_target.actions;
  ClipMeta& clip = m_spec.clip;
  clip.environment = config.id;
  clip.framesPerStep = 1;
  clip.frameWidth = clip.frameHeight = kSide;
  clip.pixels = PixelFormat::Rgb24;
  clip.obsFormat = ObsFormat::Float32;
  clip.obsWidth = kTargetNumbers;
  clip.obsHeight = clip.obsStack = 1;
  clip.actionParts = m_target.actions.parts();
  clip.realActions = m_target.actions.real();
  clip.seed = config.seed;
  const std::size_t n = size(m_spec.groupSize());
  for (Group& group : m_groups) {
    group.observations.resize(n * kTargetNumbers);
    group.finalObservations.resize(n * kTargetNumbers);
    group.rewards.resize(n);
    group.terminated.resize(n);
    group.truncated.resize(n);
    group.lives.resize(n);
    if (config.frames) group.frames.resize(n * kSide * kSide * 3);
  }
}

void TargetEnvironment::observe(Group& group, int env) {
  const int steps = m_steps[size(env)];
  const std::span shown =
      std::span(group.observations).subspan(size(env % m_spec.groupSize()) * kTargetNumbers, kTargetNumbers);
  if (m_target.recall && steps > 0) {
    std::ranges::fill(shown, 0.0F);
    shown.back() = steps == m_target.steps - 1 ? 1.0F : 0.0F;
    return;
  }
  for (float& number : shown) number = static_cast<float>(m_target.offset + m_target.spread * m_random.normal());
  std::ranges::copy(shown, m_asked.begin() + env * kTargetNumbers);
}

void TargetEnvironment::reset() {
  std::ranges::fill(m_steps, 0);
  for (Group& group : m_groups)
    for (int slot = 0; slot < m_spec.groupSize(); ++slot) {
      observe(group, static_cast<int>(&group - m_groups.data()) * m_spec.groupSize() + slot);
      group.terminated[size(slot)] = group.truncated[size(slot)] = 0;
    }
}

float TargetEnvironment::pay(int env, std::span<const ActionWord> action) const {
  if (m_target.recall && m_steps[size(env)] < m_target.steps - 1) return 0.0F;
  double paid = 0.0;
  for (std::size_t part = 0; part < action.size(); ++part) {
    const double seen = m_asked[size(env * kTargetNumbers) + part % kTargetNumbers];
    const double asked = (seen - m_target.offset) / m_target.spread;
    if (m_target.actions.real()) {
      const double away = realOf(action[part]) - 0.5 * asked;
      paid -= away * away;
      continue;
    }
    const double place = 0.5 * (1.0 + std::erf(asked / std::sqrt(2.0)));  // 0 to 1, uniform
    const int choices = m_target.actions.choices[part];
    paid += action[part] == std::min(choices - 1, static_cast<int>(place * choices)) ? 1.0 : 0.0;
  }
  return static_cast<float>(paid);
}

void TargetEnvironment::send(int groupIndex, std::span<const ActionWord> actions, std::span<const std::uint8_t> seen) {
  if (const std::string why = whyNotActions(m_target.actions, actions); !why.empty())
    throw Exception(ErrorCode::InvalidInput, why);
  Group& group = m_groups.at(size(groupIndex));
  m_framesWanted += static_cast<int>(std::ranges::count(seen, std::uint8_t{1}));
  const std::size_t parts = size(m_target.actions.parts());
  for (int slot = 0; slot < m_spec.groupSize(); ++slot) {
    const int env = groupIndex * m_spec.groupSize() + slot;
    int& steps = m_steps[size(env)];
    group.rewards[size(slot)] = pay(env, actions.subspan(size(slot) * parts, parts));
    const bool over = ++steps >= m_target.steps;
    observe(group, env);
    group.terminated[size(slot)] = over && !m_target.truncates;
    group.truncated[size(slot)] = over && m_target.truncates;
    if (!over) continue;
    const auto at = group.observations.begin() + slot * kTargetNumbers;
    std::copy_n(at, kTargetNumbers, group.finalObservations.begin() + slot * kTargetNumbers);
    steps = 0;
    observe(group, env);
  }
}

StepBatch TargetEnvironment::receive(int groupIndex, std::stop_token stop) {
  if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "Stopped.");
  const Group& group = m_groups.at(size(groupIndex));
  return {.group = groupIndex,
          .firstEnv = groupIndex * m_spec.groupSize(),
          .count = m_spec.groupSize(),
          .observations = bytesOf(group.observations),
          .finalObservations = bytesOf(group.finalObservations),
          .rewards = group.rewards,
          .terminated = group.terminated,
          .truncated = group.truncated,
          .lives = group.lives,
          .frames = group.frames,
          .ram = {}};
}

}  // namespace podium::test
