// podium new FILE: creates a project.
#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/cli/declarations.h"
#include "app/cli/learner_options.h"
#include "app/cli/task_options.h"
#include "app/cli/validators.h"
#include "learner/environment.h"
#include "learner/policy_choice.h"
#include "storage/domain/query_limit.h"
#include "ui/project/task_form.h"

namespace podium {
namespace {

constexpr const char* kSuffix = ".podium";

struct Options {
  std::string file;
  std::string kind = "clip";
  std::optional<std::string> environment;
  std::optional<std::string> answer;
  std::optional<int> k;
  std::string name;
  std::optional<std::string> instruction;
  TaskOptions task;
  LearnerOptions learner;
  bool json = false;
};

int usualK(AnswerForm form, ItemKind kind) {
  if (form == AnswerForm::Pair) return 2;
  if (form == AnswerForm::Rating) return kind == ItemKind::Clip ? 2 : 1;
  return 4;
}

// A pair unless K or the form of the answer asks for something else.
void applyForm(const Options& options, ProjectInfo& info) {
  info.answer = options.answer              ? *answerFormFromText(*options.answer)
                : options.k.value_or(2) > 2 ? AnswerForm::Rank
                                            : AnswerForm::Pair;
  info.k = options.k.value_or(usualK(info.answer, info.kind));
  const std::string given = std::to_string(info.k);
  if (info.answer == AnswerForm::Pair && info.k != 2)
    throw UsageError("--answer pair asks about 2 items, not " + given + ": use --answer rank.");
  if (info.answer == AnswerForm::Rank && info.k < 2)
    throw UsageError("--answer rank orders 2 items or more, not " + given + ".");
  if (info.answer == AnswerForm::BestWorst && info.k < 3)
    throw UsageError("--answer best-worst chooses from 3 items or more, not " + given + ".");
  if (info.kind == ItemKind::Clip && (info.k < 2 || info.k > 9))
    throw UsageError("--k: a query about clips shows 2 to 9 of them, not " + given + ".");
  if (info.kind != ItemKind::Clip && options.environment)
    throw UsageError("--env: only clips come from an environment; texts, images and videos are imported.");
}

// Starting it once proves that the id, the program and the ROM are there, and that the algorithm fits.
void checkEnvironment(const LearnerConfig& config) {
  EnvConfig one = config.env;
  one.count = one.groups = one.threads = 1;
  const auto environment = startEnvironment(one).value();
  chosenAlgorithm(config.policy.algorithm, environment->spec());
}

void addLearner(const Options& options, ProjectInfo& info) {
  info.environment = options.environment.value_or(EnvConfig{}.id);
  LearnerConfig config;
  config.env.id = info.environment;
  config.query.k = info.k;
  applySettings(config, options.learner);
  info.learnerConfig = toJson(config);
  checkEnvironment(config);
}

// As the window names new projects, so that every file dialog finds them.
std::string withSuffix(const std::string& file) {
  return std::filesystem::path(file).extension() == kSuffix ? file : file + kSuffix;
}

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  ProjectInfo info;
  info.kind = *itemKindFromText(options.kind);
  info.name = options.name;
  applyForm(options, info);
  info.instruction = options.instruction.value_or(TaskForm::usualInstruction(info.kind, info.answer).toStdString());
  info.task = taskOf(options.task);
  if (info.kind == ItemKind::Clip) addLearner(options, info);
  const std::string file = withSuffix(options.file);
  ProjectStore::create(file, info).value();
  if (file != options.file) printProgress("the project is " + file);
  printResult({{"project", file}}, options.json);
  return headless.exitCode(kExitDone);
}

}  // namespace

Action declareNew(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "The project file to create, .podium; an existing file is never replaced")
      ->required()
      ->type_name("FILE");
  app.add_option("--kind", options->kind, "What people judge")
      ->check(CLI::IsMember({"clip", "text", "image", "video"}))
      ->capture_default_str();
  app.add_option("--env", options->environment, "Of clips: Gymnasium id of the environment (" + EnvConfig{}.id + ")")
      ->type_name("ID");
  app.add_option("--answer", options->answer, "What people say about a query (pair, or rank where K is over 2)")
      ->check(CLI::IsMember({"pair", "rank", "best-worst", "rating", "accept"}));
  app.add_option("--k", options->k, "Items of a query (2 for pair, 1 for rating, else 4; clips 2 to 9)")
      ->check(between(1, kMostQueryItems))
      ->type_name("K");
  app.add_option("--name", options->name, "Title of the project (from the file name)")->type_name("TEXT");
  app.add_option("--instruction", options->instruction,
                 "One line above the items (the question that the window proposes)")
      ->type_name("TEXT");
  addTaskOptions(app, options->task);
  addConfigOptions(app, options->learner);
  addJsonOption(app, options->json);
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
