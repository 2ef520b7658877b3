// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#include "learner/env/atari/game.h"

namespace podium::atari {
namespace {

constexpr int kColours = 256;

}  // namespace

void silenceEmulator() { ale::Logger::setMode(ale::Logger::Error); }

Game::Game(const GameConfig& config) : m_config(config), m_random(config.seed) {
  m_ale.setInt("random_seed", static_cast<int>(config.seed & 0x7fffffff));
  m_ale.setFloat("repeat_action_probability", static_cast<float>(config.stickyActions));
  m_ale.setInt("frame_skip", 1);
  m_ale.setInt("max_num_frames_per_episode", config.maxEpisodeFrames);
  m_ale.setBool("color_averaging", false);
  m_ale.loadROM(config.rom);
  m_actions = m_ale.getMinimalActionSet();
  for (const ale::Action action : m_actions) {
    const std::string name = ale::action_to_string(action);
    m_actionNames.push_back(name.substr(name.find("PLAYER_A_") == 0 ? 9 : 0));
  }
  if (config.fireReset && m_actionNames.size() >= 3 && m_actionNames[1] == "FIRE") m_fire = 1;
}

void Game::continueEpisode() {
  for (int i = 0; i < m_config.frameSkip; ++i) act(m_fire);
  if (m_ale.game_over()) startEpisode();
}

void Game::startEpisode() {
  const auto restartIfEnded = [this] {
    if (m_ale.game_over()) m_ale.reset_game();
  };
  m_ale.reset_game();
  const auto most = static_cast<std::uint64_t>(m_config.noopMax);
  const std::uint64_t noops = most > 0 ? m_random() % most + 1 : 0;
  for (std::uint64_t i = 0; i < noops; ++i) m_ale.act(ale::PLAYER_A_NOOP);
  restartIfEnded();
  if (m_fire == 0) return;
  for (int i = 0; i < m_config.frameSkip; ++i) act(m_fire);
  restartIfEnded();
}

float Game::act(int action) { return static_cast<float>(m_ale.act(m_actions[static_cast<std::size_t>(action)])); }

double Game::framesPerSecond() const {
  return m_ale.theOSystem->console().getFormat().starts_with("PAL") ? 50.0 : 60.0;
}

std::span<const std::uint8_t> Game::screen() const {
  const ale::ALEScreen& screen = m_ale.getScreen();
  return {screen.getArray(), screen.arraySize()};
}

std::span<const std::uint8_t> Game::ram() const {
  const ale::ALERAM& ram = m_ale.getRAM();
  return {ram.array(), ram.size()};
}

std::vector<std::uint32_t> Game::palette() const {
  std::vector<std::uint32_t> colours(kColours, 0);
  // The console's colours have even numbers; the emulator keeps grey values between them.
  for (int i = 0; i < kColours; i += 2)
    colours[static_cast<std::size_t>(i)] = m_ale.theOSystem->colourPalette().getRGB(i) & 0xffffffU;
  return colours;
}

std::vector<std::uint8_t> Game::greys() const {
  std::vector<std::uint8_t> greys(kColours, 0);
  for (int i = 0; i < kColours; i += 2) {
    auto index = static_cast<std::uint8_t>(i);
    m_ale.theOSystem->colourPalette().applyPaletteGrayscale(&greys[static_cast<std::size_t>(i)], &index, 1);
  }
  return greys;
}

}  // namespace podium::atari
