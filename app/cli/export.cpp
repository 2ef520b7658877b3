// podium export FILE OUT: the answers of a project in a file format.
#include "exporters/export_file.h"

#include <CLI/CLI.hpp>
#include <QDateTime>

#include "app/cli/declarations.h"
#include "app/cli/described_format.h"
#include "app/cli/headless.h"
#include "exporters/formats.h"
#include "exporters/split.h"

namespace podium {
namespace {

struct Options {
  ExportRequest request;
  std::string file;
  std::string pairs = std::string(toText(PairRule::All)), ties = std::string(toText(TieRule::Drop));
  std::string aggregate = std::string(toText(Aggregate::None));
  std::string after, before;
  bool noSynthetic = false;
  bool json = false;
};

std::string exportNames() {
  std::string names;
  for (const ExportFormat& format : exportFormats()) names += (names.empty() ? "" : ", ") + format.name;
  return names;
}

// By its name, else by the extension of the file to write.
void chooseFormat(ExportRequest& request, const std::string& project) {
  if (!request.format.empty()) {
    if (!findExportFormat(request.format))
      request.description = describedFormat(request.format, project, exportNames());
    return;
  }
  for (const ExportFormat& format : exportFormats())
    if (!format.extensions.empty() && request.out.ends_with("." + format.extensions.front())) {
      request.format = format.name;
      return;
    }
  throw UsageError("--format: the format does not follow from the name " + request.out + "; use one of " +
                   exportNames() + ".");
}

// The beginning of a day, UTC; 0 for an empty text.
Timestamp dayOf(const char* option, const std::string& text) {
  if (text.empty()) return 0;
  const QDate day = QDate::fromString(QString::fromStdString(text), Qt::ISODate);
  if (!day.isValid()) throw UsageError(std::string(option) + " " + text + ": write a day as 2026-01-31.");
  return day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

ExportRequest requestOf(const Options& options) {
  ExportRequest request = options.request;
  chooseFormat(request, options.file);
  request.options.pairs = pairRuleFromText(options.pairs).value();
  request.options.ties = tieRuleFromText(options.ties).value();
  request.options.aggregate = aggregateFromText(options.aggregate).value();
  request.options.filter.synthetic = !options.noSynthetic;
  request.options.filter.after = dayOf("--after", options.after);
  request.options.filter.before = dayOf("--before", options.before);
  if (const std::string problem = problemOf(request.options); !problem.empty()) throw UsageError(problem + ".");
  return request;
}

int run(const Options& options, const ProgramArguments& arguments) {
  const ExportRequest request = requestOf(options);
  const Headless headless(arguments);
  const auto reader = openReader(options.file);
  const auto exported = exportProject(*reader, request, {}, headless.stop());
  if (!exported && exported.error().code == ErrorCode::Cancelled) return kExitInterrupted;
  const ExportReport& report = exported.value();
  for (const std::string& file : report.replaced) printProgress("the file that was in " + file + " has been replaced");
  const auto parts = splitNames(request.options.split.size());
  for (std::size_t i = 0; i < report.rowsOfParts.size(); ++i)
    if (report.rowsOfParts[i] == 0)
      printProgress("the part " + parts[i] + " has no rows: nothing that gives any fell into it");
  Json skipped = Json::array();
  for (const SkippedRows& rows : report.skipped) skipped.push_back({{"reason", rows.reason}, {"count", rows.count}});
  printResult({{"files", report.files},
               {"rows", report.rows},
               {"skipped", skipped},
               {"sha256", report.sha256},
               {"seconds", report.seconds}},
              options.json);
  return headless.exitCode(kExitDone);
}

}  // namespace

Action declareExport(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "The project")->required()->type_name("");
  ExportOptions& what = options->request.options;
  app.add_option("OUT", options->request.out,
                 "The file to write, or a folder (ends with /): data, manifest.json and README.md in it. Replaced only "
                 "when all of it is there; .gz and .zst at the end pack it, .parquet makes columns of any format of "
                 "rows. Clips as files make a folder that is new")
      ->required()
      ->type_name("");
  app.add_option("--as", options->request.extension, "What the data in a folder are: parquet, csv.gz, ... (as usual)")
      ->type_name("EXTENSION");
  app.add_option("--format", options->request.format,
                 "One of podium formats, or a file that describes one: ./our-format.json (from the extension of OUT)")
      ->type_name("NAME");
  app.add_option("--pairs", options->pairs, "Which pairs stand for a ranking of more than two")
      ->check(CLI::IsMember({"all", "adjacent", "best-vs-rest", "best-worst", "one"}))
      ->capture_default_str();
  app.add_option(
         "--ties", options->ties,
         "Pairs of tied items: left out and counted, or both directions at half weight where --pairs looks at them")
      ->check(CLI::IsMember({"drop", "half"}))
      ->capture_default_str();
  app.add_option("--aggregate", options->aggregate,
                 "Answers to one query: each its own rows, what most say, or a fit with p_chosen and margin")
      ->check(CLI::IsMember({"none", "majority", "posterior"}))
      ->capture_default_str();
  app.add_option("--min-agreement", what.minAgreement, "Leaves queries out on which fewer of the answers agree: 0 to 1")
      ->type_name("A")
      ->capture_default_str();
  app.add_flag("--messages", what.messages, "Texts as lists of {role, content}, in formats that can hold either");
  app.add_option("--split", what.split, "Shares of train, validation and test, by prompt: 0.9,0.05,0.05")
      ->delimiter(',')
      ->type_name("SHARES");
  app.add_option("--seed", what.seed, "Of the split and of --pairs one")->type_name("S")->capture_default_str();
  app.add_option("--annotator", what.filter.annotators, "Only answers of this person; may be given several times")
      ->type_name("NAME");
  app.add_flag("--no-synthetic", options->noSynthetic, "Without answers of synthetic annotators");
  app.add_option("--after", options->after, "Only answers from this day on, UTC: 2026-01-31")->type_name("DAY");
  app.add_option("--before", options->before, "Only answers before this day")->type_name("DAY");
  app.add_option("--tag", what.filter.tag, "Only answers that carry this tag")->type_name("TAG");
  app.add_flag("--guided", what.filter.guided, "Answers to tutorial and qualification queries, too");
  app.add_flag("--flagged", what.filter.flagged, "Answers that flag their query as unfit, too");
  app.add_option("--axis", what.axes,
                 "Which of the project's named questions, each with rows of its own (the first); may be given several "
                 "times, or all")
      ->type_name("NAME");
  addJsonOption(app, options->json);
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
