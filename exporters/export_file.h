#pragma once
#include <stop_token>
#include <string>

#include "exporters/exporter.h"

namespace podium {

// Exports the project that `reader` reads to the file `path`. The content goes to a temporary file beside it, which
// takes the name only when all of it is on the disk: `path` holds the whole export or what it held before. Call it on a
// worker thread with a reader of its own. A project, or its log, is never replaced. Errors: InvalidInput (no
// such format; nothing to export; `path` is a project's), Cancelled, ReadOnly, Full, Io, Corrupt.
Result<ExportReport> exportToFile(ProjectReader& reader, const std::string& format, const std::string& path,
                                  const ExportProgress& progress = {}, std::stop_token stop = {});

}  // namespace podium
