#pragma once
// Mapping of columns by hand: "prompt=question", "items=answer_a,answer_b", "best=winner".
#include <string>
#include <vector>

#include "exporters/custom/description_json.h"

namespace podium {

// Keys: prompt, system, items (columns, a path with [*], or one column with an item a row), each, kind, group, k,
// sources, ids, metadata, tags, best, as, values (a:first,b:second,same:tie), ranks, scores, better, label, annotator,
// time, margin, strength. Errors: InvalidInput, which names the entry and what may stand there.
Result<FormatDescription> formatOfMap(const std::vector<std::string>& entries);

}  // namespace podium
