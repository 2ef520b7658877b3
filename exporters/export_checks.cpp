#include "exporters/export_checks.h"

#include <algorithm>

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

// A name that ends as another format's files do would hold what its readers do not expect.
void requireExtension(const std::string& path, const ExportFormat& format) {
  if (ProjectStore::belongsToProject(path)) return;  // which is said when the file is made
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

const ExportFormat& requireFulfillable(ProjectReader& reader, const ExportRequest& request) {
  const ExportFormat* format = findExportFormat(request.format);
  if (!format)
    refuse("There is no export format \"" + request.format + "\". `podium formats` lists those that there are.");
  if (const std::string problem = problemOf(request.options); !problem.empty())
    refuse("Nothing was exported: " + problem + ".");
  if (format->make && !request.options.split.empty())
    refuse("The format \"" + request.format + "\" is the whole project, and is not divided. Leave the split out.");
  if (!OutputNames(request.out, format->extensions.front()).isFolder()) requireExtension(request.out, *format);
  requireAnnotators(reader, request.options.filter);
  requireAxes(reader.project(), request.options.axes);
  return *format;
}

}  // namespace podium
