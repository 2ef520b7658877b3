#pragma once
// PPO on Atari beside other programs that learn the same with the same settings.
#include "tests/bench/bench.h"

namespace podium::bench {

// Agent steps per second of PPO on Pong and Breakout; the same on Breakout while another thread keeps one core busy;
// and steps of Breakout's environments alone. Each beside every peer that does it (tests/bench/peers.h), in turn.
// Without peers: Exception(Unavailable) that says how to get them.
Figures benchPpoPeers();
Figures benchPpoPeersBusy();
Figures benchEnvironmentPeers();

}  // namespace podium::bench
