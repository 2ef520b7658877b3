#pragma once
// `podium check`: is the file whole? Reads only; works on a file that is in use.
#include <string>
#include <vector>

#include "storage/domain/result.h"

namespace podium {

struct IntegrityReport {
  bool ok = false;
  std::vector<std::string> problems;  // one sentence each: what, where
};

// Checks SQLite's own integrity, foreign keys, application id and version, the schema against the steps, every clip
// against its content hash, every ranking against its query, and that the history is append-only (no id missing its
// comparison, no retraction before its answer); media, JSON, known answers, and that edits and demonstrations have what
// follows from them. Error only when the file cannot be read at all.
Result<IntegrityReport> checkProject(const std::string& path);

}  // namespace podium
