#pragma once
// The server of the games as its client has it, for tests that end it, and what tells whether it is there.
#include <sys/types.h>

#include <QStringList>
#include <chrono>
#include <memory>
#include <span>
#include <vector>

#include "learner/env/server_environment.h"
#include "tests/env/atari_play.h"

namespace podium::test {

std::unique_ptr<ServerEnvironment> startServer(const EnvConfig& config,
                                               std::chrono::milliseconds silence = std::chrono::seconds(60));
// Freeway, two groups of one.
EnvConfig twoGroups();
// The action of a group that goes up.
inline const std::vector<std::int32_t> kUp = {1};

bool isRunning(pid_t pid);  // and not only waited for by its parent

// Collects the warnings of the environments as long as it lives. One at a time.
class Warnings {
 public:
  Warnings();
  ~Warnings();
  Warnings(const Warnings&) = delete;
  Warnings& operator=(const Warnings&) = delete;
  const QStringList& texts() const { return m_texts; }

 private:
  QStringList m_texts;
};

inline std::vector<std::uint8_t> copyOf(std::span<const std::uint8_t> bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace podium::test
