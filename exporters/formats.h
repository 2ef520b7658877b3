#pragma once
// The one list of file formats: the command line, the window's menus and the tests all read it.
#include <memory>
#include <string>
#include <vector>

#include "exporters/exporter.h"

namespace podium {

struct ExportFormat {
  std::string name;                     // on the command line: "podium-jsonl"
  std::string title;                    // for people
  std::vector<std::string> extensions;  // without the dot; the first is the usual one
  std::unique_ptr<Exporter> (*make)();
};

const std::vector<ExportFormat>& exportFormats();
// nullptr when there is no such format.
const ExportFormat* findExportFormat(const std::string& name);

}  // namespace podium
