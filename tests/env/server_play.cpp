#include "tests/env/server_play.h"

namespace podium::test {

std::unique_ptr<ServerEnvironment> startServer(const EnvConfig& config, std::chrono::milliseconds silence) {
  ServerLaunch launch;
  launch.program = atariProgram();
  launch.silence = silence;
  return std::make_unique<ServerEnvironment>(config, launch);
}

EnvConfig twoGroups() {
  EnvConfig config = atariConfig("ALE/Freeway-v5");
  config.count = 2;
  config.groups = 2;
  return config;
}

}  // namespace podium::test
