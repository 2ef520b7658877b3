#pragma once
// How data leaves a project: one class for each file format, streaming from records to bytes.
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/export_options.h"
#include "exporters/ranking_event.h"
#include "storage/domain/result.h"

namespace podium {

// Rows that a format could not take, and why. Nothing is dropped without being counted.
struct SkippedRows {
  std::string reason;
  std::int64_t count = 0;
  bool operator==(const SkippedRows&) const = default;
};

inline constexpr auto kWithdrawnAnswers = "their import is taken back";  // a reason

struct ExportReport {
  std::vector<std::string> files;              // absolute paths
  std::vector<std::string> replaced = {};      // those of them that were there before
  std::int64_t rows = 0;                       // written
  std::vector<std::int64_t> rowsOfParts = {};  // the same for each part of a divided export
  std::vector<SkippedRows> skipped;
  std::int64_t bytes = 0;
  std::string sha256;  // of the file, lower-case hex
  double seconds = 0.0;
};

// Rows done and rows in all; called on the exporting thread, at most once per few hundred rows.
using ExportProgress = std::function<void(std::int64_t done, std::int64_t total)>;

// Where the bytes go.
class ByteSink {
 public:
  virtual ~ByteSink() = default;
  virtual void write(std::string_view bytes) = 0;  // throws Exception(Full, Io)
};

// Rows written and skipped; what is known only about the whole file is filled in by exportToFile.
class Exporter {
 public:
  virtual ~Exporter() = default;
  // Before write(), where the name of the file says more than the format. Throws Exception(InvalidInput).
  virtual void prepare(const std::string& path) { (void)path; }
  // Deterministic: equal records give equal bytes. Memory does not grow with the number of records. Errors: Cancelled.
  // Throws what the stream and the sink throw.
  virtual Result<ExportReport> write(RankingEventStream& events, const ExportOptions& options, ByteSink& sink,
                                     const ExportProgress& progress, std::stop_token stop) = 0;
};

}  // namespace podium
