#pragma once
// The curves of another run, to be held against those of the project that is open.
#include <QString>
#include <map>
#include <string>
#include <vector>

#include "storage/domain/result.h"
#include "ui/monitor/series.h"

namespace podium {

struct RunCurves {
  QString name;  // as people know it: of a project its file's, of a run its folder's
  std::map<std::string, Series> series;
};

// Of a metrics.csv as learners write it, of the folder of a run that has one, or of a project file. Worker thread.
// Errors: NotFound, Corrupt (with the row), and those of opening a project.
Result<RunCurves> readRunCurves(const std::string& path);

// Folders of the runs that a project's learner left, the newest first.
std::vector<std::string> runsOf(const std::string& projectPath);

}  // namespace podium
