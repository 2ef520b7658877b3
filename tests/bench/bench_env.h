#pragma once
// How fast environments step through podium-atari, beside the emulator alone.
#include <string>

#include "tests/bench/bench.h"

namespace podium::bench {

struct EnvBenchOptions {
  std::string id = "ALE/Breakout-v5";
  int threads = 1;  // of the server and of the emulator alone
  int groups = 2;
  double seconds = 1.0;  // of each of the turns
  int turns = 3;
  std::string serverPath;  // see startEnvironment()
};

struct EnvBenchResult {
  double stepsPerSecond = 0.0;         // agent steps of 8 environments: observations, frames and all, in this process
  double bareStepsPerSecond = 0.0;     // act() of the emulator in as many threads that never wait for each other
  double cpuSecondsPerStep = 0.0;      // processor time of the server and of this process
  double bareCpuSecondsPerStep = 0.0;  // processor time of the emulator alone
};

// Random actions. Both sides take turns, so that they meet the same machine; of the turns the fastest counts.
// Throws Exception when the game or the program is missing.
EnvBenchResult benchEnvironment(const EnvBenchOptions& options);

// Breakout and Freeway, 1 and 2 threads, 1 and 2 groups.
Figures benchEnvironment();

}  // namespace podium::bench
