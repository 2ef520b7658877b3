// podium new FILE: creates a project.
#include <CLI/CLI.hpp>

#include "app/cli/declarations.h"
#include "app/cli/learner_options.h"
#include "app/cli/validators.h"
#include "learner/environment.h"

namespace podium {
namespace {

struct Options {
  std::string file;
  std::string kind = "clip";
  std::string environment = "ALE/Freeway-v5";
  std::optional<std::string> answer;
  std::optional<int> k;
  std::string name, instruction;
  LearnerOptions learner;
  bool json = false;
};

// A pair unless K or the form of the answer asks for a ranking.
void applyForm(const Options& options, ProjectInfo& info) {
  info.answer = options.answer              ? *answerFormFromText(*options.answer)
                : options.k.value_or(2) > 2 ? AnswerForm::Rank
                                            : AnswerForm::Pair;
  info.k = options.k.value_or(info.answer == AnswerForm::Pair ? 2 : 4);
  if (info.answer == AnswerForm::Pair && info.k != 2)
    throw UsageError("--answer pair asks about 2 clips, not " + std::to_string(info.k) + ": use --answer rank.");
}

// Starting it once proves that the id, the program and the ROM are there.
void checkEnvironment(const LearnerConfig& config) {
  EnvConfig one = config.env;
  one.count = one.groups = one.threads = 1;
  startEnvironment(one).value();
}

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  ProjectInfo info;
  info.kind = *itemKindFromText(options.kind);
  info.environment = options.environment;
  info.instruction = options.instruction;
  info.name = options.name;
  applyForm(options, info);
  LearnerConfig config;
  config.env.id = info.environment;
  config.query.k = info.k;
  applySettings(config, options.learner);
  info.learnerConfig = toJson(config);
  checkEnvironment(config);
  ProjectStore::create(options.file, info).value();
  printResult({{"project", options.file}}, options.json);
  return headless.exitCode(kExitDone);
}

}  // namespace

Action declareNew(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "The project file to create; an existing file is never replaced")
      ->required()
      ->type_name("FILE");
  app.add_option("--kind", options->kind, "What people compare")->check(CLI::IsMember({"clip"}))->capture_default_str();
  app.add_option("--env", options->environment, "Gymnasium id of the environment")
      ->type_name("ID")
      ->capture_default_str();
  app.add_option("--answer", options->answer, "What people say about a query: pair or rank")
      ->check(CLI::IsMember({"pair", "rank"}));
  app.add_option("--k", options->k, "Clips of a query (2 for pair, else 4)")->check(between(2, 9))->type_name("K");
  app.add_option("--name", options->name, "Title of the project (from the file name)")->type_name("TEXT");
  app.add_option("--instruction", options->instruction, "One line above the clips")->type_name("TEXT");
  addSeedOption(app, options->learner.seed);
  addSettingOption(app, options->learner.settings);
  addJsonOption(app, options->json);
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
