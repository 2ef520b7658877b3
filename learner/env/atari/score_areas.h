// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace podium::atari {

// Screen rows, pairs of first and last, in which a game shows its score. Empty: not known for this game.
std::vector<std::pair<int, int>> scoreRows(const std::string& id);

}  // namespace podium::atari
