#include "app/cli/task_options.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <fstream>
#include <iterator>
#include <set>

#include "app/cli/command.h"
#include "app/cli/validators.h"
#include "storage/domain/query_limit.h"
#include "storage/domain/result.h"
#include "storage/json/task_json.h"

namespace podium {
namespace {

constexpr double kMsPerSecond = 1000.0;

std::string contentOf(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::string content((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (!stream.good() && !stream.eof())
    throw Exception(ErrorCode::ReadOnly, "\"" + path + "\" cannot be read. Check the name, and that you may read it.");
  return content;
}

void applyNames(const char* option, const std::vector<std::string>& given, std::vector<std::string>& names) {
  if (given.empty()) return;
  for (const std::string& name : given)
    if (name.empty()) throw UsageError(std::string(option) + ": a name is empty. Write a,b,c.");
  if (std::set<std::string>(given.begin(), given.end()).size() != given.size())
    throw UsageError(std::string(option) + ": a name is given twice.");
  names = given;
}

Requirement requirementOf(const std::string& word) {
  return word == "required" ? Requirement::Required : word == "optional" ? Requirement::Optional : Requirement::Off;
}

CLI::Option* addNames(CLI::App& app, const char* name, std::vector<std::string>& names, const char* what) {
  return app.add_option(name, names, what)->delimiter(',')->type_name("A,B,..")->allow_extra_args(false);
}

}  // namespace

void addTaskOptions(CLI::App& app, TaskOptions& options) {
  app.add_option("--task", options.taskFile, "The task as JSON (storage/json/task_json.h); further options change it")
      ->check(CLI::ExistingFile)
      ->type_name("FILE.json");
  app.add_option("--guidelines", options.guidelinesFile, "Instructions beside the task, in Markdown")
      ->check(CLI::ExistingFile)
      ->type_name("FILE.md");
  addNames(app, "--axes", options.axes, "What is ranked or rated one by one, for example helpful,harmless");
  app.add_option("--top", options.top, "Rank only the best N")->check(between(1, kMostQueryItems))->type_name("N");
  app.add_option("--strength", options.strength, "Of pairs: ask how much better, in so many levels")
      ->check(between(2, 4))
      ->type_name("LEVELS");
  app.add_flag("--margin", options.margin, "Of pairs: ask for a number, how much better");
  app.add_option("--scale", options.scale, "Of ratings: 2 to 10 points, or slider (0 to 100)")
      ->check(CLI::IsMember({"2", "3", "4", "5", "6", "7", "8", "9", "10", "slider"}));
  addNames(app, "--tags", options.tags, "Tags that are offered for a query");
  addNames(app, "--item-tags", options.itemTags, "Tags that are offered for each item");
  addNames(app, "--span-labels", options.spanLabels, "Labels that are offered for stretches of text");
  addNames(app, "--flags", options.flags, "Reasons that are offered for a query that is unfit");
  app.add_option("--rationale", options.rationale, "A reason in words")
      ->check(CLI::IsMember({"off", "optional", "required"}));
  app.add_flag("--edit", options.edits, "Texts may be edited: the edited text beats the one that it was");
  app.add_flag("--demonstrate", options.demonstration, "An answer may be written: it beats all others");
  app.add_flag("--conversation", options.conversation,
               "Annotators write what comes next to the reply that they picked (podium reply makes the replies)");
  app.add_flag("--no-ties", options.noTies, "Ties are not offered");
  app.add_flag("--no-both-bad", options.noBothBad, "\"Both bad\" is not offered");
  app.add_flag("--no-cant-tell", options.noCantTell, "\"Can't tell\" is not offered");
  app.add_option("--min-view", options.minViewSeconds, "No answer before so many seconds")
      ->check(between(0, 3600))
      ->type_name("SECONDS");
  app.add_option("--break", options.breakMinutes, "Suggest a break after so many minutes; 0: never")
      ->check(between(0, 1440))
      ->type_name("MINUTES");
}

Task taskOf(const TaskOptions& options) {
  Task task;
  if (!options.taskFile.empty()) task = taskFromJson(contentOf(options.taskFile));
  if (!options.guidelinesFile.empty()) task.guidelines = contentOf(options.guidelinesFile);
  applyNames("--axes", options.axes, task.axes);
  applyNames("--tags", options.tags, task.tags);
  applyNames("--item-tags", options.itemTags, task.itemTags);
  applyNames("--span-labels", options.spanLabels, task.spanLabels);
  applyNames("--flags", options.flags, task.flags);
  if (options.top) task.top = *options.top;
  if (options.strength) task.strengthLevels = *options.strength;
  if (options.scale) {
    task.scale.slider = *options.scale == "slider";
    if (!task.scale.slider) task.scale.points = std::stoi(*options.scale);
  }
  if (options.rationale) task.rationale = requirementOf(*options.rationale);
  if (options.minViewSeconds) task.minViewMs = static_cast<int>(std::lround(*options.minViewSeconds * kMsPerSecond));
  if (options.breakMinutes) task.breakAfterMinutes = static_cast<int>(std::lround(*options.breakMinutes));
  task.margin = task.margin || options.margin;
  task.edits = task.edits || options.edits;
  task.demonstration = task.demonstration || options.demonstration;
  task.conversation = task.conversation || options.conversation;
  task.ties = task.ties && !options.noTies;
  task.bothBad = task.bothBad && !options.noBothBad;
  task.cantTell = task.cantTell && !options.noCantTell;
  return task;
}

}  // namespace podium
