#pragma once
// The server of the games as its client has it, for tests that end it.
#include <chrono>
#include <memory>
#include <span>
#include <vector>

#include "learner/env/server_environment.h"
#include "tests/env/atari_play.h"
#include "tests/env/server_watch.h"

namespace podium::test {

std::unique_ptr<ServerEnvironment> startServer(const EnvConfig& config,
                                               std::chrono::milliseconds silence = std::chrono::seconds(60));
// Freeway, two groups of one.
EnvConfig twoGroups();
// The action of a group that goes up.
inline const std::vector<std::int32_t> kUp = {1};

inline std::vector<std::uint8_t> copyOf(std::span<const std::uint8_t> bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace podium::test
