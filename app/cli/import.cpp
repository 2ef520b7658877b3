// podium import FILE INPUT: texts, images and videos of a file or a folder into a project.
#include <CLI/CLI.hpp>
#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

#include "app/cli/declarations.h"
#include "app/cli/described_format.h"
#include "app/cli/headless.h"
#include "app/cli/import_undo.h"
#include "app/cli/validators.h"
#include "exporters/custom/format_folders.h"
#include "exporters/formats.h"
#include "exporters/import/media_file.h"
#include "exporters/import_file.h"
#include "storage/domain/query_limit.h"
#include "ui/project/task_form.h"

namespace podium {
namespace {

constexpr double kSecondsPerProgress = 1.0;
constexpr std::size_t kRejectedLines = 10;  // for people; --json has all that the report has

struct Options {
  std::string file;
  ImportRequest request;
  std::string gold, textFormat;
  std::vector<std::string> map;  // KEY=COLUMN
  std::string promptTemplate;
  ImportUndoOptions undo;
  bool json = false;
};

std::string importNames() {
  std::string names = "auto";
  for (const ImportFormat& format : importFormats()) names += ", " + format.name;
  return names;
}

ImportRequest requestOf(const Options& options) {
  ImportRequest request = options.request;
  request.by = accountName();
  request.instruction = [](const ProjectInfo& project) {
    return TaskForm::usualInstruction(project.kind, project.answer).toStdString();
  };
  if (!options.gold.empty()) request.options.purpose = *queryPurposeFromText(options.gold);
  if (!options.textFormat.empty()) request.options.textFormat = textFormatFromText(options.textFormat);
  if (!options.map.empty() || !options.promptTemplate.empty())
    request.description = mappedFormat(options.map, options.promptTemplate);
  else if (request.format == "auto")
    request.described = usableFormats(options.file);
  else if (!findImportFormat(request.format))
    request.description = describedFormat(request.format, options.file, importNames());
  if (request.options.withAnswers && !options.gold.empty())
    throw UsageError("--with-answers and --gold use the file's preferences in two ways: choose one.");
  return request;
}

// At most one line a second, and the last one of an import that went well.
class ProgressLines {
 public:
  ImportProgress lines() {
    return [this](std::int64_t done, std::int64_t total, std::int64_t rows) {
      const auto now = std::chrono::steady_clock::now();
      const auto share = total > 0 ? 100 * done / total : 0;
      m_waiting = std::to_string(rows) + " rows, " + std::to_string(share) + " %";
      if (std::chrono::duration<double>(now - m_last).count() < kSecondsPerProgress) return;
      m_last = now;
      finish();
    };
  }
  // Prints what was not yet.
  void finish() {
    if (!m_waiting.empty()) printProgress(std::exchange(m_waiting, {}));
  }

 private:
  std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
  std::string m_waiting;
};

Json resultOf(const ImportReport& report) {
  Json rejected = Json::array();
  for (const RejectedRow& row : report.rejected) rejected.push_back({{"row", row.row}, {"reason", row.reason}});
  return {{"prompts", report.prompts},
          {"items", report.items},
          {"queries", report.queries},
          {"comparisons", report.comparisons},
          {"joined", report.joined},
          {"rejected", rejected},
          {"rejected_rows", report.rejectedRows},
          {"rejected_unit", wordOf(report.unit)},
          {"duplicates", report.duplicates},
          {"missing_media", report.missingMedia},
          {"format", report.format},
          {"seconds", report.seconds}};
}

void tellWhatIsMissing(const Options& options, const ImportReport& report) {
  for (std::size_t i = 0; i < report.rejected.size() && i < kRejectedLines; ++i)
    printProgress(toText(report.rejected[i], report.unit));
  if (report.rejectedRows > static_cast<std::int64_t>(kRejectedLines))
    printProgress("kept out: " + std::to_string(report.rejectedRows) + " rows; --json lists them");
  if (report.joined > 0)
    printProgress("of the answers, " + std::to_string(report.joined) + " are to queries that were there already");
  if (addsNothing(report))
    printProgress("nothing was added: everything in the input was there already (queries: " +
                  std::to_string(report.duplicates) + "); --duplicates takes it in once more");
  else if (report.duplicates > 0)
    printProgress("left out: " + std::to_string(report.duplicates) +
                  " queries that are in the project already, or twice in the input; --duplicates takes them in");
  if (options.request.options.withAnswers && report.comparisons == 0 && report.queries > 0)
    printProgress(
        "no preference was found: none of the columns was taken for one. --map says which it is, podium formats --help "
        "how");
  if (report.missingMedia > 0)
    printProgress("images and videos that are not here: " + std::to_string(report.missingMedia) + "; put them under " +
                  linkedMediaFolder(options.file) +
                  ", by the paths that the input gives, and "
                  "they are shown");
}

void tellOfNewProject(const Options& options, const ProjectInfo& info) {
  printProgress("created " + options.file + ": " + std::string(toText(info.kind)) + "s, answered by " +
                std::string(toText(info.answer)) + ", " + std::to_string(info.k) + " a query");
}

// The report, or what makes the command end without one.
Result<ImportReport> import(const Options& options, const ImportRequest& request, std::stop_token stop) {
  ProgressLines progress;
  if (std::filesystem::exists(std::filesystem::symlink_status(options.file))) {
    auto report = importIntoProject(*openProject(options.file), request, progress.lines(), std::move(stop));
    if (report) progress.finish();
    return report;
  }
  auto made = importIntoNewProject(options.file, {}, request, progress.lines(), std::move(stop));
  if (!made) return made.error();
  progress.finish();
  tellOfNewProject(options, made.value().info);
  return std::move(made).value().report;
}

int run(const Options& options, const ProgramArguments& arguments) {
  if (options.undo.any())
    return runImportUndo(options.file, options.request.input, options.undo, options.json, arguments);
  if (options.request.input.empty()) throw UsageError("INPUT is required.");
  const ImportRequest request = requestOf(options);
  const Headless headless(arguments);
  const auto imported = import(options, request, headless.stop());
  if (!imported && imported.error().code == ErrorCode::Cancelled) {
    printProgress(imported.error().message);
    return kExitInterrupted;
  }
  const ImportReport& report = imported.value();
  if (!options.json) tellWhatIsMissing(options, report);
  printResult(options.json ? resultOf(report)
                           : Json{{"prompts", report.prompts},
                                  {"items", report.items},
                                  {"queries", report.queries},
                                  {"comparisons", report.comparisons},
                                  {"joined", report.joined},
                                  {"rejected", report.rejectedRows},
                                  {"duplicates", report.duplicates},
                                  {"format", report.format},
                                  {"seconds", report.seconds}},
              options.json);
  return kExitDone;
}

}  // namespace

Action declareImport(CLI::App& app) {
  auto options = std::make_shared<Options>();
  ImportOptions& import = options->request.options;
  app.add_option("FILE", options->file, "The project; made when there is no such file")->required()->type_name("");
  app.add_option(
         "INPUT", options->request.input,
         "A file (JSON Lines, JSON, CSV or TSV, also .gz or .zst) or a folder; with --undo or --put-back the "
         "number of a round. Items may have \"steps\" (a list of texts) and \"evidence\" (a list of objects with "
         "claim, quote, title, url)")
      ->type_name("");
  ImportUndoOptions& undo = options->undo;
  auto* takeBack = app.add_flag("--undo", undo.undo, "Takes a whole import back: the newest, or that of round INPUT");
  auto* putBack = app.add_flag("--put-back", undo.putBack, "Puts back what --undo took");
  auto* list = app.add_flag("--list", undo.list, "Shows the imports of the project");
  app.add_flag("--yes", undo.yes, "Takes back although people have answered since")->needs(takeBack);
  takeBack->excludes(putBack)->excludes(list);
  putBack->excludes(list);
  auto* format = app.add_option("--format", options->request.format,
                                "One of podium formats, or a file that describes one (./our-format.json)")
                     ->type_name("NAME")
                     ->capture_default_str();
  app.add_option("--map", options->map,
                 "Where things stand in the input, KEY=COLUMN: prompt=question, items=answer_a,answer_b, best=winner; "
                 "README.md, \"Custom formats\", has all keys. May be given several times")
      ->type_name("KEY=COLUMN")
      ->allow_extra_args(false)
      ->excludes(format);
  app.add_option("--template", options->promptTemplate, "The prompt of --map as a text with fields: 'Q: {{question}}'")
      ->type_name("TEXT")
      ->excludes(format);
  app.add_option("--k", import.k, "Items of a query, where the input leaves it open (as the project)")
      ->check(between(1, kMostQueryItems))
      ->type_name("K");
  app.add_option("--answers", import.answers, "People that answer each query (1; with --with-answers 0)")
      ->check(between(0, 1000))
      ->type_name("N");
  app.add_flag("--with-answers", import.withAnswers, "The input's preferences become answers of \"import:NAME\"");
  app.add_flag("--duplicates", import.duplicates, "Takes in queries that the project has already, once more");
  app.add_option("--gold", options->gold, "The input's preferences are the known answers of a round for new people")
      ->check(CLI::IsMember({"tutorial", "qualification"}));
  app.add_option("--media-folder", import.mediaFolder, "Where paths of images and videos begin (beside INPUT)")
      ->check(CLI::ExistingDirectory)
      ->type_name("DIR");
  app.add_option("--text-format", options->textFormat, "How texts are meant (markdown; of files by their names)")
      ->check(CLI::IsMember({"plain", "markdown", "code"}));
  app.add_option("--seed", import.seed, "Of random sets and of the order on the screen")
      ->type_name("S")
      ->capture_default_str();
  addJsonOption(app, options->json);
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
