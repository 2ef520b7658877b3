// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#include "learner/env/atari/score_areas.h"

namespace podium::atari {

std::vector<std::pair<int, int>> scoreRows(const std::string&) { return {}; }

}  // namespace podium::atari
