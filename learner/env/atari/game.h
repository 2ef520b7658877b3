// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#pragma once
#include <ale/ale_interface.hpp>
#include <cstdint>
#include <filesystem>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace podium::atari {

struct GameConfig {
  std::filesystem::path rom;
  std::uint64_t seed = 1;
  int frameSkip = 4;
  int noopMax = 30;
  bool fireReset = true;
  double stickyActions = 0.0;
  int maxEpisodeFrames = 108000;  // 0: no limit
};

// One emulated game and how its episodes start. Nothing here is shared between games, so that one game's play depends
// on its seed and actions alone. One thread at a time.
class Game {
 public:
  // The ROM exists and is one that the emulator supports (it ends the process otherwise).
  explicit Game(const GameConfig& config);

  // Starts an episode: 1 to noopMax frames of NOOP (drawn anew each time), then FIRE for one agent step where the game
  // waits for it. That is taken to be so where FIRE is the second of at least three actions, as in Baselines. An
  // episode that ends meanwhile is started again without these.
  void startEpisode();
  // After a lost life, with the game going on: FIRE where the game waits for it, else a NOOP, for one agent step.
  void continueEpisode();

  // One emulator frame. Action: index into actionNames(). Once over() or truncated() nothing moves until
  // startEpisode().
  float act(int action);
  bool over() const { return m_ale.game_over(false); }
  bool truncated() const { return !over() && m_ale.game_truncated(); }
  int lives() { return m_ale.lives(); }

  int width() const { return static_cast<int>(m_ale.getScreen().width()); }
  int height() const { return static_cast<int>(m_ale.getScreen().height()); }
  double framesPerSecond() const;                // 60 (NTSC) or 50 (PAL)
  std::span<const std::uint8_t> screen() const;  // [height][width], indices into the palette
  std::span<const std::uint8_t> ram() const;     // [128]
  const std::vector<std::string>& actionNames() const { return m_actionNames; }  // the game's minimal set

  // Of the 256 indices: 0xRRGGBB, and the grey value 0.2989 R + 0.587 G + 0.114 B of the emulator's own table.
  std::vector<std::uint32_t> palette() const;
  std::vector<std::uint8_t> greys() const;

 private:
  GameConfig m_config;
  ale::ALEInterface m_ale;
  ale::ActionVect m_actions;
  std::vector<std::string> m_actionNames;
  int m_fire = 0;            // index of FIRE where the game waits for it, else 0
  std::mt19937_64 m_random;  // draws the number of no-ops
};

// The emulator's messages below errors go nowhere. Call once, before the first Game.
void silenceEmulator();

}  // namespace podium::atari
