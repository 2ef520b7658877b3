#pragma once
// Plays real games through podium-atari and keeps what came back.
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "learner/environment.h"
#include "learner/random.h"

namespace podium::test {

std::string atariProgram();

// Settings that make short tests: one environment, one group, two threads.
EnvConfig atariConfig(const std::string& id);
// Throws when it cannot be started.
std::unique_ptr<Environment> startAtari(const EnvConfig& config);

// A copy of one environment's part of a batch.
struct EnvStep {
  std::vector<std::uint8_t> observation, finalObservation, frames, ram;
  float reward = 0.0F;
  bool terminated = false, truncated = false;
  int lives = 0;
  bool operator==(const EnvStep&) const = default;
};
EnvStep stepOf(const Environment& environment, const StepBatch& batch, int i);  // i within the batch

// What an environment does at a step: index of an action.
using Choose = std::function<int(int env, int step)>;
Choose always(int action);
Choose atRandom(const Environment& environment, std::uint64_t seed);  // depends on env and step only

// Resets and plays. result[env]: the reset, then `steps` steps.
std::vector<std::vector<EnvStep>> play(Environment& environment, int steps, const Choose& choose);

// One plane of a stacked observation.
std::span<const std::uint8_t> plane(const std::vector<std::uint8_t>& observation, const ClipMeta& meta, int index);

}  // namespace podium::test
