#pragma once
// A task of one step, with any action space, in the test's own process: say what the observation asks for.
#include <vector>

#include "learner/environment.h"
#include "learner/random.h"

namespace podium::test {

// Observed are `kTargetNumbers` real numbers of mean `offset` and deviation `spread`, drawn anew at each step; the
// first of them, brought back to mean 0 and deviation 1, are what is asked for, one for each part. A part that is a
// choice is right when it is the choice that floor() of the number's place among equally likely ranges gives: +1, else
// 0. A part that is real costs its squared distance to half the number. Episodes end after kTargetSteps steps.
constexpr int kTargetNumbers = 4;
constexpr int kTargetSteps = 16;

struct TargetConfig {
  ActionSpace actions;
  double offset = 0.0, spread = 1.0;
  bool truncates = false;  // how episodes end
  int steps = kTargetSteps;
  // What is asked for shows at an episode's first step only, and is asked for at its last: other steps show zeros, pay
  // nothing, and the last number of the last one is 1.
  bool recall = false;
};

class TargetEnvironment final : public Environment {
 public:
  TargetEnvironment(EnvConfig config, TargetConfig target);
  const EnvSpec& spec() const override { return m_spec; }
  void reset() override;
  void reseed(std::uint64_t seed) override {
    m_spec.config.seed = m_spec.clip.seed = seed;
    m_random = Random(seed);
  }
  void send(int group, std::span<const ActionWord> actions, std::span<const std::uint8_t> seen = {}) override;
  StepBatch receive(int group, std::stop_token stop) override;
  std::int64_t restarts() const override { return 0; }

  // Frames that the last sends wanted to see.
  int framesWanted() const { return m_framesWanted; }

 private:
  struct Group {
    std::vector<float> observations, finalObservations, rewards;
    std::vector<std::uint8_t> terminated, truncated, frames;
    std::vector<std::int32_t> lives;
  };
  void observe(Group& group, int env);
  float pay(int env, std::span<const ActionWord> action) const;

  EnvSpec m_spec;
  TargetConfig m_target;
  Random m_random;
  std::vector<int> m_steps;    // [envs] of the episode
  std::vector<float> m_asked;  // [envs][kTargetNumbers]
  std::vector<Group> m_groups;
  int m_framesWanted = 0;
};

}  // namespace podium::test
