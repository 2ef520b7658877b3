// Imports a file into a new project and prints what came of it: a process of its own, so that its memory can be
// measured. Arguments: the file, the project, the format.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "exporters/import_file.h"

using namespace podium;

int main(int count, char** arguments) {
  if (count != 4) return 2;
  const auto made = importIntoNewProject(arguments[2], {}, {.input = arguments[1], .format = arguments[3]});
  nlohmann::json result{{"ok", made.ok()}};
  if (made) {
    const ImportReport& report = made.value().report;
    result["queries"] = report.queries;
    result["rejectedRows"] = report.rejectedRows;
    if (!report.rejected.empty()) {
      result["row"] = report.rejected.front().row;
      result["reason"] = report.rejected.front().reason;
    }
  } else {
    result["message"] = made.error().message;
  }
  std::puts(result.dump().c_str());
  return 0;
}
