// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#pragma once
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "learner/env/atari/area_resize.h"
#include "learner/env/atari/game.h"

namespace podium::atari {

constexpr int kObsSize = 84;  // width and height of an observation plane
constexpr int kObsStack = 4;  // planes

struct AtariEnvConfig {
  GameConfig game;
  bool lifeLossEnds = false;                       // report a lost life as an end without starting the game anew
  std::vector<std::pair<int, int>> maskRows = {};  // screen rows first..last that observations do not show
};

// Where one environment's results go (protocol.h). Not owned.
struct StepTarget {
  std::uint8_t* observation = nullptr;       // [stack][84][84]
  std::uint8_t* finalObservation = nullptr;  // same, written when an episode ends
  float* reward = nullptr;
  std::int32_t* lives = nullptr;
  std::uint8_t* terminated = nullptr;
  std::uint8_t* truncated = nullptr;
  std::uint8_t* ram = nullptr;     // [128]
  std::uint8_t* frames = nullptr;  // [frameSkip][height][width], or nullptr: not wanted
};

// One Atari game as an agent sees it (Mnih et al. 2015): an action is repeated for frameSkip frames, the brighter of
// the last two frames of each pixel is kept, in grey, shrunk to 84 x 84 by area, and the newest four such planes are
// the observation. At the start of an episode all four are the first plane, as Gymnasium's FrameStack does it. An
// episode that ends is followed by the next within the same step. One thread at a time.
class AtariEnv {
 public:
  // Throws ServerError(WrongArgument) when maskRows reach beyond the screen.
  explicit AtariEnv(const AtariEnvConfig& config);

  void reset(const StepTarget& target);
  void step(int action, const StepTarget& target);
  const Game& game() const { return *m_game; }

 private:
  void emulate(int action, const StepTarget& target);
  void finishEpisode(bool lifeLost, const StepTarget& target);
  void fillStack();  // with what the screen shows now
  void observe(const std::uint8_t* previous, const std::uint8_t* current, std::uint8_t* plane);

  AtariEnvConfig m_config;
  std::unique_ptr<Game> m_game;
  AreaResize m_resize;
  std::vector<std::uint16_t> m_greyPairs;         // [65536] grey values of two neighbouring pixels' colours
  std::vector<bool> m_hidden;                     // [height] rows that observations do not show
  std::vector<std::uint8_t> m_grey;               // [height][width]
  std::vector<std::uint8_t> m_greyRow;            // [width]
  std::vector<std::uint8_t> m_scratch;            // [2][height][width] frames, where they are not shared
  std::vector<std::uint8_t> m_stack;              // [4][84][84]
  const std::uint8_t* m_previousFrame = nullptr;  // the last two frames of this step
  const std::uint8_t* m_currentFrame = nullptr;
  int m_lives = 0;
};

}  // namespace podium::atari
