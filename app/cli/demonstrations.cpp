// podium demonstrations FILE: what people played themselves, as a list or as a data set.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "exporters/clips/demonstration_files.h"

namespace podium {
namespace {

struct Options {
  std::string file, out;
  std::string format = demonstrationFormats().front().name;
  bool json = false;
};

Json listOf(ProjectReader& reader) {
  const std::vector<Annotator> annotators = reader.annotators();
  Json list = Json::array();
  for (const Demonstration& each : reader.demonstrations()) {
    Json row{{"id", each.id.value}};
    row.update(demonstrationRow(each, annotators));
    row["taken_back"] = each.withdrawn;
    list.push_back(std::move(row));
  }
  return list;
}

void printLines(const Json& list) {
  if (list.empty()) std::puts("Nobody has kept a demonstration yet: people play on the Play page of the window.");
  for (const Json& each : list)
    std::printf("%4lld  %-16s %-24s %6lld steps  return %-8.4g %s%s\n", each["id"].get<long long>(),
                each["annotator"].get<std::string>().c_str(), each["environment"].get<std::string>().c_str(),
                each["steps"].get<long long>(), each["true_return"].get<double>(),
                each["ended"].get<std::string>().c_str(), each["taken_back"].get<bool>() ? "  (taken back)" : "");
}

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  const auto reader = openReader(options.file);
  if (options.out.empty()) {
    const Json list = listOf(*reader);
    if (options.json)
      printResult({{"demonstrations", list}}, true);
    else
      printLines(list);
    return headless.exitCode(kExitDone);
  }
  const DemonstrationFormat& format = *findDemonstrationFormat(options.format);
  const ExportReport report = exportDemonstrations(*reader, format, options.out, {}, headless.stop()).value();
  Json skipped = Json::array();
  for (const SkippedRows& rows : report.skipped) skipped.push_back({{"reason", rows.reason}, {"count", rows.count}});
  printResult({{"folder", options.out},
               {"format", options.format},
               {"demonstrations", report.rows},
               {"skipped", skipped},
               {"bytes", report.bytes}},
              options.json);
  return headless.exitCode(kExitDone);
}

}  // namespace

Action declareDemonstrations(CLI::App& app) {
  auto options = std::make_shared<Options>();
  std::vector<std::string> names;
  for (const DemonstrationFormat& format : demonstrationFormats()) names.push_back(format.name);
  app.add_option("FILE", options->file, "The project")->required()->type_name("");
  app.add_option("--out", options->out, "Write them into a new folder, each episode whole; without it: list them")
      ->type_name("FOLDER");
  app.add_option("--format", options->format, "imitation-trajectories (usual) or minari")
      ->check(CLI::IsMember(names))
      ->type_name("NAME");
  addJsonOption(app, options->json);
  app.footer("People play on the Play page of the window. Those who played are the sources of what is written.");
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
