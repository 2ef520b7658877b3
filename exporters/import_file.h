#pragma once
// Importing as the command line and the window do it: recognise the shape, read it into a project, tell the outcome.
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "exporters/custom/format_description.h"
#include "exporters/importer.h"
#include "storage/project_store.h"

namespace podium {

struct ImportSample;  // exporters/import/row_importer.h

struct ImportRequest {
  std::string input;                                          // a file or a folder
  std::string format = "auto";                                // a name of importFormats()
  std::shared_ptr<const FormatDescription> description = {};  // in place of `format`
  // What people have described: recognised where `format` is "auto" (recognisedDescription()).
  std::vector<FormatDescription> described = {};
  ImportOptions options = {};
  std::string by = {};  // who imports, for the list of imports; may be empty
  // The instruction of a new project whose info has none, by its kind and form of answer. Called where the import runs.
  std::function<std::string(const ProjectInfo&)> instruction = {};
};

// What a new project would be for this input, judged by its first rows.
struct ImportPlan {
  std::string format;
  ItemKind kind = ItemKind::Text;
  AnswerForm answer = AnswerForm::Pair;
  int k = 2;                                                  // the most items of a question
  bool steps = false, evidence = false;                       // items bring them, so annotators are asked about them
  std::shared_ptr<const FormatDescription> description = {};  // the one that was asked for or recognised
  bool wholeProject = false;  // an archive of one: it goes into a new project, or an empty one, as it is
};
// Reads the beginning of the input: call it on a worker thread. Errors: those of importIntoProject that reading can
// have. `sample`: that beginning, where it has been read already.
Result<ImportPlan> planImport(const ImportRequest& request, std::stop_token stop = {},
                              const ImportSample* sample = nullptr);

// Into a project that may be in use. All rows go into one round, whose note is the input's name, some hundred rows in a
// transaction, and nobody sees any of them before all have come. When the import is stopped or fails, the project is as
// it was before, and the error says so. Call it on a worker thread. Errors: InvalidInput (no such
// format; the content is of none; not a single row fits), Cancelled, NotFound, ReadOnly, Corrupt, Full, Io.
Result<ImportReport> importIntoProject(ProjectStore& store, const ImportRequest& request,
                                       const ImportProgress& progress = {}, std::stop_token stop = {});

struct NewImport {
  ProjectInfo info;
  ImportReport report;
};
// Makes the project `path` out of what is imported: kind, form of the answer and k follow from its content, the rest is
// that of `info`. The file appears under its name when all of it is there: stopped or failed,
// nothing is left. Further errors: those of ProjectStore::create.
Result<NewImport> importIntoNewProject(const std::string& path, const ProjectInfo& info, const ImportRequest& request,
                                       const ImportProgress& progress = {}, std::stop_token stop = {});

// Whether all that the file holds was there already.
inline bool addsNothing(const ImportReport& report) {
  return report.queries == 0 && report.comparisons == 0 && report.rejectedRows == 0 && report.duplicates > 0;
}

}  // namespace podium
