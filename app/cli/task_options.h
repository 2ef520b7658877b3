#pragma once
// What `podium new` can say about the task of a project beyond the form of the answer (storage/domain/task.h).
#include <optional>
#include <string>
#include <vector>

#include "storage/domain/task.h"

namespace CLI {
class App;
}

namespace podium {

struct TaskOptions {
  std::string taskFile, guidelinesFile;
  std::vector<std::string> axes, tags, itemTags, spanLabels, flags;
  std::optional<int> top, strength;
  std::optional<std::string> rationale, scale;
  std::optional<double> minViewSeconds, breakMinutes;
  bool margin = false, edits = false, demonstration = false, conversation = false;
  bool noTies = false, noBothBad = false, noCantTell = false;
};

void addTaskOptions(CLI::App& app, TaskOptions& options);
// The task of --task FILE, or a plain one, with the other options applied. Throws Exception for files that cannot be
// read, UsageError for names that are empty or given twice.
Task taskOf(const TaskOptions& options);

}  // namespace podium
