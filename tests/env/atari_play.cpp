#include "tests/env/atari_play.h"

namespace podium::test {
namespace {

template <class T>
std::vector<T> part(std::span<const T> all, int i, int count) {
  const std::size_t size = all.size() / static_cast<std::size_t>(count);
  const auto mine = all.subspan(static_cast<std::size_t>(i) * size, size);
  return {mine.begin(), mine.end()};
}

}  // namespace

std::string atariProgram() { return PODIUM_ATARI_PROGRAM; }

EnvConfig atariConfig(const std::string& id) {
  EnvConfig config;
  config.id = id;
  config.count = 1;
  config.groups = 1;
  config.threads = 2;
  config.hideScore = false;  // what the game shows, all of it
  return config;
}

std::unique_ptr<Environment> startAtari(const EnvConfig& config) {
  return startEnvironment(config, atariProgram()).value();
}

EnvStep stepOf(const Environment& environment, const StepBatch& batch, int i) {
  const auto at = static_cast<std::size_t>(i);
  EnvStep step;
  step.observation = part(batch.observations, i, batch.count);
  if (batch.done(i)) step.finalObservation = part(batch.finalObservations, i, batch.count);
  if (environment.spec().config.frames) step.frames = part(batch.frames, i, batch.count);
  step.ram = part(batch.ram, i, batch.count);
  step.reward = batch.rewards[at];
  step.terminated = batch.terminated[at] != 0;
  step.truncated = batch.truncated[at] != 0;
  step.lives = batch.lives[at];
  return step;
}

Choose always(int action) {
  return [action](int, int) { return action; };
}

Choose atRandom(const Environment& environment, std::uint64_t seed) {
  const auto actions = static_cast<std::uint64_t>(environment.spec().actions.choices[0]);
  return [actions, seed](int env, int step) {
    return static_cast<int>(mixSeed(seed, static_cast<std::uint64_t>(env), static_cast<std::uint64_t>(step)) % actions);
  };
}

std::vector<std::vector<EnvStep>> play(Environment& environment, int steps, const Choose& choose) {
  const EnvSpec& spec = environment.spec();
  std::vector<std::vector<EnvStep>> result(static_cast<std::size_t>(spec.config.count));
  environment.reset();
  for (int step = 0; step <= steps; ++step)
    for (int group = 0; group < spec.config.groups; ++group) {
      const StepBatch batch = environment.receive(group, {});
      for (int i = 0; i < batch.count; ++i)
        result[static_cast<std::size_t>(batch.firstEnv + i)].push_back(stepOf(environment, batch, i));
      if (step == steps) continue;
      std::vector<std::int32_t> actions;
      for (int i = 0; i < batch.count; ++i) actions.push_back(choose(batch.firstEnv + i, step));
      environment.send(group, actions);
    }
  return result;
}

std::span<const std::uint8_t> plane(const std::vector<std::uint8_t>& observation, const ClipMeta& meta, int index) {
  const auto size = static_cast<std::size_t>(meta.obsWidth * meta.obsHeight);
  return std::span(observation).subspan(static_cast<std::size_t>(index) * size, size);
}

}  // namespace podium::test
