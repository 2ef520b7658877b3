#include "app/cli/learner_options.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/cli/config_file.h"
#include "learner/config_preset.h"

namespace podium {
namespace {

constexpr double kLineSeconds = 10.0;

}  // namespace

void addSettingOption(CLI::App& options, std::vector<std::string>& settings) {
  options
      .add_option("--set", settings,
                  "Change one setting of the learner, for example ppo.learningRate=1e-4; the project keeps it; may be "
                  "repeated")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
}

void addSeedOption(CLI::App& options, std::optional<std::uint64_t>& seed) {
  options.add_option("--seed", seed, "Seed of every random draw of the learner; the project keeps it")->type_name("S");
}

void addConfigOptions(CLI::App& options, LearnerOptions& learner) {
  std::string names;
  for (const ConfigPreset& preset : configPresets()) names.append(names.empty() ? "" : ", ").append(preset.name);
  options
      .add_option("--preset", learner.preset, "Begin with the settings called " + names + "; the project keeps them")
      ->type_name("NAME");
  options
      .add_option("--config", learner.file,
                  "Take settings from a JSON or TOML file (podium config prints one); the project keeps them")
      ->type_name("SETTINGS");
  addSeedOption(options, learner.seed);
  addSettingOption(options, learner.settings);
}

void applySettings(LearnerConfig& config, const LearnerOptions& options) {
  if (options.preset)
    if (const auto done = applyPreset(config, *options.preset); !done)
      throw UsageError("--preset " + *options.preset + ": " + done.error().message);
  if (options.file)
    if (const auto done = applyJson(config, readConfigFile(*options.file)); !done)
      throw UsageError("--config " + *options.file + ": " + done.error().message);
  if (options.seed) {
    config.loop.seed = *options.seed;
    config.env.seed = *options.seed;
  }
  for (const std::string& setting : options.settings) {
    const auto equals = setting.find('=');
    if (equals == std::string::npos)
      throw UsageError("--set " + setting + ": a setting is KEY=VALUE, for example ppo.learningRate=1e-4.");
    if (belongsToProject(setting.substr(0, equals)))
      throw UsageError("--set " + setting +
                       ": that is a fact of the project and does not change. Make a project with " +
                       "it: podium new FILE --env ID --k K.");
    const auto done = setField(config, setting.substr(0, equals), setting.substr(equals + 1));
    if (!done) throw UsageError(done.error().message);
  }
  if (const auto valid = validate(config); !valid) throw UsageError(valid.error().message);
}

void ProgressPrinter::operator()(const LearnerStatus& status) {
  const std::string fault = status.fault ? status.fault->message : std::string();
  if (fault != m_fault && !fault.empty() && status.phase != Phase::Failed) printProgress(fault);
  m_fault = fault;
  if (status.seconds - m_last < kLineSeconds) return;
  m_last = status.seconds;
  char heldout[32] = "-";
  if (status.heldoutPairs > 0) std::snprintf(heldout, sizeof heldout, "%.2f", status.heldoutAccuracy);
  char line[256];
  std::snprintf(line, sizeof line, "%5.0f s  answers %lld  held-out accuracy %s  steps %lld (%.0f/s)  rounds %lld  %s",
                status.seconds, static_cast<long long>(status.answers), heldout,
                static_cast<long long>(status.envSteps), status.stepsPerSecond, static_cast<long long>(status.rounds),
                status.message.c_str());
  printProgress(line);
}

void throwIfFailed(const LearnerStatus& last) {
  if (last.phase != Phase::Failed) return;
  throw Exception(last.fault.value_or(Error{ErrorCode::Unknown, last.message}));
}

}  // namespace podium
