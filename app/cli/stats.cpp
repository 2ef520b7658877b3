// podium stats FILE: counts and the newest figures of the models.
#include <CLI/CLI.hpp>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "learner/metric_names.h"

namespace podium {
namespace {

struct Options {
  std::string file;
  bool json = false;
};

std::optional<MetricPoint> newestPoint(ProjectReader& reader, const char* name) {
  std::int64_t after = 0;
  const auto points = reader.metric(name, after);
  return points.empty() ? std::nullopt : std::optional(points.back());
}

Json newest(ProjectReader& reader, const char* name) {
  const auto point = newestPoint(reader, name);
  return point ? Json(point->value) : Json(nullptr);
}

// Rounds, curves and checkpoints are written at different moments: the newest of them tells, since steps go back when a
// checkpoint is restored.
std::int64_t envSteps(ProjectReader& reader) {
  std::int64_t steps = 0;
  Timestamp at = -1;
  const auto take = [&](Timestamp when, std::int64_t value) {
    if (when < at) return;
    at = when;
    steps = value;
  };
  for (const Round& round : reader.rounds())
    if (round.origin == RoundOrigin::Learner) take(round.createdAt, round.envSteps);
  if (const auto point = newestPoint(reader, metric::kStepsPerSecond)) take(point->at, point->step);
  if (const auto checkpoint = reader.newestCheckpoint()) take(checkpoint->createdAt, checkpoint->envSteps);
  return steps;
}

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  const auto reader = openReader(options.file);
  const ProjectInfo info = reader->project();
  const ProjectCounts counts = reader->counts();
  const Json model = {{"heldout_accuracy", newest(*reader, metric::kHeldoutAccuracy)},
                      {"log_loss", newest(*reader, metric::kHeldoutLoss)},
                      {"ece", newest(*reader, metric::kHeldoutCalibration)}};
  printResult({{"project", info.name},
               {"environment", info.environment},
               {"answer", toText(info.answer)},
               {"k", info.k},
               {"queries", counts.queries},
               {"queries_waiting", counts.queriesWaiting},
               {"comparisons", counts.comparisons},
               {"retracted", counts.retracted},
               {"withdrawn", counts.withdrawn},
               {"annotators", counts.annotators},
               {"items", counts.items},
               {"clips", counts.clips},
               {"rounds", counts.rounds},
               {"env_steps", envSteps(*reader)},
               {"true_score", newest(*reader, metric::kEpisodicReturn)},
               {"model", model}},
              options.json);
  return headless.exitCode(kExitDone);
}

}  // namespace

Action declareStats(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "The project")->required()->type_name("");
  addJsonOption(app, options->json);
  app.footer(
      "comparisons counts every answer ever given, retracted how many of them were undone,\n"
      "withdrawn how many more do not count because their import was taken back.\n"
      "true_score is the mean score of the games that ended in the newest rollout in which any did.\n"
      "The model's figures are out-of-bag: each answer is judged by the members that never learnt from it. ece is the\n"
      "expected calibration error of the pairs in them, in 10 bins of equal width (Guo et al. 2017).");
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
