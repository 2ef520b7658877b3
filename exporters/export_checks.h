#pragma once
// What is wrong with an export before anything is read or written: said in the same words by the command line, by the
// window and by its preview.
#include "exporters/export_file.h"
#include "exporters/formats.h"

namespace podium {

// The format of a request that this project can fulfil, as far as names and options tell. Throws
// Exception(InvalidInput): no such format; an extension that is none of its; an annotator or an axis that the project
// does not have; options that do not go together.
ExportFormat requireFulfillable(ProjectReader& reader, const ExportRequest& request);

// How the answers must come for this format and these options.
EventOrder eventOrderOf(const ExportFormat& format, const ExportOptions& options);

}  // namespace podium
