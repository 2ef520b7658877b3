#pragma once
// What an export would write, without writing it: its first rows as they will stand in the file, and the counts of all.
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "exporters/export_file.h"

namespace podium {

struct PreviewRow {
  std::string part;                // of a divided export: "train", ...
  std::string line;                // as it stands in the file, without what separates rows
  std::string spread;              // the same over several lines, for reading; empty in tables
  std::vector<std::string> cells;  // of a table, by column
  bool operator==(const PreviewRow&) const = default;
};

struct ExportPreview {
  bool readable = true;  // false: the format holds clips themselves, so there are no rows to show, and none are counted
  std::vector<std::string> columns;  // of a table; empty otherwise
  std::vector<PreviewRow> rows;      // the first kPreviewedRows
  std::int64_t allRows = 0;          // so far; of all parts
  std::int64_t bytes = 0;            // so far, before they are packed
  std::int64_t answersRead = 0, answers = 0;
  bool finished = false;             // all answers were read, and these are filled:
  std::vector<SkippedRows> skipped;  // what is left out, and why
  std::vector<std::int64_t> rowsOfParts;
};
constexpr std::size_t kPreviewedRows = 20;

// Called on the previewing thread: when the first rows are there, and every few hundred answers.
using PreviewProgress = std::function<void(const ExportPreview&)>;

// Runs the export itself, from the same records through the same format; nothing is made or changed on the disk. Reads
// the whole project, so call it on a worker thread with a reader of its own. `request.out` need not be writable.
// Errors: those of exportProject that come before anything is written, and Cancelled. Not a row at all is no error
// here.
Result<ExportPreview> previewExport(ProjectReader& reader, const ExportRequest& request,
                                    const PreviewProgress& progress = {}, std::stop_token stop = {});

}  // namespace podium
