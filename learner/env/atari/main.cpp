// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "learner/env/atari/bare_bench.h"
#include "learner/env/atari/rom_catalogue.h"
#include "learner/env/atari/server.h"
#include "learner/env/atari/server_error.h"

namespace {

constexpr int kExitUsage = 2;

void printUsage() {
  std::puts(
      "podium-atari: Atari games for Podium (GPL-2.0-only; Podium talks with it through shared memory)\n"
      "  podium-atari --list                               the games that can be played\n"
      "  podium-atari --near ID                            the games that it may have meant, at most three\n"
      "  podium-atari --bare-bench ID STEPS THREADS        agent steps per second of the emulator alone\n"
      "  podium-atari --serve ...                          started by Podium, see learner/env/protocol.h\n"
      "The games lie in the folder that the environment variable PODIUM_ROMS names; without it:\n"
      "  " PODIUM_DEFAULT_ROMS);
}

int positive(const std::string& text) {
  char* end = nullptr;
  const long value = std::strtol(text.c_str(), &end, 10);
  if (*end != '\0' || value < 1 || value > 100'000'000)
    throw podium::atari::ServerError(podium::protocol::Failure::WrongArgument,
                                     "\"" + text + "\" is not a number from 1 to 100000000.");
  return static_cast<int>(value);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace podium::atari;
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  try {
    if (arguments.size() == 1 && arguments[0] == "--list") {
      for (const std::string& id : playableIds(romFolder())) std::cout << id << '\n';
      return EXIT_SUCCESS;
    }
    if (arguments.size() == 2 && arguments[0] == "--near") {
      for (const std::string& id : nearestIds(arguments[1], playableIds(romFolder()))) std::cout << id << '\n';
      return EXIT_SUCCESS;
    }
    if (arguments.size() == 4 && arguments[0] == "--bare-bench") {
      const BareBenchResult result = bareBench(arguments[1], positive(arguments[2]), positive(arguments[3]));
      std::cout << result.stepsPerSecond << " steps/s " << result.cpuSecondsPerStep << " cpu-s/step\n";
      return EXIT_SUCCESS;
    }
    if (!arguments.empty() && arguments[0] == "--serve")
      serve(std::vector<std::string>(arguments.begin() + 1, arguments.end()));
  } catch (const std::exception& fault) {
    std::cerr << "podium-atari: " << fault.what() << '\n';
    return EXIT_FAILURE;
  }
  printUsage();
  return arguments.size() == 1 && arguments[0] == "--help" ? EXIT_SUCCESS : kExitUsage;
}
