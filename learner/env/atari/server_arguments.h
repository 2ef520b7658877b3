// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace podium::atari {

// What the client wants, as it comes on the command line after --serve:
//   --env ALE/Pong-v5 --seeds 1,2,3 (one per environment) --groups 1 --threads 0 --frame-skip 4 --noop-max 30
//   --fire-reset 1 --sticky 0.25 --max-episode-frames 108000 --life-loss-ends 0 --hide-score 0 --mask-rows 0,13,200,209
//   --frames 1
struct ServerArguments {
  std::string env;
  std::vector<std::uint64_t> seeds;
  int groups = 1;
  int threads = 0;
  int frameSkip = 4;
  int noopMax = 30;
  bool fireReset = true;
  double sticky = 0.0;
  int maxEpisodeFrames = 108000;
  bool lifeLossEnds = false;
  bool hideScore = false;
  std::vector<std::pair<int, int>> maskRows;
  bool frames = true;
};

// Throws ServerError(WrongArgument), which names the argument, its value and what is allowed.
ServerArguments parseArguments(const std::vector<std::string>& arguments);

}  // namespace podium::atari
