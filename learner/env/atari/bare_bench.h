// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#pragma once
#include <string>

namespace podium::atari {

struct BareBenchResult {
  double stepsPerSecond = 0.0;  // agent steps (frame skip 4) of all environments together
  double cpuSecondsPerStep = 0.0;
};

// The limit for any server: bare act() of the emulator, nothing observed, copied or sent. As many games as in
// `podium bench env`, with the same actions and starts of episodes: 8, shared among `threads` that never wait for each
// other, `steps` agent steps each.
BareBenchResult bareBench(const std::string& id, int steps, int threads);

}  // namespace podium::atari
