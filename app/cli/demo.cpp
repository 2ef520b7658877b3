// podium demo: a fresh demo project in a window, or without one, where an oracle stands in for the person.
#include <CLI/CLI.hpp>
#include <exception>
#include <thread>

#include "app/cli/declarations.h"
#include "app/cli/learner_options.h"
#include "app/cli/validators.h"
#include "app/demo_settings.h"
#include "app/learner_run.h"
#include "app/synthetic_annotators.h"
#include "app/window.h"
#include "app/window_application.h"

namespace podium {
namespace {

struct Options {
  std::string project;
  bool headless = false;
  std::optional<double> minutes;
  std::string oracle = kDemoOracle;
  double noise = 0.0;
  double rate = kDemoAnswersPerMinute;
  LearnerOptions learner;
  bool json = false;
};

LearnerConfig demoConfig(const Options& options) {
  LearnerConfig config = demoLearnerConfig(options.learner.seed.value_or(1));
  applySettings(config, options.learner);
  return config;
}

// The oracle answers on a thread of its own, through a store of its own, as another person on this file would.
class StandIn {
 public:
  StandIn(const std::string& projectPath, const SyntheticConfig& config)
      : m_thread([this, projectPath, config](std::stop_token stop) {
          try {
            runSyntheticAnnotators(openProject(projectPath), config, stop);
          } catch (...) {
            m_fault = std::current_exception();
          }
        }) {}

  // Ends it; rethrows what ended it earlier.
  void finish() {
    m_thread.request_stop();
    m_thread.join();
    if (m_fault) std::rethrow_exception(m_fault);
  }

 private:
  std::exception_ptr m_fault;  // read after join()
  std::jthread m_thread;
};

Json summary(const std::string& path, const LearnerStatus& last) {
  return {{"project", path},
          {"answers", last.answers},
          {"heldout_accuracy", orNull(last.heldoutPairs > 0, last.heldoutAccuracy)},
          {"true_score_before", orNull(last.trueScoreBefore.has_value(), last.trueScoreBefore.value_or(0))},
          {"true_score_after", orNull(last.trueScoreAfter.has_value(), last.trueScoreAfter.value_or(0))},
          {"env_steps", last.envSteps},
          {"rounds", last.rounds},
          {"seconds", last.seconds},
          {"steps_per_second", last.stepsPerSecond},
          {"device", last.device}};
}

bool improved(const LearnerStatus& last) {
  return last.trueScoreBefore && last.trueScoreAfter && *last.trueScoreAfter > *last.trueScoreBefore;
}

int runHeadless(const Options& options, const ProgramArguments& arguments) {
  const LearnerConfig config = demoConfig(options);
  if (!isFeatureName(options.oracle))
    throw UsageError("--oracle " + options.oracle + ": use return, ram:I for byte I of the memory, or return,ram:I.");
  const Headless headless(arguments);
  const std::string path = createDemoProject(config, options.project).value();
  printProgress("new demo project: " + path);
  printProgress("an oracle (" + options.oracle + ") stands in for a person; Ctrl-C ends it early");

  LearnerRun learner(openProject(path), config, ProgressPrinter());
  SyntheticConfig person;
  person.oracle.feature = options.oracle;
  person.oracle.noise = options.noise;
  person.oracle.seed = config.loop.seed;
  person.perMinute = options.rate;
  StandIn standIn(path, person);
  RunLimits limits;
  limits.minutes = options.minutes.value_or(kDemoMinutes);
  const LearnerStatus last = learner.run(limits, headless.stop());
  standIn.finish();
  throwIfFailed(last);

  printResult(summary(path, last), options.json);
  if (headless.exitCode(kExitDone) != kExitDone) return kExitInterrupted;
  if (!improved(last))
    throw Exception(ErrorCode::Unknown,
                    "The policy did not improve in this run: give it more time (--minutes) or another --seed.");
  return kExitDone;
}

int runInWindow(const Options& options, const ProgramArguments& arguments) {
  WindowOptions window;
  window.makeDemo = [config = demoConfig(options), path = options.project] { return createDemoProject(config, path); };
  window.learnMinutes = options.minutes;
  return runWindow(window, arguments);
}

}  // namespace

Action declareDemo(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--project", options->project, "File of the new project (a free name in the user's data folder)")
      ->type_name("FILE");
  app.add_option("--minutes", options->minutes,
                 "How long the learner runs (headless: 10; in the window: until stopped)")
      ->check(positive())
      ->type_name("M");
  auto* headless =
      app.add_flag("--headless", options->headless, "No window: an oracle answers, a summary ends the run");
  app.add_option("--oracle", options->oracle, "What the oracle judges by: return, ram:I, or both: return,ram:I")
      ->needs(headless)
      ->type_name("FEATURE")
      ->capture_default_str();
  app.add_option("--noise", options->noise, "Share of its answers that are random")
      ->needs(headless)
      ->check(share())
      ->type_name("P")
      ->capture_default_str();
  app.add_option("--rate", options->rate, "Its answers per minute")
      ->needs(headless)
      ->check(positive())
      ->type_name("R")
      ->capture_default_str();
  app.add_flag("--json", options->json, "Print the summary as one JSON object on standard output")->needs(headless);
  addSeedOption(app, options->learner.seed);
  addSettingOption(app, options->learner.settings);
  return [options](const ProgramArguments& arguments) {
    if (!options->headless && !hasDisplay()) {
      printProgress("there is no display here, so the demo runs without a window (--headless)");
      options->headless = true;
    }
    return options->headless ? runHeadless(*options, arguments) : runInWindow(*options, arguments);
  };
}

}  // namespace podium
