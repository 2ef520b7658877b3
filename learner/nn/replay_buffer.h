#pragma once
// The newest steps of every environment, for learning from them again and again. Plain C++.
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "learner/environment.h"
#include "learner/nn/rollout_advantage.h"
#include "learner/random.h"

namespace podium::nn {

struct ReplayShape {
  int envs = 1, stack = 1, actionParts = 1;
  std::size_t planeBytes = 0;  // of one observation
};
ReplayShape replayShapeOf(const EnvSpec& spec);

// One thread at a time. Each environment has a ring of its own, of capacity / envs steps. A plane is stored once,
// however many stacks it is part of; a new episode brings its whole first stack and an old one its last state, so that
// where episodes are shorter than about 8 * stack steps, somewhat fewer steps find room. Memory is taken as it is first
// written to, never more than bytes().
//
// What may be drawn is a step whose next state is known. hideEnds: the next state of an episode's last step is the
// first one of the next episode, and nothing ends there (as PpoConfig::hideEpisodeEnds); otherwise it is the state that
// ended the episode.
class ReplayBuffer {
 public:
  static std::size_t bytes(const ReplayShape& shape, int capacity);

  ReplayBuffer(const ReplayShape& shape, int capacity, bool hideEnds);

  struct Step {
    int env = 0;
    std::span<const std::uint8_t> input, finalInput;  // [stack][planeBytes]; the second where an episode ended
    std::span<const ActionWord> action;
    float trueReward = 0.0f;
    StepEnd end = StepEnd::None;
  };
  // The environment's next step. Within an episode its input is the last one, moved on by one plane.
  void add(const Step& step);
  // Play was cut: what comes next in any environment does not follow from what was there.
  void cut();
  void clear();

  std::int64_t size() const;                             // steps that may be drawn
  bool full() const;                                     // old steps made room for new ones
  std::vector<int> draw(int n, Random& random) const;    // slots, uniform, with replacement; size() > 0
  std::vector<int> all() const;                          // slots of all that may be drawn
  int slots() const { return m_shape.envs * m_perEnv; }  // numbers of slots are below this

  // Inputs, or the next ones, [n][stack][planeBytes] into `out`.
  void gatherInputs(std::span<const int> slots, bool next, std::span<std::uint8_t> out) const;
  std::span<const ActionWord> actions() const { return m_actions; }  // [slots][parts]
  float trueReward(int slot) const { return m_trueRewards[at(slot)]; }
  bool terminal(int slot) const { return !m_hideEnds && m_ends[at(slot)] == StepEnd::Terminated; }

  // Rewards that a model gave. newLabels(): another model's are wanted from now on; none is labelled then.
  void newLabels() { ++m_label; }
  bool labelled(int slot) const { return m_labels[at(slot)] == m_label; }
  void setReward(int slot, float reward);
  float reward(int slot) const { return m_rewards[at(slot)]; }

 private:
  // Steps and planes are counted from the start; number n lies at n modulo the ring's size.
  struct Ring {
    std::int64_t first = 0, steps = 0, planes = 0;
    bool running = false;  // the next step goes on in the episode of the last
  };
  static std::size_t at(int slot) { return static_cast<std::size_t>(slot); }
  int slotOf(int env, std::int64_t step) const { return env * m_perEnv + static_cast<int>(step % m_perEnv); }
  std::uint8_t* plane(int env, std::int64_t number) const;
  std::int64_t appendPlanes(int env, std::span<const std::uint8_t> planes);  // the number of the last
  std::int64_t drawable(const Ring& ring, int env) const;                    // from ring.first on

  ReplayShape m_shape;
  bool m_hideEnds;
  int m_perEnv, m_planesPerEnv;
  std::vector<Ring> m_rings;
  std::unique_ptr<std::uint8_t[]> m_planes;    // [envs][planesPerEnv][planeBytes]
  std::vector<std::int64_t> m_newest, m_next;  // [slots] newest plane of the input, and of the next one; -1: not known
  std::vector<ActionWord> m_actions;           // [slots][parts]
  std::vector<float> m_trueRewards, m_rewards;
  std::vector<StepEnd> m_ends;
  std::vector<std::int32_t> m_labels;  // [slots] whose reward it is
  std::int32_t m_label = 1;
};

}  // namespace podium::nn
