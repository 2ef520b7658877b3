// podium feedback FILE: what people pressed while they watched the policy, as a list or as lines of JSON.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "learner/atomic_file.h"

namespace podium {
namespace {

struct Options {
  std::string file, out;
  bool json = false;
};

Json summaryOf(const Sitting& sitting, const std::vector<Annotator>& annotators) {
  const auto who = std::ranges::find(annotators, sitting.annotator, &Annotator::id);
  return {{"id", sitting.id.value},
          {"annotator", who == annotators.end() ? std::string() : who->name},
          {"environment", sitting.environment},
          {"seed", std::to_string(sitting.seed)},
          {"policy_version", sitting.policyVersion},
          {"steps", sitting.steps},
          {"true_return", sitting.trueReturn},
          {"ended", std::string(toText(sitting.end))},
          {"presses", pressCount(sitting)},
          {"mean_value", orNull(pressCount(sitting) > 0, meanPress(sitting))},
          {"stored_at", sitting.at},
          {"taken_back", sitting.withdrawn}};
}

// What the policy did, one entry for each step.
void addSteps(const Sitting& sitting, ProjectReader& reader, Json& line) {
  Json actions = Json::array(), rewards = Json::array();
  for (const ItemId item : sitting.clips) {
    const ClipMeta meta = reader.item(item)->clip;
    const ClipSteps steps = reader.clipSteps(item);
    line["seconds_per_step"] = meta.framesPerStep / meta.framesPerSecond;
    for (std::size_t t = 0; t < steps.rewards.size(); ++t) {
      Json action = Json::array();
      for (int part = 0; part < meta.actionParts; ++part) {
        const ActionWord word =
            steps.actions[t * static_cast<std::size_t>(meta.actionParts) + static_cast<std::size_t>(part)];
        action.push_back(meta.realActions ? Json(realOf(word)) : Json(word));
      }
      actions.push_back(meta.actionParts == 1 ? action[0] : action);
      rewards.push_back(steps.rewards[t]);
    }
  }
  line["actions"] = std::move(actions);
  line["true_rewards"] = std::move(rewards);
}

Json pressesOf(const Sitting& sitting) {
  Json presses = Json::array();
  for (const Press& press : sitting.presses)
    presses.push_back({{"number", press.number},
                       {"step", press.step},
                       {"since_seconds", press.sinceSeconds},
                       {"value", press.value},
                       {"speed", press.speed},
                       {"pressed_at", press.at},
                       {"taken_back", press.withdrawn}});
  return presses;
}

std::string linesOf(const std::vector<Sitting>& sittings, const std::vector<Annotator>& annotators,
                    ProjectReader& reader, const std::stop_token& stop) {
  std::string lines;
  for (const Sitting& sitting : sittings) {
    if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "Writing the feedback was stopped.");
    Json line = summaryOf(sitting, annotators);
    line["presses"] = pressesOf(sitting);
    addSteps(sitting, reader, line);
    lines += line.dump() + "\n";
  }
  return lines;
}

void print(const Json& list) {
  if (list.empty()) std::puts("Nobody has pressed yet: people teach on the Play page of the window, under Teach.");
  for (const Json& each : list)
    std::printf("%4lld  %-16s %-24s policy %-6lld %6lld steps  %4lld presses  mean %-+6.2g %s%s\n",
                each["id"].get<long long>(), each["annotator"].get<std::string>().c_str(),
                each["environment"].get<std::string>().c_str(), each["policy_version"].get<long long>(),
                each["steps"].get<long long>(), each["presses"].get<long long>(),
                each["mean_value"].is_null() ? 0.0 : each["mean_value"].get<double>(),
                each["ended"].get<std::string>().c_str(), each["taken_back"].get<bool>() ? "  (taken back)" : "");
}

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  const auto reader = openReader(options.file);
  const auto moment = reader->snapshot();
  const std::vector<Sitting> sittings = reader->sittings();
  const std::vector<Annotator> annotators = reader->annotators();
  if (!options.out.empty()) {
    const std::string lines = linesOf(sittings, annotators, *reader, headless.stop());
    writeFileAtomically(options.out, lines);
    printResult({{"file", options.out}, {"sittings", sittings.size()}, {"bytes", lines.size()}}, options.json);
    return headless.exitCode(kExitDone);
  }
  Json list = Json::array();
  for (const Sitting& sitting : sittings) list.push_back(summaryOf(sitting, annotators));
  if (options.json)
    printResult({{"sittings", list}}, true);
  else
    print(list);
  return headless.exitCode(kExitDone);
}

}  // namespace

Action declareFeedback(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "The project")->required()->type_name("");
  app.add_option("--out", options->out,
                 "Write JSON Lines, an episode each, with its steps and presses; without it: list")
      ->type_name("FILE.jsonl");
  addJsonOption(app, options->json);
  app.footer(
      "People teach on the Play page of the window. A press is about a step that had been on the screen for\n"
      "since_seconds, of seconds_per_step / speed each.");
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
