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
};

class TargetEnvironment final : public Environment {
 public:
  TargetEnvironment(EnvConfig config, TargetConfig target);
  const EnvSpec& spec() const override { return m_spec; }
  void reset() override;
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
  void observe(Group& group, int slot);
  float pay(const Group& group, int slot, std::span<const ActionWord> action) const;

  EnvSpec m_spec;
  TargetConfig m_target;
  Random m_random;
  std::vector<int> m_steps;  // [envs] of the episode
  std::vector<Group> m_groups;
  int m_framesWanted = 0;
};

}  // namespace podium::test
