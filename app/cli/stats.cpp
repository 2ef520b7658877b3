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

Json newest(ProjectReader& reader, const char* name) {
  std::int64_t after = 0;
  const auto points = reader.metric(name, after);
  return points.empty() ? Json(nullptr) : Json(points.back().value);
}

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  const auto project = openProject(options.file);
  const auto reader = project->newReader();
  const ProjectInfo info = reader->project();
  const ProjectCounts counts = reader->counts();
  const auto rounds = reader->rounds();
  const Json model = {{"heldout_accuracy", newest(*reader, metric::kHeldoutAccuracy)},
                      {"log_loss", newest(*reader, metric::kHeldoutLoss)},
                      {"ece", nullptr}};
  printResult({{"project", info.name},
               {"environment", info.environment},
               {"answer", toText(info.answer)},
               {"k", info.k},
               {"queries", counts.queries},
               {"queries_waiting", counts.queriesWaiting},
               {"comparisons", counts.comparisons},
               {"retracted", counts.retracted},
               {"annotators", counts.annotators},
               {"items", counts.items},
               {"clips", counts.clips},
               {"rounds", counts.rounds},
               {"env_steps", rounds.empty() ? std::int64_t{0} : rounds.back().envSteps},
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
  app.footer("comparisons counts every answer ever given, retracted how many of them were undone.");
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
