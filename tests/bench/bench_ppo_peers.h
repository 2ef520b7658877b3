#pragma once
// PPO on Atari beside other programs that learn the same with the same settings.
#include "tests/bench/bench.h"

namespace podium::bench {

// Agent steps per second of PPO on Pong and Breakout, alone and while another thread keeps one core busy, and steps of
// the environments alone; each beside every peer that is installed (tests/bench/peers.h), in turn. Without peers:
// Exception(Unavailable) that says how to get them.
Figures benchPpoPeers();

}  // namespace podium::bench
