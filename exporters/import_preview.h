#pragma once
// What an import would bring, without bringing it: what shape the file is of, its first rows as they lie in it, and the
// first questions that they become.
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "exporters/custom/guess_format.h"
#include "exporters/import_file.h"
#include "exporters/recognised_files.h"

namespace podium {

struct FormatGuess {
  std::string name;  // of importFormats()
  int percent = 0;   // how well the content fits, 1..100
  bool operator==(const FormatGuess&) const = default;
};

struct ImportPreview {
  std::vector<FormatGuess> guesses;   // every format that fits at all, the best first
  std::string format;                 // that the preview was read with; empty: none fits, or a description
  std::string recognised;             // name of the one of ImportRequest::described that it was read with
  GuessedFormat guess;                // what the columns seem to be, for a mapping by hand
  std::optional<ImportPlan> plan;     // what a new project would be; nullopt when nothing can be read
  Batch batch;                        // the first kPreviewedQuestions questions with what they need, and their answers
  std::string problem;                // a sentence, when there is not a question
  std::vector<RecognisedFile> files;  // of a folder that is imported file by file
  std::vector<std::string> columns;   // of the rows, in the order of the file
  std::vector<std::int64_t> numbers;  // of these rows, as messages name them
  std::vector<std::vector<std::string>> rows;  // the first kPreviewedImportRows as they lie in the file, by column
};
constexpr std::size_t kPreviewedQuestions = 5;
constexpr std::size_t kPreviewedImportRows = 50;

// Reads the beginning of the input, as the import itself would: with the request's format and options, into `project`
// when one is given. Nothing is written. Call it on a worker thread. Errors: NotFound, ReadOnly, Corrupt, InvalidInput
// (it cannot be read as rows at all), Cancelled. A file of no known shape is no error: its rows are there.
Result<ImportPreview> previewImport(const ImportRequest& request, const std::optional<ProjectInfo>& project,
                                    std::stop_token stop = {});

}  // namespace podium
