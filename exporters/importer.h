#pragma once
// How data comes into a project: one class for each shape of file, streaming from bytes to batches of questions.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "exporters/import/row_unit.h"
#include "storage/domain/batch.h"
#include "storage/domain/project.h"
#include "storage/domain/result.h"
#include "storage/known_queries.h"

namespace podium {

// A row that was kept out, and why.
struct RejectedRow {
  std::int64_t row = 0;  // as ImportReport::unit counts
  std::string reason;
  bool operator==(const RejectedRow&) const = default;
};

// "row 3 has no \"rejected\"".
std::string toText(const RejectedRow& rejected, RowUnit unit);

struct ImportReport {
  std::string format;  // the shape that was read
  RoundId round;       // what went in: ProjectWriter::withdrawRound takes it back
  std::int64_t prompts = 0, items = 0, queries = 0, comparisons = 0;
  RowUnit unit = RowUnit::Row;        // of the numbers of `rejected`
  std::int64_t joined = 0;            // of `comparisons`: to queries that were there already
  std::vector<RejectedRow> rejected;  // the first kRejectedShown
  std::int64_t rejectedRows = 0;      // all of them
  std::int64_t duplicates = 0;        // queries that were left out: the project, or the file before them, asks the same
  std::int64_t missingMedia = 0;      // images and videos that are kept as links, because their file is not here
  std::string mediaFolder;            // where such files are looked for
  double seconds = 0.0;
};
constexpr std::size_t kRejectedShown = 1000;

struct ImportOptions {
  int k = 0;                                 // items of a query where the file leaves it open; 0: as the project
  std::optional<int> answers;                // people that answer each query; default 1, or 0 withAnswers
  bool withAnswers = false;                  // the file's own preferences become answers of "import:NAME"
  QueryPurpose purpose = QueryPurpose::Ask;  // other than Ask: the file's preferences are the known answers
  std::optional<TextFormat> textFormat;      // default: Markdown; in a folder by the names of the files
  std::string mediaFolder;                   // where paths of images and videos begin; default: beside the input
  bool duplicates = false;                   // queries that the project has already go in once more
  std::uint64_t seed = 1;                    // of random sets, and of the order in which items are shown
};

// What is read, and into what kind of project.
struct ImportJob {
  std::string input;                   // a file or a folder
  std::optional<ProjectInfo> project;  // kind, form of the answer and k are what a row must fit; nullopt: none yet
  ImportOptions options;
  std::shared_ptr<KnownQueries> known = {};  // what is there already, and grows with what goes in; nullptr: all goes in
};

// Where the questions go. One call is one transaction: all of the batch or nothing.
class BatchSink {
 public:
  virtual ~BatchSink() = default;
  virtual void take(Batch batch) = 0;  // throws Exception
};

// Bytes read of the input (as it lies on the disk) and in all, and rows so far; called on the importing thread, every
// few hundred rows and at the end.
using ImportProgress = std::function<void(std::int64_t done, std::int64_t total, std::int64_t rows)>;

// A bad row is kept out and reported, and the rest goes in. Memory does not grow with the number of rows. Nothing is
// fetched from a network. Throws Exception: Cancelled, NotFound, ReadOnly, Corrupt (the file ends in the middle of its
// compressed data), InvalidInput (it is not of this shape at all), and what the sink throws.
class Importer {
 public:
  virtual ~Importer() = default;
  virtual ImportReport read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                            std::stop_token stop) = 0;
};

}  // namespace podium
