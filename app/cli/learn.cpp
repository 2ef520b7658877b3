// podium learn FILE: the learner without a window.
#include <CLI/CLI.hpp>

#include "app/cli/declarations.h"
#include "app/cli/learner_options.h"
#include "app/cli/validators.h"
#include "app/learner_run.h"

namespace podium {
namespace {

struct Options {
  std::string file;
  RunLimits limits;
  std::optional<std::string> device;
  LearnerOptions learner;
  bool json = false;
};

// Changed settings stay with the project; the device belongs to this machine and this run.
void store(ProjectStore& project, const LearnerConfig& config) {
  ProjectInfo info = project.newReader()->project();
  info.learnerConfig = toJson(config);
  waitFor<Done>([&](auto done) { project.writer().setProject(info, std::move(done)); });
}

// Before the project is touched: a word that no project can make right is wrong usage.
void requireDevice(const std::string& device) {
  LearnerConfig probe;
  probe.compute.device = device;
  if (!validate(probe)) throw UsageError("--device " + device + ": use auto, cpu, or cuda:0, cuda:1, ...");
}

// One of several processes that torchrun or Slurm started: the first has the project, and tells this one all it needs.
int follow(const ProcessPlace& place, const Headless& headless) {
  try {
    followLearner(place, headless.stop());
  } catch (const Exception& fault) {
    if (fault.code() != ErrorCode::Cancelled) throw;
  }
  return headless.exitCode(kExitDone);
}

int run(const Options& options, const ProgramArguments& arguments) {
  if (options.device) requireDevice(*options.device);
  const Headless headless(arguments);
  const std::optional<ProcessPlace> place = processPlace();
  if (place && place->rank > 0) return follow(*place, headless);
  const auto project = openProject(options.file);
  const ProjectInfo info = project->newReader()->project();
  const LearnerConfig stored = projectLearnerConfig(info);
  LearnerConfig config = stored;
  applySettings(config, options.learner);
  LearnerConfig here = config;
  if (options.device) here.compute.device = *options.device;
  LearnerRun learner(project, here, ProgressPrinter(), place, headless.stop());
  if (config != stored) store(*project, config);
  const LearnerStatus last = learner.run(options.limits, headless.stop());
  if (config != stored && last.phase == Phase::Failed && last.fault && last.fault->code == ErrorCode::InvalidInput) {
    store(*project, stored);
    printProgress("The project keeps the settings that it had.");
  }
  throwIfFailed(last);
  printResult({{"answers", last.answers},
               {"heldout_accuracy", orNull(last.heldoutPairs > 0, last.heldoutAccuracy)},
               {"loss", orNull(last.loss.has_value(), last.loss.value_or(0))},
               {"env_steps", last.envSteps},
               {"rounds", last.rounds},
               {"guarded", last.guarded},
               {"checkpoint", orNull(!last.checkpoint.empty(), last.checkpoint)},
               {"seconds", last.seconds},
               {"device", last.device},
               {"steps_per_second", last.stepsPerSecond}},
              options.json);
  return headless.exitCode(kExitDone);
}

}  // namespace

Action declareLearn(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "The project")->required()->type_name("");
  app.add_option("--minutes", options->limits.minutes, "End after this time")->check(positive())->type_name("M");
  app.add_option("--env-steps", options->limits.envSteps, "End after this many environment steps of this run")
      ->check(positive())
      ->type_name("N");
  app.add_option("--rounds", options->limits.rounds, "End after this many rounds")->check(positive())->type_name("R");
  app.add_option("--device", options->device, "auto, cpu, or cuda:I")->type_name("DEVICE");
  addConfigOptions(app, options->learner);
  addJsonOption(app, options->json);
  app.footer(
      "Without a limit it learns until Ctrl-C. It goes on where the project's newest checkpoint ended. Started "
      "by torchrun or srun, all processes learn together; the first one has the project.");
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
