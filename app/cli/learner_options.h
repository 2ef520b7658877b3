#pragma once
// Options that several commands share: the learner's settings, and what a headless run of it prints.
#include <optional>
#include <string>
#include <vector>

#include "app/cli/headless.h"
#include "learner/learner_loop.h"

namespace podium {

struct LearnerOptions {
  std::vector<std::string> settings;  // "ppo.learningRate=1e-4"
  std::optional<std::uint64_t> seed;
};

void addSettingOption(CLI::App& options, std::vector<std::string>& settings);
void addSeedOption(CLI::App& options, std::optional<std::uint64_t>& seed);

// Applies `--set`, each over the ones before, and `--seed`. Throws UsageError for a key or value that does not exist.
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
