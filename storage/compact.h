#pragma once
// `podium compact`: the file is made as small as what it holds.
#include <cstdint>
#include <functional>
#include <string>

#include "storage/domain/result.h"

namespace podium {

struct CompactReport {
  std::int64_t before = 0, after = 0;  // bytes of the file
};

// Bytes of the file, and how many of them hold nothing; called once, when the work begins.
using CompactBegins = std::function<void(std::int64_t bytes, std::int64_t unused)>;

// Writes the whole file anew (SQLite's VACUUM), so that what was removed from it takes no more space, rows that belong
// together lie together, and from then on space is given back when something is removed. The project has to be nobody
// else's meanwhile, and there has to be room for two copies of what it holds; killed in the middle, it is as before.
// Errors: Locked (somebody has it open), Full (not enough room, told before anything is written), and those of opening
// a project.
Result<CompactReport> compactProject(const std::string& path, const CompactBegins& begins = {});

}  // namespace podium
