#pragma once
// Drives a row format: from judged answers to the rows of one or more files.
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "exporters/export_options.h"
#include "exporters/export_statistics.h"
#include "exporters/exporter.h"
#include "exporters/output_files.h"
#include "exporters/row_format.h"
#include "exporters/row_writer.h"

namespace podium {

// Rows of each part go to its sink; every prompt stands in one part only. Memory does not grow with the number of
// answers. `parts`: as many as splitNames(options.split.size()). Returns rows and reasons for what was left out.
// What they hold is counted into `statistics`. Errors: Cancelled. Throws what the stream and the sinks throw.
Result<ExportReport> exportRows(RankingEventStream& events, const RowFormat& format, const ExportOptions& options,
                                Container container, const std::vector<ByteSink*>& parts, ExportStatistics& statistics,
                                const ExportProgress& progress, std::stop_token stop);

// The same into writers of one's own, one for each part.
Result<ExportReport> exportRows(RankingEventStream& events, const RowFormat& format, const ExportOptions& options,
                                const std::vector<RowWriter*>& parts, ExportStatistics& statistics,
                                const ExportProgress& progress, std::stop_token stop);

}  // namespace podium
