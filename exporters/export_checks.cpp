#include "exporters/export_checks.h"

#include <algorithm>

#include "exporters/custom/custom_format.h"
#include "exporters/output_files.h"
#include "storage/project_store.h"

namespace podium {
namespace {

[[noreturn]] void refuse(const std::string& sentence) { throw Exception(ErrorCode::InvalidInput, sentence); }

// Every name of a filter must be somebody's: a slip would give an empty file.
void requireAnnotators(ProjectReader& reader, const ExportFilter& filter) {
  const auto known = reader.annotators();
  for (const std::string& name : filter.annotators)
    if (std::none_of(known.begin(), known.end(), [&](const Annotator& one) { return one.name == name; }))
      refuse("There is no annotator \"" + name + "\" in this project. Check the name.");
}

// The same of its named questions.
void requireAxes(const ProjectInfo& project, const std::vector<std::string>& axes) {
  std::string known;
  for (const std::string& axis : project.task.axes) known += (known.empty() ? "" : ", ") + axis;
  for (const std::string& axis : axes)
    if (known.empty())
      refuse("Nothing was exported: this project asks one question, which has no name. Leave the axis out.");
    else if (axis != kAllAxes && std::ranges::find(project.task.axes, axis) == project.task.axes.end())
      refuse("Nothing was exported: there is no axis \"" + axis + "\" in this project. It has " + known + ".");
}

// Such formats divide nothing: what each one is instead.
const char* whyUndivided(const ExportFormat& format) {
  if (format.make) return "is the whole project";
  if (format.ofClips) return "is one file of clips";
  return format.folder ? "is one folder of clips" : nullptr;
}

// A name that ends as another format's files do would hold what its readers do not expect.
// `path`: as it will be written.
void requireExtension(const std::string& path, const ExportFormat& format) {
  if (ProjectStore::belongsToProject(path)) return;  // which is said when the file is made
  if (path.ends_with(".parquet.gz") || path.ends_with(".parquet.zst"))
    refuse("\"" + path + "\" would be packed twice: a Parquet file is compressed inside. End its name with .parquet.");
  std::string name = path, endings;
  for (const char* packed : {".gz", ".zst"})
    if (name.ends_with(packed)) name.resize(name.size() - std::string_view(packed).size());
  for (const std::string& extension : format.extensions) {
    if (name.ends_with("." + extension) || (extension == "jsonl" && name.ends_with(".ndjson"))) return;
    endings += (endings.empty() ? "." : ", .") + extension;
  }
  refuse("\"" + path + "\" is not named as files of the format \"" + format.name + "\" are. End its name with " +
         endings + ", and with .gz or .zst after that to pack it.");
}

}  // namespace

ExportFormat requireFulfillable(ProjectReader& reader, const ExportRequest& request) {
  const ExportFormat* listed = findExportFormat(request.format);
  if (!listed && !request.description)
    refuse("There is no export format \"" + request.format + "\". `podium formats` lists those that there are.");
  ExportFormat format = request.description ? exportFormatOf(*request.description) : *listed;
  if (const std::string problem = problemOf(request.options); !problem.empty())
    refuse("Nothing was exported: " + problem + ".");
  if (const char* what = whyUndivided(format); what && !request.options.split.empty())
    refuse("The format \"" + format.name + "\" " + what + ", and is not divided. Leave the split out.");
  if (!format.rows && looksAtQueries(request.options))
    refuse("The format \"" + format.name +
           "\" holds each answer as it was given. Leave out how answers are put together, and the least agreement.");
  if (!format.folder) {
    const OutputNames names(request.out, request.extension.empty() ? format.extensions.front() : request.extension);
    if (!names.isFolder() && !request.extension.empty())
      refuse("\"" + request.out + "\" is a file, whose own name says what it is. Leave \"" + request.extension +
             "\" out, or end the name with / to make a folder.");
    requireExtension(names.isFolder() ? names.data({}) : request.out, format);
  }
  requireAnnotators(reader, request.options.filter);
  requireAxes(reader.project(), request.options.axes);
  return format;
}

EventOrder eventOrderOf(const ExportFormat& format, const ExportOptions& options) {
  const bool byQuery = looksAtQueries(options) || (format.rows && format.rows()->gathers());
  return byQuery ? EventOrder::ByQuery : EventOrder::ByAnswer;
}

}  // namespace podium
