// podium policies FILE: which policies people's answers prefer.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "ui/monitor/policy_answers.h"

namespace podium {
namespace {

constexpr double kNinetyFive = 1.959964;  // deviations to each side

struct Options {
  std::string file;
  bool json = false;
};

Json rowOf(const PolicyRow& row) {
  const double worth = row.worth ? row.worth->logWorth : 0.0, error = row.worth ? row.worth->error : 0.0;
  const bool known = row.worth.has_value();
  return {{"member", orNull(!row.people, row.member)},
          {"first_version", orNull(!row.people, row.firstVersion)},
          {"last_version", orNull(!row.people, row.lastVersion)},
          {"people", row.people},
          {"answers", row.answers},
          {"wins", row.wins},
          {"losses", row.losses},
          {"worth", orNull(known, worth)},
          {"se", orNull(known, error)},
          {"low", orNull(known, worth - kNinetyFive * error)},
          {"high", orNull(known, worth + kNinetyFive * error)},
          {"connected", known}};
}

std::string versionsOf(const PolicyRow& row) {
  if (row.people) return "played by people";
  const std::string first = std::to_string(row.firstVersion), last = std::to_string(row.lastVersion);
  return "policy " + std::to_string(row.member) + ", version " + first + (first == last ? "" : " to " + last);
}

void printLines(const PolicyRanking& ranking) {
  if (ranking.answers == 0) std::puts("No answer compares clips of different policies yet.");
  for (const PolicyRow& row : ranking.rows) {
    std::printf("%-36s %6.4g won %6.4g lost %6d answers  ", versionsOf(row).c_str(), row.wins, row.losses, row.answers);
    if (row.worth)
      std::printf("worth %+.2f (%+.2f to %+.2f)\n", row.worth->logWorth,
                  row.worth->logWorth - kNinetyFive * row.worth->error,
                  row.worth->logWorth + kNinetyFive * row.worth->error);
    else
      std::puts("not connected: no answers compare it with the others");
  }
  if (ranking.bounded)
    std::puts(
        "Some won or lost every time, so that no finite worth fits best: a tie of each with an average policy is "
        "added.");
}

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  const auto reader = openReader(options.file);
  if (reader->project().kind != ItemKind::Clip)
    throw Exception(ErrorCode::InvalidInput, options.file + " has no policies: its items are no clips of play.");
  const PolicyRanking ranking = readPolicyRanking(*reader);
  Json rows = Json::array();
  for (const PolicyRow& row : ranking.rows) rows.push_back(rowOf(row));
  if (options.json)
    printResult({{"policies", rows}, {"answers", ranking.answers}, {"bounded", ranking.bounded}}, true);
  else
    printLines(ranking);
  return headless.exitCode(kExitDone);
}

}  // namespace

Action declarePolicies(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "The project")->required()->type_name("");
  addJsonOption(app, options->json);
  app.footer(
      "Each policy of the population, its versions grouped into at most ten spans of training. worth is a log-worth "
      "of\n"
      "the Plackett-Luce model with its 95 % interval, 0 on average: e^(difference) is the odds that a clip of the "
      "one\n"
      "is preferred. Won and lost count pairs of clips of different rows; a tie is half of both. Every answer in "
      "force\n"
      "that orders clips counts, those of synthetic annotators too.");
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
