#pragma once
// A format of many files: clips as pictures, arrays or videos. It is written into a folder that takes its name when all
// of it is there.
#include <memory>
#include <stop_token>
#include <string>

#include "exporters/export_options.h"
#include "exporters/export_statistics.h"
#include "exporters/exporter.h"

namespace podium {

class OutputFolder;
class ProjectReader;

class FolderExporter {
 public:
  virtual ~FolderExporter() = default;
  // Deterministic, and memory holds one clip at a time. `reader` is the one that the events come from. Rows of the
  // report are answers. Errors: Cancelled, Unavailable (a program that it needs is not installed). Throws what reader
  // and folder throw.
  virtual Result<ExportReport> write(RankingEventStream& events, ProjectReader& reader, const ExportOptions& options,
                                     ExportStatistics& statistics, OutputFolder& folder, const ExportProgress& progress,
                                     std::stop_token stop) = 0;
};

}  // namespace podium
