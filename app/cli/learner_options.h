#pragma once
// Options that several commands share: the learner's settings, and what a headless run of it prints.
#include <optional>
#include <string>
#include <vector>

#include "app/cli/headless.h"
#include "learner/learner_loop.h"

namespace podium {

struct LearnerOptions {
  std::optional<std::string> preset;  // "mujoco"
  std::optional<std::string> file;    // of settings: JSON or TOML
  std::vector<std::string> settings;  // "ppo.learningRate=1e-4"
  std::optional<std::uint64_t> seed;
};

void addSettingOption(CLI::App& options, std::vector<std::string>& settings);
void addSeedOption(CLI::App& options, std::optional<std::uint64_t>& seed);

// --preset, --config, --set and --seed.
void addConfigOptions(CLI::App& options, LearnerOptions& learner);

// Applies `--preset`, `--config`, `--seed` and `--set`, each over the ones before. Throws UsageError for what does not
// exist.
void applySettings(LearnerConfig& config, const LearnerOptions& options);

// Prints phases' figures to standard error: one line every ten seconds, faults at once.
class ProgressPrinter {
 public:
  void operator()(const LearnerStatus& status);

 private:
  double m_last = 0.0;
  std::string m_fault;
};

// Throws Exception when the run ended in a fault.
void throwIfFailed(const LearnerStatus& last);

}  // namespace podium
