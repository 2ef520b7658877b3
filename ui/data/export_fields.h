#pragma once
// The options of an export as rows of a form: one entry of the list is one option. GUI thread.
#include <QStringList>
#include <functional>
#include <vector>

#include "exporters/export_options.h"
#include "exporters/formats.h"
#include "storage/project_reader.h"

namespace podium {

class FormRow;

// What of a project decides which options there are.
struct ExportChoices {
  ProjectInfo project;
  QStringList annotators;  // people first
  bool synthetic = false;  // some of them are no people
  bool guided = false;     // there are tutorial or qualification queries
};
// Throws Exception.
ExportChoices exportChoicesOf(ProjectReader& reader);

struct ExportField {
  FormRow* row;
  // Whether the option counts for this format in this project; an option that does not is as by default.
  std::function<bool(const ExportFormat&, const ExportOptions&)> applies;
  std::function<void(const ExportOptions&)> show;
  std::function<void(ExportOptions&)> take;
};

// In the order of the form. `changed` is called after each change by a person. The rows have no parent yet.
std::vector<ExportField> makeExportFields(const ExportChoices& choices, const std::function<void()>& changed);

}  // namespace podium
