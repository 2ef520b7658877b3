// podium simulate FILE: synthetic annotators answer through the ordinary queue.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "app/cli/validators.h"
#include "app/synthetic_annotators.h"

namespace podium {
namespace {

struct Options {
  std::string file;
  SyntheticConfig config;
  bool acks = false;
  bool json = false;
};

int run(const Options& options, const ProgramArguments& arguments) {
  if (!isFeatureName(options.config.oracle.feature))
    throw UsageError("--oracle " + options.config.oracle.feature +
                     ": use return, ram:I for byte I of the memory, or return,ram:I.");
  const Headless headless(arguments);
  const auto project = openProject(options.file);
  SyntheticConfig config = options.config;
  // With --json standard output is for the one object.
  std::FILE* acknowledgements = options.json ? stderr : stdout;
  if (options.acks)
    config.onCommit = [acknowledgements](ComparisonId id) {
      std::fprintf(acknowledgements, "ack %lld\n", static_cast<long long>(id.value));
      std::fflush(acknowledgements);
    };
  config.onWaiting = [&] {
    printProgress("no query waits for an answer; a learner makes them (podium learn " + options.file +
                  "). Waiting ...");
  };
  const auto start = std::chrono::steady_clock::now();
  const auto answers = runSyntheticAnnotators(project, config, headless.stop());
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  printResult({{"answers", answers}, {"seconds", seconds.count()}}, options.json);
  return headless.exitCode(kExitDone);
}

}  // namespace

Action declareSimulate(CLI::App& app) {
  auto options = std::make_shared<Options>();
  SyntheticConfig& config = options->config;
  app.add_option("FILE", options->file, "The project")->required()->type_name("");
  app.add_option("--oracle", config.oracle.feature,
                 "What they judge by: return (the true score), ram:I (mean of a memory byte), or return,ram:I (the "
                 "byte breaks ties)")
      ->type_name("FEATURE")
      ->capture_default_str();
  app.add_option("--annotators", config.annotators, "How many")
      ->check(between(1, 1000))
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--answers", config.answers, "End after this many answers of all together; else at Ctrl-C")
      ->check(notNegative())
      ->type_name("N");
  app.add_option("--noise", config.oracle.noise, "Share of answers that are random")
      ->check(share())
      ->type_name("P")
      ->capture_default_str();
  app.add_option("--beta", config.oracle.beta, "Boltzmann rationality; 0: no slips but --noise")
      ->check(notNegative())
      ->type_name("B")
      ->capture_default_str();
  app.add_option("--ties", config.oracle.tieWithin, "Neighbours that differ by at most this are tied")
      ->check(notNegative())
      ->type_name("T")
      ->capture_default_str();
  app.add_option("--rate", config.perMinute, "Answers per minute of each annotator (as fast as possible)")
      ->check(positive())
      ->type_name("R");
  app.add_option("--seed", config.oracle.seed, "Seed of every random draw")->type_name("S")->capture_default_str();
  app.add_flag("--acks", options->acks, "Print `ack ID` for each answer once its commit is on the disk");
  addJsonOption(app, options->json);
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
