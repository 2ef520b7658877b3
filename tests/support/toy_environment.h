#pragma once
// Two small visual games that run in the test's own process: an Environment without a server, a ROM or a wait.
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "learner/environment.h"
#include "learner/random.h"

namespace podium::test {

enum class ToyGame {
  Catch,  // Balls fall, one at a time; +1 for each that the paddle (3 cells) meets, -1 for the rest. Terminates after
          // kBallsPerEpisode balls. Actions NOOP, RIGHT, LEFT. ram[0] counts catches, so a feature "ram:0" is skill.
  Climb   // A dot rises with UP and sinks with DOWN; +1 and back to the bottom when it reaches the top. Terminates
          // after kClimbSteps steps. Actions NOOP, UP, DOWN. ram[0] is the height: Freeway in small.
};

constexpr int kToyCells = 11;  // the screen is kToyCells x kToyCells cells
constexpr int kBallsPerEpisode = 5;
constexpr int kClimbSteps = 128;

struct ToyConfig {
  ToyGame game = ToyGame::Catch;
  int cellPixels = 4;                     // observations and frames are kToyCells * cellPixels square: 44
  std::chrono::microseconds stepTime{0};  // how long receive() makes a group's step last
  std::int64_t failAtStep = 0;            // receive() throws WorkerDied from this group step on; 0: never
};

// Honours of EnvConfig: count, groups, seed, frameSkip (frames shown per step), maxEpisodeFrames (truncation), frames.
// Everything that it does follows from the seed and the actions. The stack starts as copies of the first observation.
class ToyEnvironment final : public Environment {
 public:
  explicit ToyEnvironment(EnvConfig config, ToyConfig toy = {});
  const EnvSpec& spec() const override { return m_spec; }
  void reset() override;
  void reseed(std::uint64_t seed) override;
  void send(int group, std::span<const ActionWord> actions, std::span<const std::uint8_t> seen = {}) override;
  StepBatch receive(int group, std::stop_token stop) override;
  std::int64_t restarts() const override { return 0; }

 private:
  struct Player {
    Random random;
    int ballColumn = 0, ballRow = 0, paddle = 0;  // Catch
    int height = 0;                               // Climb
    int balls = 0, catches = 0, steps = 0;
  };
  struct Group {  // the shared memory of a real server
    std::vector<std::uint8_t> observations, finalObservations, frames, ram, terminated, truncated;
    std::vector<float> rewards;
    std::vector<std::int32_t> lives;
    std::chrono::steady_clock::time_point ready;
    bool waiting = false;
  };

  void startEpisode(Player& player) const;
  float advance(Player& player, int action, bool& over) const;
  void draw(const Player& player, std::span<std::uint8_t> plane, bool colours) const;
  void step(Group& group, int firstEnv, int slot, int action);
  void fillStack(const Player& player, std::span<std::uint8_t> stack) const;

  EnvSpec m_spec;
  ToyConfig m_toy;
  std::vector<Player> m_players;
  std::vector<Group> m_groups;
  std::int64_t m_groupSteps = 0;
};

}  // namespace podium::test
