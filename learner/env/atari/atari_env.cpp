// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#include "learner/env/atari/atari_env.h"

#include <algorithm>
#include <cstring>

#include "learner/env/atari/server_error.h"

namespace podium::atari {
namespace {

constexpr std::size_t kPlane = static_cast<std::size_t>(kObsSize) * kObsSize;

// Two pixels per look-up. A game shows few colours at a time, so the part of the table in use stays in the cache.
std::vector<std::uint16_t> greyPairs(const std::vector<std::uint8_t>& greys) {
  std::vector<std::uint16_t> pairs(1U << 16);
  for (std::size_t i = 0; i < pairs.size(); ++i)
    pairs[i] = static_cast<std::uint16_t>(greys[i & 0xff] | (greys[i >> 8] << 8));
  return pairs;
}

}  // namespace

AtariEnv::AtariEnv(const AtariEnvConfig& config)
    : m_config(config),
      m_game(std::make_unique<Game>(config.game)),
      m_resize(m_game->width(), m_game->height(), kObsSize, kObsSize),
      m_greyPairs(greyPairs(m_game->greys())),
      m_hidden(static_cast<std::size_t>(m_game->height()), false),
      m_grey(m_game->screen().size()),
      m_greyRow(static_cast<std::size_t>(m_game->width())),
      m_scratch(2 * m_game->screen().size()),
      m_stack(kObsStack * kPlane) {
  for (const auto& [first, last] : config.maskRows) {
    if (first < 0 || first > last || last >= m_game->height())
      throw ServerError(protocol::Failure::WrongArgument,
                        "Rows " + std::to_string(first) + " to " + std::to_string(last) +
                            " cannot be hidden: the screen of this game has rows 0 to " +
                            std::to_string(m_game->height() - 1) + ".");
    std::fill(m_hidden.begin() + first, m_hidden.begin() + last + 1, true);
  }
}

void AtariEnv::reset(const StepTarget& target) {
  m_game->startEpisode();
  fillStack();
  m_lives = m_game->lives();
  std::memcpy(target.observation, m_stack.data(), m_stack.size());
  *target.reward = 0.0F;
  *target.lives = m_lives;
  *target.terminated = *target.truncated = 0;
  std::memcpy(target.ram, m_game->ram().data(), m_game->ram().size());
  if (target.frames == nullptr) return;
  const auto screen = m_game->screen();
  for (int k = 0; k < m_config.game.frameSkip; ++k)
    std::memcpy(target.frames + static_cast<std::size_t>(k) * screen.size(), screen.data(), screen.size());
}

void AtariEnv::step(int action, const StepTarget& target) {
  emulate(action, target);
  std::memmove(m_stack.data(), m_stack.data() + kPlane, (kObsStack - 1) * kPlane);
  observe(m_previousFrame, m_currentFrame, m_stack.data() + (kObsStack - 1) * kPlane);

  const int lives = m_game->lives();
  const bool lifeLost = m_config.lifeLossEnds && lives < m_lives && lives > 0 && !m_game->over();
  m_lives = lives;
  *target.lives = lives;
  *target.terminated = m_game->over() || lifeLost ? 1 : 0;
  *target.truncated = m_game->truncated() && !lifeLost ? 1 : 0;
  std::memcpy(target.ram, m_game->ram().data(), m_game->ram().size());
  if (*target.terminated || *target.truncated) finishEpisode(lifeLost, target);
  std::memcpy(target.observation, m_stack.data(), m_stack.size());
}

void AtariEnv::emulate(int action, const StepTarget& target) {
  const std::size_t size = m_game->screen().size();
  const auto frame = [&](int k) {
    return target.frames != nullptr ? target.frames + static_cast<std::size_t>(k) * size
                                    : m_scratch.data() + static_cast<std::size_t>(k % 2) * size;
  };
  *target.reward = 0.0F;
  for (int k = 0; k < m_config.game.frameSkip; ++k) {
    const bool moves = !m_game->over() && !m_game->truncated();
    if (moves) *target.reward += m_game->act(action);
    std::memcpy(frame(k), m_game->screen().data(), size);
    if (!moves) continue;  // the episode ended earlier in this step: its last two frames stay
    m_previousFrame = frame(std::max(0, k - 1));
    m_currentFrame = frame(k);
  }
}

void AtariEnv::finishEpisode(bool lifeLost, const StepTarget& target) {
  std::memcpy(target.finalObservation, m_stack.data(), m_stack.size());
  if (lifeLost && !m_game->truncated()) {
    m_game->continueEpisode();
  } else {
    m_game->startEpisode();
  }
  fillStack();
  m_lives = m_game->lives();
}

void AtariEnv::fillStack() {
  const std::uint8_t* screen = m_game->screen().data();
  observe(screen, screen, m_stack.data());
  for (std::size_t plane = 1; plane < kObsStack; ++plane)
    std::memcpy(m_stack.data() + plane * kPlane, m_stack.data(), kPlane);
}

// The screen's width is even.
void AtariEnv::observe(const std::uint8_t* previous, const std::uint8_t* current, std::uint8_t* plane) {
  const auto width = static_cast<std::size_t>(m_game->width());
  const auto shade = [&](const std::uint8_t* colours, std::uint8_t* greys) {
    for (std::size_t x = 0; x < width; x += 2) {
      std::uint16_t pair = 0;
      std::memcpy(&pair, colours + x, sizeof pair);
      std::memcpy(greys + x, &m_greyPairs[pair], sizeof pair);
    }
  };
  std::uint8_t* grey = m_grey.data();
  for (const bool hidden : m_hidden) {
    if (hidden) {
      std::memset(grey, 0, width);
    } else {
      shade(current, grey);
      if (std::memcmp(previous, current, width) != 0) {  // most rows stand still
        shade(previous, m_greyRow.data());
        for (std::size_t x = 0; x < width; ++x) grey[x] = std::max(grey[x], m_greyRow[x]);
      }
    }
    previous += width;
    current += width;
    grey += width;
  }
  m_resize(m_grey.data(), plane);
}

}  // namespace podium::atari
