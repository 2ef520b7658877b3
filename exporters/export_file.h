#pragma once
// Exporting as the command line and the window do it: a project into a file or a folder, whole or not at all.
#include <memory>
#include <stop_token>
#include <string>

#include "exporters/export_options.h"
#include "exporters/exporter.h"

namespace podium {

struct FormatDescription;  // exporters/custom/format_description.h

struct ExportRequest {
  std::string format;  // a name of exportFormats()
  std::string out;     // a file, or a folder (ends with '/' or is one): data and manifest.json, README.md in it
  ExportOptions options = {};
  std::string extension = {};  // of data in a folder, one of the format's, without the dot; empty: its usual one
  std::shared_ptr<const FormatDescription> description = {};  // in place of `format`
};

// Exports the project that `reader` reads. Everything goes to temporary files, which take their names only when all of
// it is on the disk: each name holds what this export wrote or what it held before. Beside the data stands its manifest
// (answers.jsonl.manifest.json of answers.jsonl), unless the format is Podium's own archive in a single file. Call it
// on a worker thread with a reader of its own. A project, or its log, is never replaced. Errors: InvalidInput (no such
// format; an extension that is none of its; an axis or a name that the project does not have; options that do not go
// together; nothing to export, or not a row left; the out is a project's), Cancelled, ReadOnly, Full, Io, Corrupt.
Result<ExportReport> exportProject(ProjectReader& reader, const ExportRequest& request,
                                   const ExportProgress& progress = {}, std::stop_token stop = {});

// With the usual options.
Result<ExportReport> exportToFile(ProjectReader& reader, const std::string& format, const std::string& path,
                                  const ExportProgress& progress = {}, std::stop_token stop = {});

}  // namespace podium
